import { v7 as uuidv7 } from "uuid";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { AnnotationView } from "@/domain/annotation/annotation";
import type { Viewer } from "@/domain/member/member";
import { deleteAnnotation, retargetAnnotation } from "./annotations";
import { decideAll, undoAll } from "./bulk-decisions";
import { reply } from "./comments";
import { compareRevisions } from "./comparisons";
import { createAnnotation } from "./create-annotation";
import { decideCorrection } from "./decisions";
import { resolveThread } from "./resolutions";
import { createTestDatabase, type TestDatabase } from "./test-database";
import { makeArticle, makeNewsroom, requestFor, type Saying, type TestNewsroom } from "./test-newsroom";
import { undoDecision } from "./undo-decision";

let opened: TestDatabase;
let people: TestNewsroom;

beforeAll(async () => {
  opened = await createTestDatabase();
  people = await makeNewsroom(opened.database);
});
afterAll(() => opened.close());

const article = () =>
  makeArticle(opened.database, people.reporter, "Bridge to close", [
    "The bridge will shut on 3 March.",
    "The work will cost £48m.",
  ]);

async function annotate(by: Viewer, articleId: string, words: string, saying: Saying) {
  const request = await requestFor(opened.database, by, articleId, words, saying);
  return (await createAnnotation(opened.database, by, articleId, request)).annotation;
}

const propose = (articleId: string, words: string, replacement: string) =>
  annotate(people.copy, articleId, words, { kind: "correction", replacement, reason: "It is so." });
const remark = (articleId: string, words: string) =>
  annotate(people.reporter, articleId, words, { kind: "comment", body: "Says who?" });
const approve = ({ id, version }: AnnotationView) =>
  decideCorrection(opened.database, people.editor, id, { outcome: "approved", version });
const compare = (articleId: string, from: number, to: number, by: Viewer = people.reporter) =>
  compareRevisions(opened.database, by, articleId, { from, to });

async function happened(articleId: string, from: number, to: number): Promise<string[]> {
  const { between } = await compare(articleId, from, to);
  return between.map((one) =>
    [one.type, one.member.name, one.exact, one.replacement ?? one.body].filter(Boolean).join(" · "),
  );
}

