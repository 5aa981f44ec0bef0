import { afterAll, beforeAll, expect, it } from "vitest";
import { recordEvent } from "@/db/events";
import { createTestDatabase, type TestDatabase } from "@/db/test-database";
import { listEvents } from "@/db/test-events";
import type { Viewer } from "@/domain/member/member";
import { ARTICLE, COMMENT, EDITOR, id, insertWorld, NEWSROOM, OTHER_NEWSROOM, STRANGER } from "./test-rows";

const viewer: Viewer = { newsroomId: NEWSROOM, memberId: EDITOR, role: "editor", name: "editor" };
let test: TestDatabase;
beforeAll(async () => {
  test = await createTestDatabase();
  const client = await test.pool.connect();
  await insertWorld(client);
  client.release();
});
afterAll(() => test.close());

it("lists what was recorded, newest first, also within one transaction", async () => {
  await test.database.transaction(async (transaction) => {
    const happened = { articleId: ARTICLE, subjectId: COMMENT, revision: 1 };
    await recordEvent(transaction, viewer, { ...happened, type: "comment.written", data: { words: 3 } });
    await recordEvent(transaction, viewer, { ...happened, type: "comment.edited" });
  });
  const events = await listEvents(test.database, viewer, ARTICLE);
  expect(events.map(({ type, revision, data }) => ({ type, revision, data }))).toEqual([
    { type: "comment.edited", revision: 1, data: {} },
    { type: "comment.written", revision: 1, data: { words: 3 } },
  ]);
  expect(events[0]?.member).toEqual({ id: EDITOR, name: "editor", role: "editor" });
});

it("leaves no trace of a transaction that failed", async () => {
  const failed = test.database.transaction(async (transaction) => {
    await recordEvent(transaction, viewer, {
      type: "thread.resolved",
      articleId: ARTICLE,
      subjectId: COMMENT,
    });
    throw new Error("changed my mind");
  });
  await expect(failed).rejects.toThrow("changed my mind");
  expect(await listEvents(test.database, viewer, ARTICLE)).toHaveLength(2);
});

it("knows no article of another newsroom, nor one that is not", async () => {
  const stranger = { ...viewer, newsroomId: OTHER_NEWSROOM, memberId: STRANGER };
  await expect(listEvents(test.database, stranger, ARTICLE)).rejects.toMatchObject({ code: "not_found" });
  await expect(listEvents(test.database, viewer, id(99))).rejects.toMatchObject({ code: "not_found" });
});
