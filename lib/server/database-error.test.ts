import { sql } from "drizzle-orm";
import pg from "pg";
import { afterAll, beforeAll, expect, it } from "vitest";
import { databaseOf } from "@/db/database";
import { createTestDatabase, type TestDatabase } from "@/db/test-database";
import { databaseError } from "./database-error";

let test: TestDatabase;
beforeAll(async () => {
  test = await createTestDatabase();
});
afterAll(() => test.close());

async function thrownBy(run: Promise<unknown>): Promise<unknown> {
  return run.then(
    () => {
      throw new Error("nothing was thrown");
    },
    (error: unknown) => error,
  );
}

const raise = (state: string) =>
  sql.raw(`do $$ begin raise exception 'secret words' using errcode = '${state}'; end $$`);

it.each([
  ["22P02", 422],
  ["22021", 422],
  ["22P05", 422],
  ["23503", 422],
  ["23505", 409],
  ["23514", 422],
  ["23001", 409],
  ["40001", 503],
  ["40P01", 503],
  ["57P01", 503],
  ["57014", 503],
  ["53300", 503],
  ["25006", 503],
])("answers what PostgreSQL calls %s with %i, without its words", async (state, status) => {
  const error = databaseError(await thrownBy(test.database.execute(raise(state))));
  expect(error?.status).toBe(status);
  expect(error?.message).not.toMatch(/secret|raise|do \$/);
});

it("does not excuse a mistake of ours", async () => {
  expect(databaseError(await thrownBy(test.database.execute(sql`select nothing from nowhere`)))).toBeNull();
  expect(databaseError(new Error("a bug"))).toBeNull();
  expect(databaseError(undefined)).toBeNull();
});

it("says that a database nobody answers for cannot be reached", async () => {
  const pool = new pg.Pool({ connectionString: "postgres://stet@127.0.0.1:1/stet" });
  const error = databaseError(await thrownBy(databaseOf(pool).execute(sql`select 1`)));
  await pool.end();
  expect(error).toMatchObject({ code: "unavailable", detail: { retryAfter: 2 } });
});

it("says so when a connection is cut in the middle of a query", async () => {
  const client = new pg.Client({ connectionString: test.ownerUrl });
  await client.connect();
  client.on("error", () => undefined);
  const { rows } = await client.query("select pg_backend_pid() as pid");
  const cut = thrownBy(databaseOf(client as unknown as pg.Pool).execute(sql`select pg_sleep(60)`));
  const helper = new pg.Client({ connectionString: test.ownerUrl });
  await helper.connect();
  await helper.query("select pg_terminate_backend($1)", [rows[0].pid]);
  await helper.end();
  expect(databaseError(await cut)).toMatchObject({ code: "unavailable" });
});
