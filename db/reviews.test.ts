import { and, eq } from "drizzle-orm";
import { v7 as uuidv7 } from "uuid";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Viewer } from "@/domain/member/member";
import { deleteAnnotation } from "./annotations";
import { getArticle, listArticles } from "./articles";
import { editComment, reply } from "./comments";
import { compareRevisions } from "./comparisons";
import { createAnnotation } from "./create-annotation";
import { decideCorrection, withdrawCorrection } from "./decisions";
import { discardReview } from "./discard-review";
import { saveText } from "./new-revisions";
import { setRequirement } from "./requirements";
import { resolveThread } from "./resolutions";
import { beginReview } from "./reviews";
import { getRevision } from "./revisions";
import { article } from "./schema/article";
import { notification } from "./schema/notification";
import { submitReview } from "./submit-review";
import { createTestDatabase, type TestDatabase } from "./test-database";
import { listEvents } from "./test-events";
import {
  documentOf,
  makeArticle,
  makeNewsroom,
  requestFor,
  type Saying,
  type TestNewsroom,
} from "./test-newsroom";

let opened: TestDatabase;
let people: TestNewsroom;
let id: string;

const HEADLINE = "The quay";
const ONE = "The quay was closed on 3 March.";
const TWO = "Nobody said why it was.";

beforeAll(async () => {
  opened = await createTestDatabase();
  people = await makeNewsroom(opened.database);
});
beforeEach(async () => {
  id = (await makeArticle(opened.database, people.reporter, HEADLINE, [ONE, TWO])).id;
});
afterAll(() => opened.close());

async function say(viewer: Viewer, words: string, saying: Saying): Promise<string> {
  const request = await requestFor(opened.database, viewer, id, words, saying);
  return (await createAnnotation(opened.database, viewer, id, request)).annotation.id;
}

const begin = (viewer: Viewer) => beginReview(opened.database, viewer, id, { id: uuidv7() });
const submit = (viewer: Viewer, note?: string) => submitReview(opened.database, viewer, id, { note });
const read = (viewer: Viewer) => getArticle(opened.database, viewer, id);
const comment = (body: string): Saying => ({ kind: "comment", body });
const correction = (replacement: string): Saying => ({ kind: "correction", replacement, reason: "Style." });
const revise = async (viewer: Viewer, paragraphs: string[]) =>
  saveText(opened.database, viewer, id, {
    id: uuidv7(),
    baseRevision: (await read(viewer)).revision.number,
    reason: "New words.",
    document: documentOf(HEADLINE, paragraphs),
    isPlain: true,
  });

async function seen(viewer: Viewer, annotationId: string) {
  return (await read(viewer)).annotations.find((one) => one.id === annotationId);
}

const { type, sentence, annotationId } = notification;
const told = (viewer: Viewer) =>
  opened.database
    .select({ type, sentence, annotationId })
    .from(notification)
    .where(and(eq(notification.memberId, viewer.memberId), eq(notification.articleId, id)));

