import path from "node:path";
import pg from "pg";
import { migrateDatabase } from "@/db/migrate";
import { APP_ROLE } from "@/db/postgres/cluster";
import { type EmbeddedPostgres, startEmbeddedPostgres } from "@/db/postgres/embedded-postgres";
import { StartError } from "@/db/start-error";
import type { Env } from "@/lib/server/env";

/** The database as the application is to use it. */
export type OpenDatabase = { url: string; embedded: EmbeddedPostgres | null };

export const DATABASE = "stet";
const OLDEST = 140_000;

/** Reaches the database of the settings, or starts Stet's own, and migrates it. Throws StartError. */
export async function openDatabase(env: Env): Promise<OpenDatabase> {
  if (env.databaseUrl)
    return { url: await openGiven(env.databaseUrl, env.databaseMigrationUrl), embedded: null };
  const embedded = await startEmbeddedPostgres(path.join(env.dataDir, "postgres"));
  try {
    await embedded.ensureDatabase(DATABASE);
    await migrateDatabase(embedded.ownerUrl(DATABASE), APP_ROLE);
  } catch (error) {
    await embedded.stop();
    throw error;
  }
  return { url: embedded.appUrl(DATABASE), embedded };
}

async function openGiven(url: string, migrationUrl = url): Promise<string> {
  const app = await askServer(url);
  if (app.version < OLDEST)
    throw new StartError("Stet needs PostgreSQL 14 or newer; DATABASE_URL is an older one.");
  const owner = migrationUrl === url ? app : await askServer(migrationUrl);
  try {
    await migrateDatabase(migrationUrl, owner.role === app.role ? undefined : app.role);
  } catch (cause) {
    const reason = reasonOf(cause);
    const hint = /permission denied/.test(reason) ? "; set DATABASE_MIGRATION_URL to a role that may" : "";
    throw new StartError(`The database's tables could not be made or changed: ${reason}${hint}`, { cause });
  }
  return url;
}

/** Who we are there and what it is. The address is named without its password. */
async function askServer(url: string): Promise<{ role: string; version: number }> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  try {
    await client.connect();
    const { rows } = await client.query<{ role: string; version: string }>(
      "SELECT current_user AS role, current_setting('server_version_num') AS version",
    );
    const [row] = rows;
    return { role: row?.role ?? "", version: Number(row?.version) };
  } catch (cause) {
    const { host, pathname } = new URL(url);
    throw new StartError(`The database at ${host}${pathname} cannot be reached: ${reasonOf(cause)}`, {
      cause,
    });
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** One line: Drizzle wraps PostgreSQL's own error, and a name with several addresses fails once for each. */
function reasonOf(error: unknown): string {
  if (error instanceof AggregateError) return reasonOf(error.errors[0]);
  if (error instanceof Error && error.cause) return reasonOf(error.cause);
  return (error instanceof Error ? error.message : String(error)).replaceAll(/\s*\n\s*/g, " ");
}
