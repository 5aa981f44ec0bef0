import { v7 as uuidv7 } from "uuid";
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { CreateAnnotation } from "@/domain/annotation/annotation";
import type { Viewer } from "@/domain/member/member";
import { deleteAnnotation, editCitation, retargetAnnotation } from "./annotations";
import { deleteComment, editComment, reply } from "./comments";
import { createAnnotation } from "./create-annotation";
import { withdrawCorrection } from "./decisions";
import { setRequirement } from "./requirements";
import { resolveThread } from "./resolutions";
import { beginReview } from "./reviews";
import { submitReview } from "./submit-review";
import { createTestDatabase, type TestDatabase } from "./test-database";
import { makeNewsroom, requestFor, type TestNewsroom } from "./test-newsroom";
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

it("leaves nothing of it to be changed by whoever takes it for private still", async () => {
  const { database } = test;
  const { editor } = room;
  const thread = await article.remark(room.copy, "bridge");
  await beginReview(database, editor, article.id, { id: uuidv7() });
  const note = await article.say(editor, "Monday", { kind: "comment", body: "Which?" });
  const correction = await article.propose(editor, "shut", "close");
  const source = { id: uuidv7(), type: "web_page", title: "The council's minutes" } as const;
  const citation = await article.say(editor, "officials", { kind: "source", stance: "supports", source });
  const answer = (await reply(database, editor, thread, { id: uuidv7(), body: "The old one." })).comment;
  const { annotations, revision } = await article.see(editor);
  const comment = annotations.find(({ id }) => id === note)?.thread[0];
  if (!comment) throw new Error("a comment opens its thread");
  await submitReview(database, editor, article.id, {});
  const shown = (await article.see(room.copy)).annotations;

  const seen = { version: 1 };
  const body = "He is lying.";
  const start = revision.text.indexOf("The");
  const target = { revision: revision.number, start, end: start + 3, exact: "The" };
  const late = await Promise.allSettled([
    editComment(database, editor, comment.id, { body, version: comment.version }),
    editComment(database, editor, answer.id, { body, version: answer.version }),
    deleteComment(database, editor, answer.id, { version: answer.version }),
    editCitation(database, editor, citation, { ...seen, stance: "contradicts" }),
    setRequirement(database, editor, note, { ...seen, required: false }),
    retargetAnnotation(database, editor, note, { ...seen, target }),
    resolveThread(database, editor, note, seen),
    withdrawCorrection(database, editor, correction, seen),
    deleteAnnotation(database, editor, citation, seen),
  ]);
  const message = expect.stringContaining("Your review was submitted in the meantime");
  for (const one of late)
    expect(one).toMatchObject({ status: "rejected", reason: { code: "stale", message } });
  expect((await article.see(room.copy)).annotations).toEqual(shown);

  const now = shown.find(({ id }) => id === note)?.thread[0];
  await editComment(database, editor, comment.id, { body: "Which one?", version: now?.version ?? 0 });
  const later = editComment(database, editor, comment.id, { body, version: now?.version ?? 0 });
  await expect(later).rejects.toMatchObject({ message: expect.stringContaining("was changed in the mean") });
});

it("takes the id of one's own review in capitals, and tells what is none from one that is over", async () => {
  const id = uuidv7();
  await beginReview(test.database, room.editor, article.id, { id });
  const write = async (viewer: Viewer, reviewId: string) => {
    const note = await requestFor(test.database, viewer, article.id, "Monday", {
      kind: "comment",
      body: "?",
    });
    const request = CreateAnnotation.parse({ ...note, reviewId });
    return (await createAnnotation(test.database, viewer, article.id, request)).annotation;
  };
  expect((await write(room.editor, id.toUpperCase())).isPrivate).toBe(true);
  const none = { code: "invalid", message: expect.stringContaining("no such review of yours") };
  await expect(write(room.copy, id)).rejects.toMatchObject(none);
  await expect(write(room.editor, uuidv7())).rejects.toMatchObject(none);
  await submitReview(test.database, room.editor, article.id, {});
  await expect(write(room.editor, id)).rejects.toMatchObject({ code: "stale" });
});