describe("while a review is written", () => {
  test("its member goes on with the one there is", async () => {
    expect(await begin(people.editor)).toEqual({ created: true });
    expect(await begin(people.editor)).toEqual({ created: false });
    expect((await read(people.editor)).review).toMatchObject({ annotations: 0, replies: 0 });
    expect((await read(people.copy)).review).toBeUndefined();
  });

  test("what was there before stays everybody's", async () => {
    const before = await say(people.editor, "quay", comment("Which?"));
    await begin(people.editor);
    expect(await seen(people.copy, before)).toMatchObject({ isPrivate: false });
  });

  test("notes and replies are counted, and nobody else sees them", async () => {
    const thread = await say(people.copy, "closed", comment("By whom?"));
    await begin(people.editor);
    const note = await say(people.editor, "quay", comment("Which one?"));
    await reply(opened.database, people.editor, thread, { id: uuidv7(), body: "By the port." });
    await reply(opened.database, people.editor, note, { id: uuidv7(), body: "The old one?" });
    expect((await read(people.editor)).review).toMatchObject({ annotations: 1, replies: 1 });
    expect(await seen(people.editor, note)).toMatchObject({ isPrivate: true, can: { resolve: false } });
    expect(await seen(people.copy, note)).toBeUndefined();
    expect((await seen(people.copy, thread))?.thread).toHaveLength(1);
    expect((await seen(people.editor, thread))?.thread[1]).toMatchObject({ isPrivate: true });
  });

  test("a private reply does not keep another member from deleting what nobody seems to have answered", async () => {
    const thread = await say(people.copy, "closed", comment("By whom?"));
    await begin(people.editor);
    await reply(opened.database, people.editor, thread, { id: uuidv7(), body: "By the port." });
    await deleteAnnotation(opened.database, people.copy, thread, { version: 1 });
    expect((await read(people.editor)).review).toMatchObject({ annotations: 0, replies: 0 });
  });

  test("nothing of it is recorded, changed or counted", async () => {
    const recorded = await listEvents(opened.database, people.copy, id);
    await begin(people.editor);
    const note = await say(people.editor, "quay", comment("Which one?"));
    const mine = await say(people.editor, "3 March", correction("4 March"));
    const first = (await seen(people.editor, note))?.thread[0];
    await editComment(opened.database, people.editor, first?.id ?? "", { body: "Which quay?", version: 1 });
    await setRequirement(opened.database, people.editor, note, { version: 1, required: false });
    await deleteAnnotation(opened.database, people.editor, mine, { version: 1 });
    expect((await seen(people.editor, note))?.thread[0]).not.toHaveProperty("editedAt");
    expect(await listEvents(opened.database, people.copy, id)).toEqual(recorded);
    const listed = await listArticles(opened.database, people.editor, { search: HEADLINE, limit: 100 });
    expect(listed.articles.find((one) => one.id === id)?.owes).toEqual({
      openCorrections: 0,
      openThreads: 0,
      detached: 0,
      stages: 0,
      backReads: 0,
    });
  });

  test("a new revision's record counts what everybody sees", async () => {
    await say(people.copy, "closed", comment("By whom?"));
    await begin(people.editor);
    await say(people.editor, "Nobody", comment("Really?"));
    await revise(people.copy, [ONE]);
    const [event] = await listEvents(opened.database, people.copy, id);
    expect(event).toMatchObject({
      type: "revision.imported",
      data: { counts: { anchored: 1, detached: 0 } },
    });
  });

  test("a private correction is nobody's rival, and follows the words", async () => {
    await begin(people.chief);
    const mine = await say(people.chief, "closed on 3 March", correction("shut on 3 March"));
    const other = await say(people.copy, "3 March", correction("4 March"));
    await decideCorrection(opened.database, people.editor, other, { outcome: "approved", version: 1 });
    expect(await seen(people.chief, mine)).toMatchObject({
      anchor: { state: "changed" },
      correction: { state: "open" },
    });
    const types = (await listEvents(opened.database, people.copy, id)).map(({ type }) => type);
    expect(types).not.toContain("correction.superseded");
  });

  test("nobody else cites a source that is cited in private alone", async () => {
    await begin(people.chief);
    const sourceId = uuidv7();
    const source = { id: sourceId, type: "web_page", title: "The harbour's log" } as const;
    const citation = { kind: "source", stance: "supports" } as const;
    await say(people.chief, "closed", { ...citation, source });
    await expect(say(people.copy, "quay", { ...citation, sourceId })).rejects.toMatchObject({
      code: "invalid",
    });
    await say(people.chief, "3 March", { ...citation, sourceId });
    await submit(people.chief);
    await say(people.copy, "quay", { ...citation, sourceId });
  });

  test("its member deletes a private correction rather than withdrawing it, and resolves nothing private", async () => {
    await begin(people.editor);
    const mine = await say(people.editor, "3 March", correction("4 March"));
    const note = await say(people.editor, "quay", comment("Which one?"));
    await expect(
      withdrawCorrection(opened.database, people.editor, mine, { version: 1 }),
    ).rejects.toMatchObject({ code: "forbidden" });
    await expect(resolveThread(opened.database, people.editor, note, { version: 1 })).rejects.toMatchObject({
      code: "forbidden",
    });
  });
});

