import { v7 as uuidv7 } from "uuid";
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from "vitest";
import { createTestDatabase, type TestDatabase } from "@/db/test-database";
import type { ArticleView } from "@/domain/article/article";
import type { Viewer } from "@/domain/member/member";
import { deleteAnnotation } from "./annotations";
import { getArticle } from "./articles";
import { decideAll, undoAll } from "./bulk-decisions";
import { editComment, reply } from "./comments";
import { createAnnotation } from "./create-annotation";
import { decideCorrection } from "./decisions";
import { setMailChoices } from "./mail-choices";
import { listNotifications, markNotificationsRead } from "./notification-list";
import { notify } from "./notifications";
import { beginReview } from "./reviews";
import { makeArticle, makeNewsroom, requestFor, type Saying, type TestNewsroom } from "./test-newsroom";

let test: TestDatabase;
let room: TestNewsroom;
let article: ArticleView;
beforeAll(async () => {
  test = await createTestDatabase();
  room = await makeNewsroom(test.database);
});
beforeEach(async () => {
  article = await makeArticle(test.database, room.reporter, "The harbour", [
    "The council met on 3 March and spent a million.",
  ]);
});
afterEach(() => {
  delete process.env.STET_SMTP_URL;
});
afterAll(() => test.close());

async function annotate(viewer: Viewer, words: string, saying: Saying): Promise<string> {
  const request = await requestFor(test.database, viewer, article.id, words, saying);
  return (await createAnnotation(test.database, viewer, article.id, request)).annotation.id;
}

/** What a member was told of in this test's article, oldest first. */
async function told(viewer: Viewer): Promise<string[]> {
  const { groups } = await listNotifications(test.database, viewer);
  const group = groups.find((one) => one.article.id === article.id);
  return (group?.notifications ?? []).map(({ type, sentence }) => `${type}: ${sentence}`).reverse();
}

async function unread(viewer: Viewer): Promise<number> {
  const { groups } = await listNotifications(test.database, viewer);
  return groups.find((one) => one.article.id === article.id)?.unread ?? 0;
}

it("tells whoever a new comment calls by name, and shows whom it calls", async () => {
  await annotate(room.copy, "3 March", { kind: "comment", body: "@Rita or @edda: was it the 3rd? @Nobody" });
  expect(await told(room.reporter)).toEqual([
    "mention: mentioned you on “3 March”: @Rita or @edda: was it the 3rd? @Nobody",
  ]);
  expect(await told(room.editor)).toHaveLength(1);
  expect(await told(room.copy)).toEqual([]);
  const { annotations } = await getArticle(test.database, room.chief, article.id);
  const names = annotations[0]?.thread[0]?.mentions?.map(({ name }) => name);
  expect(names?.sort()).toEqual(["Edda", "Rita"]);
});

it("tells nobody of calling themselves, nor whoever has left", async () => {
  await test.pool.query("UPDATE member SET deactivated_at = now() WHERE id = $1", [room.chief.memberId]);
  await annotate(room.copy, "3 March", { kind: "comment", body: "@Cleo @Max" });
  await test.pool.query("UPDATE member SET deactivated_at = NULL WHERE id = $1", [room.chief.memberId]);
  expect(await told(room.copy)).toEqual([]);
  expect(await told(room.chief)).toEqual([]);
});

it("tells those whom an edit calls for the first time, and them alone; their news say what it says then", async () => {
  const id = await annotate(room.copy, "3 March", { kind: "comment", body: "@Rita?" });
  const { annotations } = await getArticle(test.database, room.copy, article.id);
  const comment = annotations.find((one) => one.id === id)?.thread[0];
  if (!comment) throw new Error("the comment is its thread's first");
  await editComment(test.database, room.copy, comment.id, { body: "@Rita @Edda?", version: 1 });
  await editComment(test.database, room.copy, comment.id, { body: "@Edda?", version: 2 });
  expect(await told(room.reporter)).toEqual([]);
  expect(await told(room.editor)).toEqual(["mention: mentioned you on “3 March”: @Edda?"]);
});

