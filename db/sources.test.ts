import type pg from "pg";
import { afterAll, beforeAll, expect, it } from "vitest";
import { searchSources } from "@/db/sources";
import { createTestDatabase, type TestDatabase } from "@/db/test-database";
import type { Viewer } from "@/domain/member/member";
import {
  CITATION,
  EDITOR,
  id,
  insert,
  insertWorld,
  NEWSROOM,
  OTHER_NEWSROOM,
  SOURCE,
  STRANGER,
  STRANGERS_SOURCE,
  valid,
} from "./test-rows";

const viewer: Viewer = { newsroomId: NEWSROOM, memberId: EDITOR, role: "editor", name: "editor" };
let test: TestDatabase;
let client: pg.PoolClient;

beforeAll(async () => {
  test = await createTestDatabase();
  client = await test.pool.connect();
  await insertWorld(client);
  const add = (n: number, title: string, more = {}) =>
    insert(client, "source", { ...valid.source, id: id(n), title, url: null, ...more });
  await add(61, "Budget 100% spent", { publisher: "Saltmere Council", created_at: "2026-01-01T00:00:00Z" });
  await add(62, "Budget 1000 spent", { author: "Ödön Kiss", created_at: "2026-01-02T00:00:00Z" });
  await add(63, "snake_case", { published_on: "2026-02-03", created_at: "2026-01-03T00:00:00Z" });
});
afterAll(async () => {
  client.release();
  await test.close();
});

const found = async (query: string) =>
  (await searchSources(test.database, viewer, { query })).map((source) => source.id);

it("finds by title, publisher, author and address, in any case", async () => {
  expect(await found("BUDGET")).toEqual([id(62), id(61)]);
  expect(await found("saltmere")).toEqual([id(61)]);
  expect(await found("ÖDÖN")).toEqual([id(62)]);
  expect(await found("example.org/dues")).toEqual([SOURCE]);
  expect(await found("nothing like it")).toEqual([]);
});

it("wants every word, wherever it stands", async () => {
  expect(await found("council budget")).toEqual([id(61)]);
  expect(await found("council snake")).toEqual([]);
});

it("takes %, _ and \\ for what they are", async () => {
  expect(await found("100%")).toEqual([id(61)]);
  expect(await found("snake_c")).toEqual([id(63)]);
  expect(await found("s_ake")).toEqual([]);
  expect(await found("\\")).toEqual([]);
});

it("lists what was cited last first, then what was made last", async () => {
  await client.query("update annotation set created_at = '2100-01-01' where id = $1", [CITATION]);
  await insert(client, "citation", { ...valid.citation, source_id: id(61) });
  expect(await found("")).toEqual([id(61), SOURCE, id(63), id(62)]);
  expect(await searchSources(test.database, viewer, { limit: 1 })).toEqual([
    { id: id(61), type: "report", title: "Budget 100% spent", publisher: "Saltmere Council" },
  ]);
});

it("shows days as days, and never another newsroom's library", async () => {
  const [dated] = await searchSources(test.database, viewer, { query: "snake" });
  expect(dated?.publishedOn).toBe("2026-02-03");
  const stranger = { ...viewer, newsroomId: OTHER_NEWSROOM, memberId: STRANGER };
  const theirs = await searchSources(test.database, stranger);
  expect(theirs.map((source) => source.id)).toEqual([STRANGERS_SOURCE]);
});
