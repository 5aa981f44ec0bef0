import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import pg from "pg";
import { JOBS_VERSION } from "@/db/install-jobs";
import { migrateDatabase } from "@/db/migrate";
import { APP_ROLE } from "@/db/postgres/cluster";
import { type EmbeddedPostgres, startEmbeddedPostgres } from "@/db/postgres/embedded-postgres";
import { withLockFile } from "@/db/postgres/lock-file";
import { isAlive } from "@/db/postgres/process";

export type TestServer = { url: string; appUrl: string; template: string; stop(): Promise<void> };

/** Only the tests' data may be lost in a power cut, so only they do without waiting for the disk. */
const FAST = { fsync: "off", synchronous_commit: "off", full_page_writes: "off", max_connections: "200" };
const FOLDER = path.resolve(".stet/test-postgres");
const MIGRATIONS = path.join(import.meta.dirname, "migrations");

/** One PostgreSQL for all tests on this machine, with a migrated, empty database to copy. */
export async function startTestServer(): Promise<TestServer> {
  const server = await startEmbeddedPostgres(FOLDER, FAST);
  const template = `stet_template_${migrationsHash()}`;
  await withLockFile(path.join(FOLDER, "template.lock"), async () => {
    await dropLeftovers(server.ownerUrl("postgres"));
    await ensureTemplate(server, template);
  });
  return { url: server.ownerUrl("postgres"), appUrl: server.appUrl("postgres"), template, stop: server.stop };
}

/** Vitest's global setup: starts the server, and stops it when the last test run is over. */
export default async function setup(): Promise<() => Promise<void>> {
  const server = await startTestServer();
  process.env.STET_TEST_SERVER = JSON.stringify(server);
  return server.stop;
}

/** Made under another name first: a template someone is connected to cannot be copied. */
async function ensureTemplate(server: EmbeddedPostgres, template: string): Promise<void> {
  const unfinished = `${template}_unfinished`;
  await withAdmin(server.ownerUrl("postgres"), async (admin) => {
    const { rowCount } = await admin.query("SELECT 1 FROM pg_database WHERE datname = $1", [template]);
    if (rowCount) return;
    await admin.query(`DROP DATABASE IF EXISTS ${unfinished}`);
    await admin.query(`CREATE DATABASE ${unfinished}`);
    await migrateDatabase(server.ownerUrl(unfinished), APP_ROLE);
    await admin.query(`ALTER DATABASE ${unfinished} RENAME TO ${template}`);
  });
}

/** Test databases of processes that died before they could drop them. */
async function dropLeftovers(url: string): Promise<void> {
  await withAdmin(url, async (admin) => {
    const { rows } = await admin.query<{ datname: string }>(
      "SELECT datname FROM pg_database WHERE datname LIKE 'stet_test_%'",
    );
    for (const { datname } of rows) {
      const maker = Number(datname.split("_")[2]);
      if (!isAlive(maker)) await admin.query(`DROP DATABASE IF EXISTS ${datname} WITH (FORCE)`);
    }
  });
}

async function withAdmin(url: string, work: (admin: pg.Client) => Promise<void>): Promise<void> {
  const admin = new pg.Client({ connectionString: url });
  await admin.connect();
  try {
    await work(admin);
  } finally {
    await admin.end();
  }
}

function migrationsHash(): string {
  const hash = createHash("sha256").update(JOBS_VERSION);
  const files = existsSync(MIGRATIONS) ? readdirSync(MIGRATIONS).filter((name) => name.endsWith(".sql")) : [];
  for (const name of files.sort()) hash.update(name).update(readFileSync(path.join(MIGRATIONS, name)));
  return hash.digest("hex").slice(0, 12);
}