describe("submitting a review", () => {
  test("makes all of it everybody's at once, with an event for each thing in it and one notification for each member", async () => {
    const thread = await say(people.copy, "closed", comment("By whom?"));
    await begin(people.editor);
    const note = await say(people.editor, "quay", comment("Which one?"));
    const mine = await say(people.editor, "3 March", correction("4 March"));
    await reply(opened.database, people.editor, thread, { id: uuidv7(), body: "By the port." });
    await reply(opened.database, people.editor, note, { id: uuidv7(), body: "The old one?" });
    const recorded = (await listEvents(opened.database, people.copy, id)).length;
    await submit(people.editor, "Nearly there.");
    expect((await read(people.editor)).review).toBeUndefined();
    expect(await seen(people.copy, note)).toMatchObject({ isPrivate: false });
    expect(await seen(people.copy, mine)).toMatchObject({ can: { decide: true } });
    expect((await seen(people.copy, thread))?.thread).toHaveLength(2);
    const events = await listEvents(opened.database, people.copy, id);
    expect(events.slice(0, -recorded).map(({ sentence, href }) => [sentence, href?.split("#")[1]])).toEqual([
      ["submitted a review of 2 annotations and 1 reply: “Nearly there.”", undefined],
      ["replied on “quay”", `annotation-${note}`],
      ["replied on “closed”", `annotation-${thread}`],
      ["proposed a correction of “3 March”", `annotation-${mine}`],
      ["commented on “quay”", `annotation-${note}`],
    ]);
    const once = [
      { type: "review", sentence: "submitted a review of 2 annotations and 1 reply: Nearly there." },
    ];
    // Whose article it is, and whose thread was answered.
    expect(await told(people.reporter)).toMatchObject(once);
    expect(await told(people.copy)).toMatchObject(once);
    expect(await told(people.chief)).toEqual([]);
    expect(await told(people.editor)).toEqual([]);
  });

  test("is as if it were written then: what was said meanwhile comes first, and the thread keeps its order", async () => {
    const thread = await say(people.copy, "closed", comment("By whom?"));
    await begin(people.editor);
    const note = await say(people.editor, "quay", comment("Which one?"));
    for (const body of ["The old one?", "Or the new?"])
      await reply(opened.database, people.editor, note, { id: uuidv7(), body });
    await reply(opened.database, people.editor, thread, { id: uuidv7(), body: "By the port." });
    await reply(opened.database, people.reporter, thread, { id: uuidv7(), body: "By the city." });
    await revise(people.copy, [ONE, "Nobody knew why it was."]);
    await submit(people.editor);
    const bodies = async (which: string) => (await seen(people.copy, which))?.thread.map(({ body }) => body);
    expect(await bodies(thread)).toEqual(["By whom?", "By the city.", "By the port."]);
    expect(await bodies(note)).toEqual(["Which one?", "The old one?", "Or the new?"]);
    const then = await getRevision(opened.database, people.copy, id, 1);
    expect(then.annotations.map((one) => one.id)).toEqual([thread]);
  });

  test("is told of between revisions as what was written in it", async () => {
    const thread = await say(people.copy, "closed", comment("By whom?"));
    await revise(people.copy, [ONE]);
    await begin(people.editor);
    const note = await say(people.editor, "quay", comment("Which one?"));
    await reply(opened.database, people.editor, thread, { id: uuidv7(), body: "By the port." });
    expect(
      (await compareRevisions(opened.database, people.editor, id, { from: 1, to: 2 })).between,
    ).toHaveLength(1);
    await submit(people.editor);
    const { between } = await compareRevisions(opened.database, people.reporter, id, { from: 1, to: 2 });
    expect(between).toMatchObject([
      { annotationId: thread },
      { type: "annotation.created", annotationId: note, exact: "quay", body: "Which one?" },
      { type: "comment.written", annotationId: thread, body: "By the port." },
    ]);
  });

  test("needs something in it, an article under review, and happens once", async () => {
    await expect(submit(people.editor)).rejects.toMatchObject({ code: "not_found" });
    await begin(people.editor);
    await expect(submit(people.editor)).rejects.toMatchObject({ code: "invalid" });
    const note = await say(people.editor, "quay", comment("Which one?"));
    await opened.database.update(article).set({ state: "approved" }).where(eq(article.id, id));
    await expect(submit(people.editor)).rejects.toMatchObject({
      code: "forbidden",
      message:
        "The article is approved. Your review can be submitted once an editor takes the article back into review.",
    });
    expect(await seen(people.copy, note)).toBeUndefined();
    await opened.database.update(article).set({ state: "in_review" }).where(eq(article.id, id));
    await submit(people.editor);
    await expect(submit(people.editor)).rejects.toMatchObject({ code: "not_found" });
    expect(await seen(people.copy, note)).toBeDefined();
  });

  test("leaves nothing private that is written while it is submitted", async () => {
    await begin(people.editor);
    await say(people.editor, "quay", comment("Which one?"));
    const late = await requestFor(opened.database, people.editor, id, "closed", comment("By whom?"));
    await Promise.all([submit(people.editor), createAnnotation(opened.database, people.editor, id, late)]);
    const { annotations } = await read(people.copy);
    expect(annotations.map(({ isPrivate }) => isPrivate)).toEqual([false, false]);
  });

  test("says nothing of what was deleted before", async () => {
    await begin(people.editor);
    const gone = await say(people.editor, "quay", comment("Which one?"));
    await say(people.editor, "closed", comment("By whom?"));
    await deleteAnnotation(opened.database, people.editor, gone, { version: 1 });
    await submit(people.editor);
    expect(JSON.stringify(await listEvents(opened.database, people.copy, id))).not.toContain(gone);
  });

  test("leads whom it calls to the first place in the text where it does", async () => {
    const { name } = people.chief;
    await begin(people.editor);
    await say(people.editor, "closed", comment("By whom?"));
    await say(people.editor, "3 March", comment(`@${name} on which day?`));
    const first = await say(people.editor, "quay", comment("Which one?"));
    await reply(opened.database, people.editor, first, { id: uuidv7(), body: `@${name} will know.` });
    await say(people.editor, "Nobody", comment(`@${name} really?`));
    await submit(people.editor);
    expect(await told(people.chief)).toMatchObject([{ type: "mention", annotationId: first }]);
    expect(await told(people.reporter)).toMatchObject([{ type: "review", annotationId: null }]);
  });

  test("calls nobody by a note that was deleted before", async () => {
    await begin(people.editor);
    const { name } = people.chief;
    const gone = await say(people.editor, "quay", comment(`@${name} which one?`));
    await say(people.editor, "closed", comment("By whom?"));
    await deleteAnnotation(opened.database, people.editor, gone, { version: 1 });
    await submit(people.editor);
    expect(await told(people.chief)).toEqual([]);
  });
});

