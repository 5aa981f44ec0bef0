import pg from "pg";
import { type Database, databaseOf, openPool } from "@/db/database";
import type { TestServer } from "@/db/test-server";

export type TestDatabase = {
  /** As the application sees it: rows only. */
  database: Database;
  /** The same connections, for SQL as text. */
  pool: pg.Pool;
  /** Address for the application's role, and for the owner of the tables. */
  url: string;
  ownerUrl: string;
  close(): Promise<void>;
};

let made = 0;

/** An empty, migrated database of its own for one test file. Close it in `afterAll`. */
export async function createTestDatabase(server: TestServer = runningServer()): Promise<TestDatabase> {
  const name = `stet_test_${process.pid}_${Date.now().toString(36)}_${made++}`;
  await onServer(server, `CREATE DATABASE ${name} TEMPLATE ${server.template}`);
  const url = addressOf(server.appUrl, name);
  const pool = openPool(url);
  return {
    database: databaseOf(pool),
    pool,
    url,
    ownerUrl: addressOf(server.url, name),
    close: async () => {
      await pool.end();
      await onServer(server, `DROP DATABASE ${name} WITH (FORCE)`);
    },
  };
}

function runningServer(): TestServer {
  const server = process.env.STET_TEST_SERVER;
  if (!server) throw new Error("no test server: run under vitest, or pass one from startTestServer()");
  return JSON.parse(server) as TestServer;
}

async function onServer(server: TestServer, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: server.url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

function addressOf(url: string, database: string): string {
  const address = new URL(url);
  address.pathname = `/${database}`;
  return address.href;
}
