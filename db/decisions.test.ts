import { v7 as uuidv7 } from "uuid";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { AnnotationView } from "@/domain/annotation/annotation";
import type { Viewer } from "@/domain/member/member";
import { deleteAnnotation, retargetAnnotation } from "./annotations";
import { getArticle } from "./articles";
import { reply } from "./comments";
import { createAnnotation } from "./create-annotation";
import { decideCorrection, withdrawCorrection } from "./decisions";
import { resolveThread } from "./resolutions";
import { getRevision, listRevisions } from "./revisions";
import { createTestDatabase, type TestDatabase } from "./test-database";
import { listEvents } from "./test-events";
import { makeArticle, makeNewsroom, requestFor, type Saying, type TestNewsroom } from "./test-newsroom";
import { undoDecision } from "./undo-decision";

let test_: TestDatabase;
let people: TestNewsroom;

beforeAll(async () => {
  test_ = await createTestDatabase();
  people = await makeNewsroom(test_.database);
});
afterAll(() => test_.close());

const PARAGRAPHS = [
  "The bridge, which carries 31,000 vehicles a day, will shut on 3 March.",
  "The work was due to cost £48m but is now thought to be double that, officials said.",
  "Officials said the delay was avoidable.",
];

const article = () => makeArticle(test_.database, people.reporter, "Bridge to close", PARAGRAPHS);

async function annotate(
  by: Viewer,
  articleId: string,
  words: string,
  saying: Saying,
): Promise<AnnotationView> {
  const request = await requestFor(test_.database, by, articleId, words, saying);
  return (await createAnnotation(test_.database, by, articleId, request)).annotation;
}

const propose = (by: Viewer, articleId: string, words: string, replacement: string) =>
  annotate(by, articleId, words, { kind: "correction", replacement, reason: "The figure is in the papers." });
const remark = (by: Viewer, articleId: string, words: string) =>
  annotate(by, articleId, words, { kind: "comment", body: "Says who?" });
const approve = (by: Viewer, { id, version }: AnnotationView) =>
  decideCorrection(test_.database, by, id, { outcome: "approved", version });
const decline = (by: Viewer, { id, version }: AnnotationView) =>
  decideCorrection(test_.database, by, id, { outcome: "declined", reason: "It stands.", version });

async function now(articleId: string) {
  const view = await getArticle(test_.database, people.editor, articleId);
  const words = new Map(
    view.annotations.map(({ id, anchor }) => [
      id,
      anchor.start === null ? null : view.revision.text.slice(anchor.start, anchor.end ?? 0),
    ]),
  );
  return {
    view,
    text: view.revision.text,
    words,
    of: (id: string) => view.annotations.find((one) => one.id === id),
  };
}

