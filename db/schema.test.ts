import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createTestDatabase, type TestDatabase } from "@/db/test-database";

/** Better Auth's tables belong to an account, which may be a member of several newsrooms. */
const OUTSIDE = ["account", "newsroom", "rate_limit", "session", "user", "verification"];

let test: TestDatabase;
let owner: pg.Client;
beforeAll(async () => {
  test = await createTestDatabase();
  owner = new pg.Client({ connectionString: test.ownerUrl });
  await owner.connect();
});
afterAll(async () => {
  await owner.end();
  await test.close();
});

async function names(query: string, values: unknown[] = [OUTSIDE]): Promise<string[]> {
  const { rows } = await owner.query<{ name: string }>(query, values);
  return rows.map((row) => row.name);
}

const inside = `not (c.relname = any ($1)) and c.relnamespace = 'public'::regnamespace`;
const columnNames = (relation: string, numbers: string) =>
  `array(select a.attname::text from unnest(${numbers}) with ordinality k(n, i)
    join pg_attribute a on a.attrelid = ${relation} and a.attnum = k.n order by k.i)`;

const tables = () => names(`select relname as name from pg_class c where relkind = 'r' and ${inside}`);
const tablesNotStarting = () =>
  names(`select c.relname as name from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum = 1
    where c.relkind = 'r' and ${inside}
      and (a.attname, a.atttypid, a.attnotnull) <> ('newsroom_id', 'uuid'::regtype, true)`);
const tablesWithoutKey = () =>
  names(`select c.relname as name from pg_class c where c.relkind = 'r' and ${inside}
    and not exists (select from pg_index i where i.indrelid = c.oid and i.indisprimary)`);
const indexesNotStarting = () =>
  names(`select i.indexrelid::regclass::text as name from pg_index i join pg_class c on c.oid = i.indrelid
    where ${inside} and (${columnNames("c.oid", "i.indkey::smallint[]")})[1] is distinct from 'newsroom_id'`);
const foreignKeysNotStarting = () =>
  names(`select f.conname as name from pg_constraint f join pg_class c on c.oid = f.conrelid
    where f.contype = 'f' and ${inside}
      and ((${columnNames("f.conrelid", "f.conkey")})[1] is distinct from 'newsroom_id'
        or (${columnNames("f.confrelid", "f.confkey")})[1] is distinct from
          case when f.confrelid = 'newsroom'::regclass then 'id' else 'newsroom_id' end)`);

describe("every table belongs to a newsroom", () => {
  it("begins with newsroom_id", async () => {
    expect((await tables()).length).toBeGreaterThanOrEqual(14);
    expect(await tablesNotStarting()).toEqual([]);
  });

  it("has a primary key", async () => expect(await tablesWithoutKey()).toEqual([]));

  it("has newsroom_id first in every index, but for finding a member by account", async () =>
    expect(await indexesNotStarting()).toEqual(["member_account"]));

  it("has newsroom_id first on both sides of every reference, but for a member's account", async () =>
    expect(await foreignKeysNotStarting()).toEqual(["member_account_exists"]));

  it("would notice a table that does not", async () => {
    await owner.query("begin");
    await owner.query("create table stray (id uuid unique, newsroom_id uuid references newsroom (id))");
    await owner.query("alter table stray add constraint stray_self foreign key (id) references stray (id)");
    expect(await tablesNotStarting()).toEqual(["stray"]);
    expect(await tablesWithoutKey()).toEqual(["stray"]);
    expect(await indexesNotStarting()).toContain("stray_id_key");
    expect(await foreignKeysNotStarting()).toContain("stray_self");
    await owner.query("rollback");
  });
});

it("keeps every moment with its time zone, to the millisecond", async () => {
  const loose = `select c.relname || '.' || a.attname as name from pg_class c join pg_attribute a on a.attrelid = c.oid
    where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace
      and format_type(a.atttypid, a.atttypmod) like 'timestamp%'
      and format_type(a.atttypid, a.atttypmod) <> 'timestamp(3) with time zone'`;
  expect(await names(loose, [])).toEqual([]);
});
