import { v7 as uuidv7 } from "uuid";
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import type { CommentView } from "@/domain/comment/comment";
import type { Viewer } from "@/domain/member/member";
import { deleteAnnotation } from "./annotations";
import { deleteComment, editComment, reply } from "./comments";
import { renameMember } from "./members";
import { listNotifications, markNotificationsRead } from "./notification-list";
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

/** The annotations that a member's news of this test's article lead to. */
async function leadsTo(viewer: Viewer) {
  const { groups } = await listNotifications(test.database, viewer);
  const group = groups.find((one) => one.article.id === article.id);
  return group?.notifications.map(({ annotationId }) => annotationId);
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

it("tells the author of a review still, once what calls them in it is reworded or deleted", async () => {
  await beginReview(test.database, room.copy, article.id, { id: uuidv7() });
  const first = await article.say(room.copy, "Monday", { kind: "comment", body: "@Rita?" });
  const second = await article.say(room.copy, "officials", { kind: "comment", body: "@Rita!" });
  await article.say(room.copy, "bridge", { kind: "comment", body: "Which?" });
  await submitReview(test.database, room.copy, article.id, { note: "Three things" });
  const called = ["mention: mentioned you in a review of 3 annotations: Three things"];
  expect(await news(room.reporter)).toEqual(called);
  const noteOf = async (id: string) => {
    const found = (await article.see(room.copy)).annotations.find((one) => one.id === id);
    if (!found?.thread[0]) throw new Error("a comment opens its thread");
    return { ...found, comment: found.thread[0] };
  };
  const { comment } = await noteOf(first);
  await editComment(test.database, room.copy, comment.id, { body: "When?", version: comment.version });
  expect(await news(room.reporter)).toEqual(called);
  expect(await leadsTo(room.reporter)).toEqual([second]);
  await deleteAnnotation(test.database, room.copy, second, await noteOf(second));
  const submitted = "review: submitted a review of 3 annotations: Three things";
  expect(await news(room.reporter)).toEqual([submitted]);
  expect(await leadsTo(room.reporter)).toEqual([undefined]);
  const again = (await noteOf(first)).comment;
  await editComment(test.database, room.copy, again.id, { body: "@Rita, when?", version: again.version });
  expect(await news(room.reporter)).toEqual(["mention: mentioned you on “Monday”: @Rita, when?", submitted]);
});

it("calls a member whom a review concerns for nothing else once, however often it is edited", async () => {
  await beginReview(test.database, room.copy, article.id, { id: uuidv7() });
  const id = await article.say(room.copy, "Monday", { kind: "comment", body: "@Edda?" });
  await submitReview(test.database, room.copy, article.id, {});
  for (const body of ["When?", "@Edda, when?"]) {
    const { annotations } = await article.see(room.copy);
    const comment = annotations.find((one) => one.id === id)?.thread[0];
    if (!comment) throw new Error("a comment opens its thread");
    await editComment(test.database, room.copy, comment.id, { body, version: comment.version });
  }
  expect(await news(room.editor)).toEqual(["mention: mentioned you on “Monday”: @Edda, when?"]);
});

it("tells of a review that calls a member in several places once, when one of them is edited out and back", async () => {
  await beginReview(test.database, room.copy, article.id, { id: uuidv7() });
  const id = await article.say(room.copy, "Monday", { kind: "comment", body: "@Edda?" });
  await article.say(room.copy, "officials", { kind: "comment", body: "@Edda!" });
  await submitReview(test.database, room.copy, article.id, {});
  const edit = async (body: string) => {
    const { annotations } = await article.see(room.copy);
    const comment = annotations.find((one) => one.id === id)?.thread[0];
    if (!comment) throw new Error("a comment opens its thread");
    await editComment(test.database, room.copy, comment.id, { body, version: comment.version });
  };
  await edit("When?");
  await edit("@Edda, when?");
  expect(await news(room.editor)).toHaveLength(1);
  // Whoever has read of it hears of what calls them since.
  await markNotificationsRead(test.database, room.editor, {});
  await edit("When?");
  await edit("@Edda, when was it?");
  const { groups } = await listNotifications(test.database, room.editor);
  const told = groups.find((one) => one.article.id === article.id)?.notifications;
  expect(told?.map(({ isRead }) => isRead)).toEqual([false, true]);
});

it("says of a reply that calls its thread's member no longer that it was said, and then again that it calls them", async () => {
  const { id, version } = await answer("@Rita, which Monday?");
  const mentioned = "mention: mentioned you on “Monday”: @Rita, which Monday?";
  expect(await news(room.reporter)).toEqual([mentioned]);
  await editComment(test.database, room.copy, id, { body: "Which Monday?", version });
  expect(await news(room.reporter)).toEqual(["reply: replied on “Monday”: Which Monday?"]);
  await editComment(test.database, room.copy, id, { body: "@Rita, which Monday?", version: version + 1 });
  expect(await news(room.reporter)).toEqual([mentioned]);
});

it("says of a reply that comes to call its thread's member that alone, and that it is not read", async () => {
  const { id, version } = await answer("Which Monday?");
  await markNotificationsRead(test.database, room.reporter, {});
  await editComment(test.database, room.copy, id, { body: "@Rita, which Monday?", version });
  const { groups, unread } = await listNotifications(test.database, room.reporter);
  const mine = groups.find((one) => one.article.id === article.id)?.notifications;
  expect(mine).toMatchObject([{ type: "mention", isRead: false }]);
  expect(unread).toBe(1);
});

it("still calls whom a comment called, when somebody of the same first name has joined since", async () => {
  await renameMember(test.database, room.chief, "Max Moss");
  const { id, version } = await answer("@Max plese look");
  await renameMember(test.database, room.admin, "Max Bell");
  await editComment(test.database, room.copy, id, { body: "@Max please look", version });
  expect(await news(room.chief)).toEqual(["mention: mentioned you on “Monday”: @Max please look"]);
  expect(await news(room.admin)).toEqual([]);
});