describe("approving", () => {
  test("changes the words, makes a revision, and leaves every other annotation on its own words", async () => {
    const { id } = await article();
    const before = await remark(people.editor, id, "31,000 vehicles");
    const inside = await remark(people.editor, id, "cost");
    const after = await remark(people.editor, id, "officials said");
    const other = await remark(people.editor, id, "Officials said");
    const correction = await propose(
      people.copy,
      id,
      "due to cost £48m but is now thought to be double that",
      "due to cost £48m and is now put at £96m",
    );
    const result = await approve(people.editor, correction);
    expect(result.revision).toBe(2);
    expect(result.correction.correction?.state).toBe("approved");
    const { text, words, of } = await now(id);
    expect(text).toContain("The work was due to cost £48m and is now put at £96m, officials said.");
    expect(words.get(before.id)).toBe("31,000 vehicles");
    expect(words.get(inside.id)).toBe("cost");
    expect(words.get(after.id)).toBe("officials said");
    expect(words.get(other.id)).toBe("Officials said");
    expect(of(other.id)?.anchor.state).toBe("anchored");
    expect(words.get(correction.id)).toBe("due to cost £48m and is now put at £96m");
  });

  test("supersedes the rivals, and undoing brings them, the words and the text back", async () => {
    const { id, revision } = await article();
    const first = await propose(people.copy, id, "thought to be double that", "put at £96m");
    const rival = await propose(people.reporter, id, "double that", "£96m");
    const note = await remark(people.reporter, id, "thought to be");
    const approved = await approve(people.editor, first);
    const between = await now(id);
    expect(between.of(rival.id)?.correction).toMatchObject({ state: "superseded", supersededBy: first.id });
    expect(between.of(note.id)?.anchor.state).toBe("detached");
    const undone = await undoDecision(test_.database, people.chief, first.id, {
      version: approved.correction.version,
    });
    expect(undone.correction.correction?.state).toBe("open");
    const back = await now(id);
    expect(back.view.revision.number).toBe(3);
    expect(back.view.revision.contentHash).toBe(revision.contentHash);
    expect(back.of(rival.id)?.correction?.state).toBe("open");
    expect(back.words.get(note.id)).toBe("thought to be");
    expect(back.words.get(rival.id)).toBe("double that");
    expect(back.view.annotations.map((one) => one.anchor.state)).toEqual([
      "anchored",
      "anchored",
      "anchored",
    ]);
    await expect(approve(people.editor, back.of(first.id) as AnnotationView)).resolves.toMatchObject({
      revision: 4,
    });
  });

  test("is refused for one's own, without the right, when stale and when decided", async () => {
    const { id } = await article();
    const own = await propose(people.editor, id, "3 March", "4 March");
    await expect(approve(people.editor, own)).rejects.toMatchObject({ code: "forbidden" });
    await expect(approve(people.reporter, own)).rejects.toMatchObject({ code: "forbidden" });
    await expect(approve(people.admin, own)).rejects.toMatchObject({ code: "forbidden" });
    await expect(approve(people.copy, { ...own, version: 7 })).rejects.toMatchObject({ code: "stale" });
    await decline(people.copy, own);
    await expect(approve(people.chief, own)).rejects.toMatchObject({ code: "already_decided" });
    expect((await now(id)).text).toContain("3 March");
  });

  test("is refused, with what stands there now, when the words changed", async () => {
    const { id } = await article();
    const inner = await approve(people.editor, await propose(people.copy, id, "£48m", "£50m, all told,"));
    const wide = await propose(
      people.copy,
      id,
      "due to cost £50m, all told, but is now thought",
      "said to cost that, and is thought",
    );
    const { version } = (await now(id)).of(inner.correction.id) as AnnotationView;
    await undoDecision(test_.database, people.editor, inner.correction.id, { version });
    const changed = (await now(id)).of(wide.id) as AnnotationView;
    expect(changed.anchor).toMatchObject({
      state: "changed",
      current: "due to cost £48m but is now thought",
    });
    await expect(approve(people.editor, changed)).rejects.toMatchObject({
      code: "stale",
      detail: { current: { anchor: { current: "due to cost £48m but is now thought" } } },
    });
    const target = (
      await requestFor(test_.database, people.copy, id, "due to cost £48m", { kind: "comment", body: "-" })
    ).target;
    const again = await retargetAnnotation(test_.database, people.copy, wide.id, {
      version: changed.version,
      target,
    });
    await expect(approve(people.editor, again)).resolves.toMatchObject({
      correction: { correction: { state: "approved" } },
    });
  });

  test("needs a second member for the words it is on, too: only its proposer attaches it to others", async () => {
    const { id } = await article();
    const deletion = await propose(people.reporter, id, "avoidable", "");
    const { target } = await requestFor(test_.database, people.copy, id, PARAGRAPHS[0] ?? "", {
      kind: "comment",
      body: "-",
    });
    await expect(
      retargetAnnotation(test_.database, people.copy, deletion.id, { version: deletion.version, target }),
    ).rejects.toMatchObject({ code: "forbidden" });
  });

  test("is not proposed with more paragraphs than a correction may bring, nor without a headline", async () => {
    const { id } = await article();
    await expect(propose(people.copy, id, "avoidable", "x\n\n".repeat(12_000))).rejects.toMatchObject({
      code: "invalid",
    });
    await expect(propose(people.copy, id, "Bridge to close", "")).rejects.toMatchObject({ code: "invalid" });
    const many = await approve(
      people.editor,
      await propose(people.copy, id, "avoidable", "x\n\n".repeat(150)),
    );
    expect((await now(id)).view.revision.document.content).toHaveLength(154);
    const undone = await undoDecision(test_.database, people.editor, many.correction.id, {
      version: many.correction.version,
    });
    expect(undone.revision).toBe(3);
  });

  test("is not re-attached to where it would change nothing", async () => {
    const { id } = await article();
    const correction = await propose(people.copy, id, "avoidable", "officials");
    const { target } = await requestFor(test_.database, people.copy, id, "officials", {
      kind: "comment",
      body: "-",
    });
    await expect(
      retargetAnnotation(test_.database, people.copy, correction.id, { version: correction.version, target }),
    ).rejects.toMatchObject({ code: "invalid" });
  });

  test("of two on the same words, each can be undone once the later one is", async () => {
    const { id, revision } = await article();
    const first = await approve(
      people.editor,
      await propose(people.copy, id, "avoidable", "wholly avoidable"),
    );
    const second = await approve(
      people.editor,
      await propose(people.copy, id, "was wholly avoidable", "could have been spared"),
    );
    await undoDecision(test_.database, people.editor, second.correction.id, {
      version: second.correction.version,
    });
    const { version } = (await now(id)).of(first.correction.id) as AnnotationView;
    await undoDecision(test_.database, people.editor, first.correction.id, { version });
    expect((await now(id)).view.revision.contentHash).toBe(revision.contentHash);
  });

  test("an undo explains when the words were changed again", async () => {
    const { id } = await article();
    const first = await approve(
      people.editor,
      await propose(people.copy, id, "avoidable", "wholly avoidable"),
    );
    await approve(people.editor, await propose(people.copy, id, "wholly avoidable", "unavoidable"));
    const version = (await now(id)).of(first.correction.id)?.version ?? 0;
    await expect(
      undoDecision(test_.database, people.editor, first.correction.id, { version }),
    ).rejects.toMatchObject({
      code: "stale",
      message: expect.stringContaining("changed again"),
    });
  });
});