describe("two revisions compared", () => {
  test("the words that changed, and who made which revision", async () => {
    const { id } = await article();
    await approve(await propose(id, "3 March", "10 March"));
    await approve(await propose(id, "£48m", "£96m"));
    const { from, to, pairs, changeCount, before, after } = await compare(id, 1, 3);
    expect([from.number, from.reason, to.number, to.correction?.replacement]).toEqual([
      1,
      "import",
      3,
      "£96m",
    ]);
    expect(changeCount).toBe(2);
    expect(pairs.map(({ changes }) => changes.length)).toEqual([0, 1, 1]);
    expect(JSON.stringify(before)).toContain("£48m");
    expect(JSON.stringify(after)).toContain("£96m");
  });

  test("may be read backwards; a revision is no different from itself", async () => {
    const { id } = await article();
    await approve(await propose(id, "3 March", "10 March"));
    const back = await compare(id, 2, 1);
    expect([back.from.number, back.to.number, back.changeCount]).toEqual([2, 1, 1]);
    expect(back.between).toEqual((await compare(id, 1, 2)).between);
    const same = await compare(id, 2, 2);
    expect([same.changeCount, same.between]).toEqual([0, []]);
  });

  test("tells what was said and decided in between, oldest first, and nothing of before and after", async () => {
    const { id } = await article();
    const first = await propose(id, "3 March", "10 March");
    await approve(first);
    const question = await remark(id, "£48m");
    await reply(opened.database, people.editor, question.id, { id: uuidv7(), body: "The council." });
    await resolveThread(opened.database, people.editor, question.id, { version: question.version });
    const declined = await propose(id, "shut", "close");
    await decideCorrection(opened.database, people.editor, declined.id, {
      outcome: "declined",
      reason: "House style.",
      version: declined.version,
    });
    const second = await propose(id, "£48m", "£96m");
    const decided = await approve(second);
    await undoDecision(opened.database, people.editor, second.id, { version: decided.correction.version });
    expect(await happened(id, 1, 2)).toEqual([
      "annotation.created · Cleo · 3 March · 10 March",
      "correction.approved · Edda · 3 March · 10 March",
    ]);
    expect(await happened(id, 2, 3)).toEqual([
      "annotation.created · Rita · £48m · Says who?",
      "comment.written · Edda · £48m · The council.",
      "thread.resolved · Edda · £48m",
      "annotation.created · Cleo · shut · close",
      "correction.declined · Edda · shut · close",
      "annotation.created · Cleo · £48m · £96m",
      "correction.approved · Edda · £48m · £96m",
    ]);
    expect(await happened(id, 3, 4)).toEqual(["decision.undone · Edda · £48m · £96m"]);
    await remark(id, "bridge");
    expect((await happened(id, 3, 4)).at(-1)).toBe("annotation.created · Rita · bridge · Says who?");
    expect(await happened(id, 2, 3)).toHaveLength(7);
  });

  test("tells of a decision on many corrections between those revisions that each of them made", async () => {
    const { id } = await article();
    const both = [await propose(id, "3 March", "10 March"), await propose(id, "£48m", "£96m")];
    const corrections = both.map(({ id: correctionId, version }) => ({ id: correctionId, version }));
    const bulk = { id: uuidv7(), outcome: "approved", corrections } as const;
    const { decision } = await decideAll(opened.database, people.editor, id, bulk);
    await undoAll(opened.database, people.editor, id, bulk.id);
    const decided = async (from: number, to: number) =>
      (await happened(id, from, to)).filter((one) => one.startsWith("corrections."));
    const words = decision.corrections.map((one) =>
      one === both[0]?.id ? "3 March · 10 March" : "£48m · £96m",
    );
    expect(await decided(1, 2)).toEqual([`corrections.approved · Edda · ${words[0]}`]);
    expect(await decided(2, 3)).toEqual([`corrections.approved · Edda · ${words[1]}`]);
    expect(await decided(1, 3)).toHaveLength(2);
    expect(await decided(3, 4)).toEqual([`corrections.reopened · Edda · ${words[1]}`]);
    expect(await decided(1, 5)).toHaveLength(4);
  });

  test("tells of the words an annotation was attached to when it happened", async () => {
    const { id } = await article();
    const { id: question, version } = await remark(id, "3 March");
    await reply(opened.database, people.editor, question, { id: uuidv7(), body: "The council." });
    const { target } = await requestFor(opened.database, people.reporter, id, "£48m", {
      kind: "comment",
      body: "Says who?",
    });
    await retargetAnnotation(opened.database, people.reporter, question, { version, target });
    await reply(opened.database, people.editor, question, { id: uuidv7(), body: "The treasurer." });
    await approve(await propose(id, "shut", "close"));
    expect((await happened(id, 1, 2)).slice(0, 4)).toEqual([
      "annotation.created · Rita · 3 March · Says who?",
      "comment.written · Edda · 3 March · The council.",
      "annotation.retargeted · Rita · £48m",
      "comment.written · Edda · £48m · The treasurer.",
    ]);
  });

  test("does not repeat what was deleted, and says that it was", async () => {
    const { id } = await article();
    await approve(await propose(id, "3 March", "10 March"));
    const { id: gone, version } = await remark(id, "£48m");
    await deleteAnnotation(opened.database, people.reporter, gone, { version });
    const [written, deleted] = (await compare(id, 1, 2)).between.slice(2);
    expect([written?.type, written?.deleted, written?.body]).toEqual(["annotation.created", true, undefined]);
    expect([deleted?.type, deleted?.deleted]).toEqual(["annotation.deleted", true]);
  });

  test("what is not there, or another newsroom's, is not found", async () => {
    const { id } = await article();
    const stranger = { ...people.admin, newsroomId: uuidv7() };
    const asked = [
      [id, 1, 2],
      [id, 7, 1],
      [uuidv7(), 1, 1],
      [id, 1, 1, stranger],
    ] as const;
    for (const [article, from, to, by] of asked)
      await expect(compare(article, from, to, by)).rejects.toMatchObject({ code: "not_found" });
  });
});
