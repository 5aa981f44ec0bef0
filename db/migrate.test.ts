import { readFileSync } from "node:fs";
import pg from "pg";
import { afterAll, beforeAll, expect, it } from "vitest";
import { migrateDatabase } from "@/db/migrate";
import { createTestDatabase, type TestDatabase } from "@/db/test-database";

let test: TestDatabase;
let owner: pg.Client;

beforeAll(async () => {
  test = await createTestDatabase();
  owner = new pg.Client({ connectionString: test.ownerUrl });
  await owner.connect();
  await owner.query(
    "DROP SCHEMA public CASCADE; DROP SCHEMA drizzle CASCADE; DROP SCHEMA graphile_worker CASCADE; CREATE SCHEMA public",
  );
});

afterAll(async () => {
  await owner.end();
  await test.close();
});

it("migrates once when many instances start at the same moment", async () => {
  await Promise.all(Array.from({ length: 12 }, () => migrateDatabase(test.ownerUrl, "stet_app")));
  const { rows } = await owner.query("SELECT hash FROM drizzle.__drizzle_migrations");
  const journal = JSON.parse(readFileSync("db/migrations/meta/_journal.json", "utf8"));
  expect(rows).toHaveLength(journal.entries.length);
});

it("lets the application's role read and write rows of every table, and nothing else", async () => {
  const { rows } = await owner.query(`
    SELECT relname AS table,
           has_table_privilege('stet_app', oid, 'SELECT') AND has_table_privilege('stet_app', oid, 'INSERT') AS works,
           has_table_privilege('stet_app', oid, 'TRUNCATE') OR has_table_privilege('stet_app', oid, 'REFERENCES')
             OR has_table_privilege('stet_app', oid, 'TRIGGER') AS more
    FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r'`);
  expect(rows.length).toBeGreaterThan(10);
  expect(rows.filter(({ works, more }) => !works || more)).toEqual([]);
});

it("lets the application's role queue jobs", async () => {
  await test.pool.query("SELECT graphile_worker.add_job('send_mail', '{}')");
  const { rows } = await test.pool.query("SELECT task_identifier FROM graphile_worker.jobs");
  expect(rows).toEqual([{ task_identifier: "send_mail" }]);
});

it("does nothing to a database that is up to date", async () => {
  await migrateDatabase(test.ownerUrl);
  await expect(test.pool.query("SELECT count(*) FROM article")).resolves.toMatchObject({ rowCount: 1 });
});