describe("declining, withdrawing, deleting", () => {
  test("declining leaves the text untouched and can be undone", async () => {
    const { id, revision } = await article();
    const correction = await propose(people.copy, id, "avoidable", "not avoidable");
    const declined = await decline(people.editor, correction);
    expect(declined.correction.correction).toMatchObject({
      state: "declined",
      decision: { reason: "It stands." },
    });
    expect((await now(id)).view.revision.contentHash).toBe(revision.contentHash);
    await expect(
      undoDecision(test_.database, people.copy, correction.id, { version: declined.correction.version }),
    ).rejects.toMatchObject({ code: "forbidden" });
    const undone = await undoDecision(test_.database, people.chief, correction.id, {
      version: declined.correction.version,
    });
    expect(undone).toMatchObject({ revision: 1, correction: { correction: { state: "open" } } });
  });

  test("only its proposer withdraws, and only while open", async () => {
    const { id } = await article();
    const correction = await propose(people.copy, id, "avoidable", "not avoidable");
    const version = { version: correction.version };
    await expect(
      withdrawCorrection(test_.database, people.editor, correction.id, version),
    ).rejects.toMatchObject({ code: "forbidden" });
    const result = await withdrawCorrection(test_.database, people.copy, correction.id, version);
    expect(result.correction.correction?.state).toBe("withdrawn");
    await expect(approve(people.editor, result.correction)).rejects.toMatchObject({
      code: "already_decided",
    });
  });

  test("one's own may be deleted until somebody answers; resolving decides nothing", async () => {
    const { id } = await article();
    const correction = await propose(people.copy, id, "avoidable", "not avoidable");
    await reply(test_.database, people.editor, correction.id, { id: uuidv7(), body: "Are you sure?" });
    await expect(
      deleteAnnotation(test_.database, people.copy, correction.id, { version: 1 }),
    ).rejects.toMatchObject({ code: "forbidden" });
    const resolved = await resolveThread(test_.database, people.editor, correction.id, { version: 1 });
    expect(resolved).toMatchObject({ correction: { state: "open" }, resolvedBy: { name: "Edda" } });
    const lone = await remark(people.copy, id, "3 March");
    await deleteAnnotation(test_.database, people.copy, lone.id, { version: 1 });
    expect((await now(id)).of(lone.id)).toBeUndefined();
  });
});

