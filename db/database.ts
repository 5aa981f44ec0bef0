import { drizzle, type NodePgDatabase } from "drizzle-orm/node-postgres";
import pg from "pg";

export type Database = NodePgDatabase;
export type Transaction = Parameters<Parameters<Database["transaction"]>[0]>[0];

/** For a transaction that sees one moment of the database and changes nothing. */
export const SNAPSHOT = { isolationLevel: "repeatable read", accessMode: "read only" } as const;

/** More connections than this only queue up inside PostgreSQL. */
const POOL_SIZE = 20;
/** A database that is away answers 503 after this many milliseconds instead of leaving people waiting. */
const CONNECT_TIMEOUT = 5_000;

/**
 * A pool of connections to the database at `url`.
 * It survives the database going away: the next query opens a new connection, or fails.
 */
export function openPool(url: string, size = POOL_SIZE): pg.Pool {
  const pool = new pg.Pool({
    connectionString: url,
    max: size,
    connectionTimeoutMillis: CONNECT_TIMEOUT,
    keepAlive: true,
    application_name: "stet",
  });
  // A connection lost while in use fails its query, which tells. Its own event, unheard, would end the process.
  pool.on("connect", (client) => client.on("error", () => undefined));
  pool.on("error", (error) => console.error(`An idle database connection was lost: ${error.message}`));
  return pool;
}

/** Drizzle over a pool that the caller opened and ends. */
export function databaseOf(pool: pg.Pool): Database {
  return drizzle(pool);
}

// Next evaluates a module once per bundle; two pools would double the connections.
const shared = globalThis as typeof globalThis & { stetDatabase?: Database };

/** The application's database, from DATABASE_URL. Throws when DATABASE_URL is not set. */
export function getDatabase(): Database {
  shared.stetDatabase ??= databaseOf(openPool(databaseUrl()));
  return shared.stetDatabase;
}

function databaseUrl(): string {
  const url = process.env.DATABASE_URL;
  if (!url) throw new Error("DATABASE_URL is not set: start Stet with npm start or npm run dev");
  return url;
}