it("tells those in a thread of a reply, once, and as a mention whom it calls", async () => {
  const id = await annotate(room.copy, "3 March", { kind: "comment", body: "Sure?" });
  await reply(test.database, room.editor, id, { id: uuidv7(), body: "Quite." });
  await reply(test.database, room.reporter, id, { id: uuidv7(), body: "@Cleo see the minutes" });
  expect(await told(room.copy)).toEqual([
    "reply: replied on “3 March”: Quite.",
    "mention: mentioned you on “3 March”: @Cleo see the minutes",
  ]);
  expect(await told(room.editor)).toEqual(["reply: replied on “3 March”: @Cleo see the minutes"]);
  expect(await told(room.reporter)).toEqual([]);
});

it("tells a reply that is sent twice once", async () => {
  const id = await annotate(room.copy, "3 March", { kind: "comment", body: "Sure?" });
  const again = { id: uuidv7(), body: "Quite." };
  await reply(test.database, room.editor, id, again);
  await reply(test.database, room.editor, id, again);
  expect(await told(room.copy)).toHaveLength(1);
});

it("tells nobody of what is written in private", async () => {
  const id = await annotate(room.copy, "3 March", { kind: "comment", body: "Sure?" });
  await beginReview(test.database, room.editor, article.id, { id: uuidv7() });
  await annotate(room.editor, "a million", { kind: "comment", body: "@Rita whose?" });
  await reply(test.database, room.editor, id, { id: uuidv7(), body: "@Rita no" });
  expect(await told(room.reporter)).toEqual([]);
  expect(await told(room.copy)).toEqual([]);
});

it("tells the proposer what became of a correction", async () => {
  const saying = { kind: "correction", replacement: "4 March", reason: "The minutes say so." } as const;
  const rival = await annotate(room.copy, "3 March", saying);
  const id = await annotate(room.reporter, "3 March", { ...saying, replacement: "5 March" });
  await decideCorrection(test.database, room.editor, id, { outcome: "approved", version: 1 });
  expect(await told(room.reporter)).toEqual(["decision: approved your correction of “3 March” to “5 March”"]);
  expect(await told(room.copy)).toEqual([
    "decision: approved another correction of the same words, which supersedes your correction of “3 March” to “4 March”",
  ]);
  expect(rival).not.toBe(id);
});

it("tells each proposer once of a decision on many", async () => {
  const saying = { kind: "correction", reason: "It reads better." } as const;
  const ids = [
    await annotate(room.reporter, "3 March", { ...saying, replacement: "4 March" }),
    await annotate(room.reporter, "a million", { ...saying, replacement: "two million" }),
    await annotate(room.copy, "council", { ...saying, replacement: "committee" }),
  ];
  const corrections = ids.map((id) => ({ id, version: 1 }));
  const request = { id: uuidv7(), outcome: "declined", reason: "Stet.", corrections } as const;
  await decideAll(test.database, room.editor, article.id, { ...request, corrections });
  expect(await told(room.reporter)).toEqual(["decision: declined 2 of your corrections: Stet."]);
  expect(await told(room.copy)).toEqual([
    "decision: declined your correction of “council” to “committee”: Stet.",
  ]);
  await undoAll(test.database, room.editor, article.id, request.id);
  expect(await told(room.reporter)).toHaveLength(2);
});

