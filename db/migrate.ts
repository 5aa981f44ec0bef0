import { existsSync } from "node:fs";
import path from "node:path";
import { drizzle } from "drizzle-orm/node-postgres";
import { migrate } from "drizzle-orm/node-postgres/migrator";
import pg from "pg";
import { grantAppRole } from "@/db/grants";
import { installJobs } from "@/db/install-jobs";

const MIGRATIONS = path.join(import.meta.dirname, "migrations");
/** What PostgreSQL answers when two sessions create the same schema or table at the same moment. */
const CREATED_BY_ANOTHER = new Set(["23505", "42P06", "42P07", "42710"]);

/**
 * Brings the database at `ownerUrl` to the newest schema, then gives `appRole` (if any) its rights.
 * Callers that come at the same time, also from other machines, wait for each other: `migrate()` alone
 * has no lock. The lock is a row of an ordinary table, which every PostgreSQL-compatible engine has.
 */
export async function migrateDatabase(ownerUrl: string, appRole?: string): Promise<void> {
  await withConnection(ownerUrl, async (gatekeeper) => {
    await createLockTable(gatekeeper);
    await gatekeeper.query("BEGIN");
    await gatekeeper.query("SELECT 1 FROM drizzle.migration_lock FOR UPDATE");
    await withConnection(ownerUrl, async (worker) => {
      await applyMigrations(worker);
      await installJobs(ownerUrl);
      if (appRole) await grantAppRole(worker, appRole);
    });
    await gatekeeper.query("COMMIT");
  });
}

async function applyMigrations(client: pg.Client): Promise<void> {
  if (!existsSync(path.join(MIGRATIONS, "meta", "_journal.json"))) return;
  await migrate(drizzle(client), { migrationsFolder: MIGRATIONS });
}

async function createLockTable(client: pg.Client): Promise<void> {
  for (;;) {
    try {
      await client.query("CREATE SCHEMA IF NOT EXISTS drizzle");
      await client.query("CREATE TABLE IF NOT EXISTS drizzle.migration_lock (id integer PRIMARY KEY)");
      await client.query("INSERT INTO drizzle.migration_lock (id) VALUES (1) ON CONFLICT DO NOTHING");
      return;
    } catch (error) {
      if (!(error instanceof pg.DatabaseError) || !CREATED_BY_ANOTHER.has(error.code ?? "")) throw error;
    }
  }
}

async function withConnection(url: string, work: (client: pg.Client) => Promise<void>): Promise<void> {
  const client = new pg.Client({ connectionString: url, application_name: "stet-migrate" });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}
