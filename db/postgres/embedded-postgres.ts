import path from "node:path";
import pg from "pg";
import { type Binaries, findBinaries } from "@/db/postgres/binaries";
import { APP_ROLE, appPassword, appUrl, ownerUrl } from "@/db/postgres/cluster";
import { release } from "@/db/postgres/holders";
import { launchPostmaster } from "@/db/postgres/launch";
import { withLockFile } from "@/db/postgres/lock-file";
import { findPostmaster, stopPostmaster } from "@/db/postgres/postmaster";
import { prepareServerFolder, type ServerFolder } from "@/db/postgres/server-folder";

export type EmbeddedPostgres = {
  port: number;
  /** The address of one of its databases for the owner, who may change the schema. */
  ownerUrl(database: string): string;
  /** The same for the application's role, which may only read and write rows. */
  appUrl(database: string): string;
  /** Makes `database` unless it is there. */
  ensureDatabase(database: string): Promise<void>;
  /** Starts the server again if it has ended without being asked to. */
  revive(): Promise<void>;
  /** Stops the server, unless another process uses it too. */
  stop(): Promise<void>;
};

/**
 * Starts PostgreSQL on `dataFolder`, or joins the one that runs there already, left by a crash or started by
 * another Stet. Throws StartError when it cannot.
 * @param settings PostgreSQL's own settings, beside Stet's.
 */
export async function startEmbeddedPostgres(
  dataFolder: string,
  settings: Record<string, string> = {},
): Promise<EmbeddedPostgres> {
  const binaries = await findBinaries();
  const files = prepareServerFolder(dataFolder);
  const { folder, cluster } = files;
  const start = () => withLockFile(lockOf(folder), () => joinOrLaunch(files, binaries, settings));
  const port = await start();
  return {
    port,
    ownerUrl: (database) => ownerUrl(cluster, port, database),
    appUrl: (database) => appUrl(cluster, port, database),
    ensureDatabase: (database) => ensureDatabase(ownerUrl(cluster, port, "postgres"), database),
    revive: async () => {
      if (!findPostmaster(cluster)) await start();
    },
    stop: () =>
      withLockFile(lockOf(folder), async () => {
        if (release(folder)) await stopPostmaster(cluster, binaries);
      }),
  };
}

async function joinOrLaunch(
  files: ServerFolder,
  binaries: Binaries,
  settings: Record<string, string>,
): Promise<number> {
  const port = await launchPostmaster(files, binaries, settings);
  await ensureAppRole(ownerUrl(files.cluster, port, "postgres"), appPassword(files.cluster));
  return port;
}

async function ensureAppRole(url: string, password: string): Promise<void> {
  await withOwner(url, async (owner) => {
    const { rowCount } = await owner.query("SELECT 1 FROM pg_roles WHERE rolname = $1", [APP_ROLE]);
    const verb = rowCount ? "ALTER" : "CREATE";
    await owner.query(`${verb} ROLE ${APP_ROLE} LOGIN PASSWORD ${owner.escapeLiteral(password)}`);
  });
}

async function ensureDatabase(url: string, database: string): Promise<void> {
  await withOwner(url, async (owner) => {
    const { rowCount } = await owner.query("SELECT 1 FROM pg_database WHERE datname = $1", [database]);
    if (!rowCount) await owner.query(`CREATE DATABASE ${owner.escapeIdentifier(database)}`);
  });
}

async function withOwner(url: string, work: (owner: pg.Client) => Promise<void>): Promise<void> {
  const owner = new pg.Client({ connectionString: url });
  await owner.connect();
  try {
    await work(owner);
  } finally {
    await owner.end();
  }
}

function lockOf(folder: string): string {
  return path.join(folder, "lock");
}