test("a review of an article that is closed is kept, until its member discards it with all that is in it", async () => {
  const thread = await say(people.copy, "closed", comment("By whom?"));
  await begin(people.editor);
  const recorded = await listEvents(opened.database, people.editor, id);
  const mine = [
    await say(people.editor, "quay", comment("Which one?")),
    await say(people.editor, "3 March", correction("4 March")),
  ];
  await reply(opened.database, people.editor, thread, { id: uuidv7(), body: "By the port." });
  await opened.database.update(article).set({ state: "published" }).where(eq(article.id, id));
  await expect(submit(people.editor)).rejects.toMatchObject({ code: "forbidden" });
  await expect(discardReview(opened.database, people.editor, id)).rejects.toMatchObject({
    code: "forbidden",
  });
  expect((await read(people.editor)).review).toMatchObject({ annotations: 2, replies: 1 });
  await expect(
    discardReview(opened.database, people.copy, id, { contents: "discard" }),
  ).rejects.toMatchObject({
    code: "not_found",
  });
  await discardReview(opened.database, people.editor, id, { contents: "discard" });
  const { review, annotations } = await read(people.editor);
  expect(review).toBeUndefined();
  expect(annotations.map((one) => [one.id, one.thread.length])).toEqual([[thread, 1]]);
  expect(await listEvents(opened.database, people.copy, id)).toEqual(recorded);
  const kept = await opened.pool.query("select id from annotation where id = any($1)", [mine]);
  expect(kept.rowCount).toBe(2);
});