it("reads by what is read: one annotation, the article, everything", async () => {
  const { database } = test;
  const first = await annotate(room.copy, "3 March", { kind: "comment", body: "@Rita?" });
  const second = await annotate(room.copy, "a million", { kind: "comment", body: "@Rita??" });
  await database.transaction((transaction) =>
    notify(transaction, room.chief, {
      memberId: room.reporter.memberId,
      type: "moved",
      articleId: article.id,
      sentence: "approved the article",
    }),
  );
  expect(await unread(room.reporter)).toBe(3);
  await markNotificationsRead(database, room.reporter, { annotationId: first });
  expect(await unread(room.reporter)).toBe(2);
  await markNotificationsRead(database, room.reporter, { articleId: article.id });
  expect(await unread(room.reporter)).toBe(1);
  await markNotificationsRead(database, room.reporter, { articleId: uuidv7(), annotationId: second });
  expect(await unread(room.reporter)).toBe(1);
  await markNotificationsRead(database, room.copy, {});
  expect(await unread(room.reporter)).toBe(1);
  expect(await markNotificationsRead(database, room.reporter, {})).toBe(0);
});

it("counts what is about a deleted annotation to the article", async () => {
  const id = await annotate(room.copy, "3 March", { kind: "comment", body: "Sure?" });
  await test.database.transaction((transaction) =>
    notify(transaction, room.copy, {
      memberId: room.reporter.memberId,
      type: "assigned",
      articleId: article.id,
      annotationId: id,
      sentence: "asked you to look at the thread on “3 March”",
    }),
  );
  await deleteAnnotation(test.database, room.copy, id, { version: 1 });
  const { groups } = await listNotifications(test.database, room.reporter);
  expect(groups[0]?.notifications[0]?.annotationId).toBeUndefined();
  await markNotificationsRead(test.database, room.reporter, { articleId: article.id });
  expect(await unread(room.reporter)).toBe(0);
});

async function mailOf(viewer: Viewer) {
  const { rows } = await test.pool.query<{ type: string; mail: string | null; jobs: number }>(
    `SELECT n.type, n.mail, count(j.id)::int AS jobs
     FROM notification n LEFT JOIN graphile_worker._private_jobs j ON j.payload ->> 'id' = n.id::text
     WHERE n.member_id = $1 AND n.article_id = $2 GROUP BY n.newsroom_id, n.id ORDER BY n.created_at`,
    [viewer.memberId, article.id],
  );
  return rows;
}

it("queues e-mail with what it tells of, for what the member wants it for", async () => {
  process.env.STET_SMTP_URL = "smtp://127.0.0.1:1";
  const off = { mention: "off", assigned: "at_once", blocked: "at_once" } as const;
  await setMailChoices(test.database, room.chief, off);
  await setMailChoices(test.database, room.editor, { ...off, mention: "digest" });
  const id = await annotate(room.copy, "3 March", { kind: "comment", body: "@Rita @Max @Edda" });
  await reply(test.database, room.reporter, id, { id: uuidv7(), body: "Yes." });
  expect(await mailOf(room.reporter)).toEqual([{ type: "mention", mail: "queued", jobs: 1 }]);
  expect(await mailOf(room.chief)).toEqual([{ type: "mention", mail: null, jobs: 0 }]);
  expect(await mailOf(room.editor)).toEqual([{ type: "mention", mail: "digest", jobs: 0 }]);
  expect(await mailOf(room.copy)).toEqual([{ type: "reply", mail: null, jobs: 0 }]);
});

it("queues nothing where there is no server to send it through", async () => {
  await annotate(room.copy, "3 March", { kind: "comment", body: "@Rita" });
  expect(await mailOf(room.reporter)).toEqual([{ type: "mention", mail: null, jobs: 0 }]);
});

it("queues nothing for what is not done after all", async () => {
  process.env.STET_SMTP_URL = "smtp://127.0.0.1:1";
  const undone = test.database.transaction(async (transaction) => {
    const told = { memberId: room.reporter.memberId, type: "mention", articleId: article.id } as const;
    await notify(transaction, room.copy, { ...told, sentence: "mentioned you" });
    throw new Error("the rest failed");
  });
  await expect(undone).rejects.toThrow("the rest failed");
  expect(await mailOf(room.reporter)).toEqual([]);
});
