import { and, eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { ApprovalRule } from "@/domain/stage/stage";
import { event } from "./schema/event";
import { getSettings, setApprovalRule } from "./settings";
import { createTestDatabase, type TestDatabase } from "./test-database";
import { makeNewsroom, type TestNewsroom } from "./test-newsroom";

let test: TestDatabase;
let newsroom: TestNewsroom;
beforeAll(async () => {
  test = await createTestDatabase();
  newsroom = await makeNewsroom(test.database);
});
afterAll(() => test.close());

const changes = () =>
  test.database
    .select({ data: event.data })
    .from(event)
    .where(and(eq(event.newsroomId, newsroom.admin.newsroomId), eq(event.type, "settings.changed")));

const set = (rule: ApprovalRule, version: number, viewer = newsroom.admin) =>
  setApprovalRule(test.database, viewer, { rule, version });

it("shows every member how the newsroom works", async () => {
  expect(await getSettings(test.database, newsroom.reporter)).toMatchObject({
    name: "The Test",
    approvalRule: "own_words",
    version: 1,
    types: [{ name: "Daily", isDefault: true }, { name: "Feature" }, { name: "Investigation" }],
  });
});

it("sets the approval rule, once, for an admin who knows how it stands", async () => {
  await expect(set("no_contributor", 1, newsroom.chief)).rejects.toMatchObject({ code: "forbidden" });
  // Who was an admin when their request began.
  await expect(set("no_contributor", 1, { ...newsroom.chief, role: "admin" })).rejects.toMatchObject({
    code: "forbidden",
  });
  const stricter = await set("no_contributor", 1);
  expect(stricter).toMatchObject({ approvalRule: "no_contributor", version: 2 });
  expect(await set("no_contributor", 1)).toEqual(stricter);
  await expect(set("own_words", 1)).rejects.toMatchObject({
    code: "stale",
    detail: { current: stricter },
  });
  expect(await changes()).toEqual([{ data: { approvalRule: "no_contributor", before: "own_words" } }]);
});