test("what was written in a review and comes when it is over is refused, not shown to everybody", async () => {
  await begin(people.editor);
  const reviewId = (await read(people.editor)).review?.id;
  const thread = await say(people.copy, "closed", comment("By whom?"));
  const late = {
    ...(await requestFor(opened.database, people.editor, id, "quay", comment("Hm."))),
    reviewId,
  };
  const answer = { id: uuidv7(), body: "Hm.", reviewId };
  await createAnnotation(opened.database, people.editor, id, late);
  await submit(people.editor);
  const again = createAnnotation(opened.database, people.editor, id, late);
  expect(await again).toMatchObject({ created: false });
  const next = createAnnotation(opened.database, people.editor, id, { ...late, id: uuidv7() });
  await expect(next).rejects.toMatchObject({ code: "stale" });
  await expect(reply(opened.database, people.editor, thread, answer)).rejects.toMatchObject({
    code: "stale",
  });
  expect((await read(people.copy)).annotations).toHaveLength(2);
});

test("a review is given up only with nothing in it", async () => {
  await begin(people.editor);
  const note = await say(people.editor, "quay", comment("Which one?"));
  await expect(discardReview(opened.database, people.editor, id)).rejects.toMatchObject({
    code: "forbidden",
  });
  await deleteAnnotation(opened.database, people.editor, note, { version: 1 });
  await discardReview(opened.database, people.editor, id);
  expect((await read(people.editor)).review).toBeUndefined();
  const open = await say(people.editor, "quay", comment("Which one?"));
  expect(await seen(people.copy, open)).toBeDefined();
});

describe("an optional thread", () => {
  test("keeps the article from nothing, and may be made required again", async () => {
    const thread = await say(people.copy, "closed", comment("By whom?"));
    expect((await read(people.editor)).blockers.blocking.map(({ kind }) => kind)).toContain("thread");
    await setRequirement(opened.database, people.editor, thread, { version: 1, required: false });
    const { blockers } = await read(people.reporter);
    expect(blockers.blocking.map(({ kind }) => kind)).not.toContain("thread");
    expect(blockers.optional).toMatchObject([{ kind: "thread", annotationId: thread }]);
    await setRequirement(opened.database, people.copy, thread, { version: 2, required: true });
    const types = (await listEvents(opened.database, people.copy, id)).map(({ type }) => type);
    expect(types.slice(0, 2)).toEqual(["thread.required", "thread.optional"]);
  });

  test("is made so once, of what was seen, and only of a comment", async () => {
    const thread = await say(people.copy, "closed", comment("By whom?"));
    const other = await say(people.copy, "3 March", correction("4 March"));
    const set = (annotationId: string, version: number, required: boolean) =>
      setRequirement(opened.database, people.editor, annotationId, { version, required });
    await expect(set(thread, 7, false)).rejects.toMatchObject({ code: "stale" });
    expect(await set(thread, 7, true)).toMatchObject({ version: 1, required: true });
    await expect(set(other, 1, false)).rejects.toMatchObject({ code: "invalid" });
  });
});