describe("the record", () => {
  test("history tells what changed, by whom and why, and how annotations stood", async () => {
    const { id } = await article();
    const note = await remark(people.editor, id, "double that");
    const approved = await approve(people.editor, await propose(people.copy, id, "double that", "£96m"));
    await undoDecision(test_.database, people.chief, approved.correction.id, {
      version: approved.correction.version,
    });
    const history = await listRevisions(test_.database, people.reporter, id);
    expect(history.map((one) => [one.number, one.reason, one.author.name])).toEqual([
      [3, "undo", "Max"],
      [2, "correction", "Edda"],
      [1, "import", "Rita"],
    ]);
    expect(history[1]?.correction).toMatchObject({
      exact: "double that",
      replacement: "£96m",
      proposedBy: { name: "Cleo" },
    });
    const second = await getRevision(test_.database, people.reporter, id, 2);
    expect(second.changes.map(({ from, to }) => [from.text, to.text])).toEqual([["double that", "£96m"]]);
    const then = new Map(second.annotations.map((one) => [one.id, one]));
    expect(then.get(note.id)?.anchor.state).toBe("detached");
    expect(then.get(approved.correction.id)?.correction?.state).toBe("approved");
    const first = await getRevision(test_.database, people.reporter, id, 1);
    expect(first.annotations.find((one) => one.id === approved.correction.id)?.correction?.state).toBe(
      "open",
    );
    const types = (await listEvents(test_.database, people.reporter, id)).map((one) => one.type);
    expect(types).toEqual([
      "decision.undone",
      "correction.approved",
      "annotation.created",
      "annotation.created",
      "article.imported",
    ]);
  });

  test("the same create twice is one annotation; the same id for another is refused", async () => {
    const { id } = await article();
    const request = await requestFor(test_.database, people.copy, id, "3 March", {
      kind: "comment",
      body: "Check.",
    });
    const both = await Promise.all(
      [1, 2].map(() => createAnnotation(test_.database, people.copy, id, request)),
    );
    expect(both.map((one) => one.created).sort()).toEqual([false, true]);
    await expect(createAnnotation(test_.database, people.editor, id, request)).rejects.toMatchObject({
      code: "id_taken",
    });
  });

  test("a passage of an older revision is carried to the newest, or refused when its words are gone", async () => {
    const { id } = await article();
    const late = await requestFor(test_.database, people.copy, id, "avoidable", {
      kind: "comment",
      body: "By whom?",
    });
    const gone = await requestFor(test_.database, people.copy, id, "£48m", {
      kind: "correction",
      replacement: "£49m",
      reason: "Papers.",
    });
    await approve(people.editor, await propose(people.copy, id, "£48m but is", "£50m and"));
    const { annotation } = await createAnnotation(test_.database, people.copy, id, late);
    expect((await now(id)).words.get(annotation.id)).toBe("avoidable");
    await expect(createAnnotation(test_.database, people.copy, id, gone)).rejects.toMatchObject({
      code: "stale",
    });
  });
});

describe("an answer and a deletion at the same moment", () => {
  test("20 rounds: the answer is refused, or the annotation stays with it", async () => {
    const { id } = await article();
    for (let round = 0; round < 20; round++) {
      const { id: subject } = await remark(people.copy, id, "3 March");
      const answer = { id: uuidv7(), body: "It is right." };
      const [written, deleted] = await Promise.allSettled([
        reply(test_.database, people.editor, subject, answer),
        deleteAnnotation(test_.database, people.copy, subject, { version: 1 }),
      ]);
      expect([written.status, deleted.status].sort()).toEqual(["fulfilled", "rejected"]);
      const thread = (await now(id)).of(subject)?.thread.map((one) => one.body);
      expect(thread).toEqual(written.status === "fulfilled" ? ["Says who?", "It is right."] : undefined);
    }
  });
});

describe("two members at the same moment", () => {
  test("100 rounds of approving the same or overlapping corrections: exactly one wins", async () => {
    for (let round = 0; round < 100; round++) {
      const { id } = await article();
      const one = await propose(people.copy, id, "thought to be double that", "put at £96m");
      const other = round % 2 ? one : await propose(people.reporter, id, "double that", "£96m");
      const results = await Promise.allSettled([approve(people.editor, one), approve(people.chief, other)]);
      const lost = results.filter((result) => result.status === "rejected");
      expect(lost).toHaveLength(1);
      expect(lost[0]?.reason).toMatchObject({ status: 409 });
      const { text, view } = await now(id);
      expect(view.revision.number).toBe(2);
      expect([
        "The work was due to cost £48m but is now put at £96m, officials said.",
        "The work was due to cost £48m but is now thought to be £96m, officials said.",
      ]).toContain(text.split("\n\n")[2]);
      const { rows } = await test_.pool.query(
        "select count(*)::int as n from decision where article_id = $1",
        [id],
      );
      expect(rows[0].n).toBe(1);
    }
  });
});
