import { v7 as uuidv7 } from "uuid";
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import type { CommentView } from "@/domain/comment/comment";
import type { Viewer } from "@/domain/member/member";
import { deleteAnnotation } from "./annotations";
import { deleteComment, editComment, reply } from "./comments";
import { listNotifications } from "./notification-list";
import { beginReview } from "./reviews";
import { submitReview } from "./submit-review";
import { createTestDatabase, type TestDatabase } from "./test-database";
import { makeNewsroom, type TestNewsroom } from "./test-newsroom";
import { inDraft, type Workflow } from "./test-workflow";

let test: TestDatabase;
let room: TestNewsroom;
let article: Workflow;
beforeAll(async () => {
  test = await createTestDatabase();
  room = await makeNewsroom(test.database);
});
beforeEach(async () => {
  article = await inDraft(test.database, room);
});
afterAll(() => test.close());

/** What a member reads of this test's article, all of it counted as not read. */
async function news(viewer: Viewer) {
  const { groups, unread } = await listNotifications(test.database, viewer);
  expect(unread).toBe(groups.reduce((before, group) => before + group.notifications.length, 0));
  const group = groups.find((one) => one.article.id === article.id);
  return (group?.notifications ?? []).map(({ type, sentence }) => `${type}: ${sentence}`);
}

/** What the copy editor answers in a thread of the reporter's. */
async function answer(body: string): Promise<CommentView> {
  const thread = await article.remark(room.reporter, "Monday");
  return (await reply(test.database, room.copy, thread, { id: uuidv7(), body })).comment;
}

it("says nothing of a note that calls a member, once it is deleted", async () => {
  const id = await article.say(room.copy, "Monday", { kind: "comment", body: "Withdrawn, @Edda" });
  expect(await news(room.editor)).toEqual(["mention: mentioned you on “Monday”: Withdrawn, @Edda"]);
  await deleteAnnotation(test.database, room.copy, id, { version: 1 });
  expect(await news(room.editor)).toEqual([]);
});

it("says nothing of a reply that is deleted, to whom it called or answered", async () => {
  const { id, version } = await answer("Withdrawn, @Edda");
  expect(await news(room.reporter)).toEqual(["reply: replied on “Monday”: Withdrawn, @Edda"]);
  await deleteComment(test.database, room.copy, id, { version });
  expect(await news(room.editor)).toEqual([]);
  expect(await news(room.reporter)).toEqual([]);
});

it("says of a reply that is edited what it says then, once, and calls again whom it calls again", async () => {
  const { id, version } = await answer("Withdrawn, @Edda");
  await editComment(test.database, room.copy, id, { body: "Never mind.", version });
  expect(await news(room.editor)).toEqual([]);
  expect(await news(room.reporter)).toEqual(["reply: replied on “Monday”: Never mind."]);
  await editComment(test.database, room.copy, id, { body: "After all, @Edda", version: version + 1 });
  expect(await news(room.editor)).toEqual(["mention: mentioned you on “Monday”: After all, @Edda"]);
});

it("says nothing of a reply that an earlier Stet told of by its thread alone, once it is deleted", async () => {
  const { id, version } = await answer("Withdrawn, @Edda");
  await test.pool.query("UPDATE notification SET comment_id = NULL WHERE article_id = $1", [article.id]);
  expect(await news(room.reporter)).toHaveLength(1);
  expect(await news(room.editor)).toHaveLength(1);
  await deleteComment(test.database, room.copy, id, { version });
  expect(await news(room.reporter)).toEqual([]);
  expect(await news(room.editor)).toEqual([]);
});

it("says that a review calls a member while anything in it does", async () => {
  await beginReview(test.database, room.copy, article.id, { id: uuidv7() });
  const first = await article.say(room.copy, "Monday", { kind: "comment", body: "@Edda?" });
  const second = await article.say(room.copy, "officials", { kind: "comment", body: "@Edda!" });
  await submitReview(test.database, room.copy, article.id, {});
  const remove = async (id: string) => {
    const { annotations } = await article.see(room.copy);
    const version = annotations.find((one) => one.id === id)?.version ?? 0;
    await deleteAnnotation(test.database, room.copy, id, { version });
  };
  await remove(first);
  expect(await news(room.editor)).toHaveLength(1);
  await remove(second);
  expect(await news(room.editor)).toEqual([]);
});
