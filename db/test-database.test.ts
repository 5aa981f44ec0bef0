import { sql } from "drizzle-orm";
import pg from "pg";
import { afterAll, beforeAll, expect, it } from "vitest";
import { createTestDatabase, type TestDatabase } from "@/db/test-database";

let test: TestDatabase;
beforeAll(async () => {
  test = await createTestDatabase();
});
afterAll(() => test.close());

it("is reached through Drizzle", async () => {
  const { rows } = await test.database.execute(sql`SELECT current_user AS role`);
  expect(rows).toEqual([{ role: "stet_app" }]);
});

it("refuses the application's role to change the schema", async () => {
  await expect(test.pool.query("CREATE TABLE mine (id integer)")).rejects.toMatchObject({ code: "42501" });
});

it("lets the owner do so", async () => {
  const owner = new pg.Client({ connectionString: test.ownerUrl });
  await owner.connect();
  await owner.query("CREATE TABLE mine (id integer)");
  await owner.query("GRANT SELECT, INSERT ON mine TO stet_app");
  await owner.end();
  await expect(test.pool.query("TRUNCATE mine")).rejects.toMatchObject({ code: "42501" });
  await expect(test.pool.query("INSERT INTO mine VALUES (1)")).resolves.toMatchObject({ rowCount: 1 });
});
