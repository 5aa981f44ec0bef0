import { v7 as uuidv7 } from "uuid";
import { afterAll, beforeAll, expect, test } from "vitest";
import { retargetAnnotation } from "./annotations";
import { getArticle } from "./articles";
import { listCandidates } from "./candidates";
import { createAnnotation } from "./create-annotation";
import { decideCorrection } from "./decisions";
import { createTestDatabase, type TestDatabase } from "./test-database";
import { makeArticle, makeNewsroom, requestFor, type TestNewsroom } from "./test-newsroom";
import { undoRetarget } from "./undo-retarget";

let test_: TestDatabase;
let people: TestNewsroom;

beforeAll(async () => {
  test_ = await createTestDatabase();
  people = await makeNewsroom(test_.database);
});
afterAll(() => test_.close());

/** An article, and a comment on words of it that an approved correction then took away. */
async function lostComment() {
  const { database } = test_;
  const { reporter, copy, editor } = people;
  const { id } = await makeArticle(database, reporter, "Ferries", [
    "Ferry operators said they could add crossings, at a price.",
    "The council had asked the ferry operators for crossings at night.",
  ]);
  const request = await requestFor(database, copy, id, "Ferry operators", {
    kind: "comment",
    body: "Which?",
  });
  const comment = await createAnnotation(database, copy, id, request);
  await correct(id, "Ferry operators said they", "Two firms said that they");
  return { id, annotationId: comment.annotation.id, editor };
}

async function correct(articleId: string, words: string, replacement: string) {
  const { database } = test_;
  const saying = { kind: "correction" as const, replacement, reason: "They are two." };
  const request = await requestFor(database, people.copy, articleId, words, saying);
  const { annotation } = await createAnnotation(database, people.copy, articleId, request);
  await decideCorrection(database, people.editor, annotation.id, { outcome: "approved", version: 1 });
}

const viewOf = async (articleId: string, annotationId: string) => {
  const { annotations } = await getArticle(test_.database, people.copy, articleId);
  const view = annotations.find(({ id }) => id === annotationId);
  if (!view) throw new Error("It is gone.");
  return view;
};

test("a detached comment is offered where its words stand, in the newest text", async () => {
  const { id, annotationId } = await lostComment();
  expect((await viewOf(id, annotationId)).anchor.state).toBe("detached");
  const { revision, candidates } = await listCandidates(test_.database, people.editor, annotationId);
  const { text } = (await getArticle(test_.database, people.editor, id)).revision;
  expect(revision).toBe(2);
  expect(candidates.map(({ exact }) => exact)).toContain("ferry operators");
  for (const { start, end, exact } of candidates) expect(text.slice(start, end)).toBe(exact);
});

test("of what is not there, and of another newsroom's, nothing is known", async () => {
  await expect(listCandidates(test_.database, people.editor, uuidv7())).rejects.toMatchObject({
    code: "not_found",
  });
  const { annotationId } = await lostComment();
  const stranger = { ...people.editor, newsroomId: uuidv7() };
  await expect(listCandidates(test_.database, stranger, annotationId)).rejects.toMatchObject({
    code: "not_found",
  });
});

async function attachToFirstCandidate(annotationId: string) {
  const { database } = test_;
  const { revision, candidates } = await listCandidates(database, people.editor, annotationId);
  const [best] = candidates;
  if (!best) throw new Error("Nothing was proposed.");
  const { start, end, exact } = best;
  const target = { revision, start, end, exact };
  return retargetAnnotation(database, people.editor, annotationId, { version: 1, target });
}

test("attaching a comment and taking that back leaves it as lost as it was, and all on the record", async () => {
  const { database } = test_;
  const { id, annotationId } = await lostComment();
  const before = await viewOf(id, annotationId);
  const attached = await attachToFirstCandidate(annotationId);
  expect(attached.anchor.state).toBe("anchored");
  const undone = await undoRetarget(database, people.editor, annotationId, { version: attached.version });
  expect(undone.anchor).toEqual(before.anchor);
  const again = await undoRetarget(database, people.editor, annotationId, { version: undone.version });
  expect(again.anchor).toEqual(attached.anchor);
});

test("once the text has changed, attaching can no longer be taken back", async () => {
  const { database } = test_;
  const { id, annotationId } = await lostComment();
  const { version } = await attachToFirstCandidate(annotationId);
  await correct(id, "at a price", "for money");
  await expect(undoRetarget(database, people.editor, annotationId, { version })).rejects.toMatchObject({
    code: "stale",
  });
});

test("what was never attached elsewhere, or is another's correction, is not taken back", async () => {
  const { database } = test_;
  const { id, annotationId } = await lostComment();
  await expect(undoRetarget(database, people.editor, annotationId, { version: 1 })).rejects.toMatchObject({
    code: "invalid",
  });
  const saying = { kind: "correction" as const, replacement: "for the night", reason: "Clearer." };
  const request = await requestFor(database, people.copy, id, "at night", saying);
  const { annotation } = await createAnnotation(database, people.copy, id, request);
  await expect(undoRetarget(database, people.editor, annotation.id, { version: 1 })).rejects.toMatchObject({
    code: "forbidden",
  });
});
