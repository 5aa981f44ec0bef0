import fc from "fast-check";
import { v7 as uuidv7 } from "uuid";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { AnnotationView } from "@/domain/annotation/annotation";
import { applyCorrection } from "@/domain/correction/apply-correction";
import { indexDocument } from "@/domain/document/index-document";
import { parseDocument } from "@/domain/document/schema";
import { StetError } from "@/domain/error/stet-error";
import { getArticle } from "./articles";
import { decideAll, undoAll } from "./bulk-decisions";
import { createAnnotation } from "./create-annotation";
import { decideCorrection } from "./decisions";
import { restoreRevision, saveEdit, saveText } from "./new-revisions";
import { getRevision } from "./revisions";
import { createTestDatabase, type TestDatabase } from "./test-database";
import { documentOf, makeArticle, makeNewsroom, requestFor, type TestNewsroom } from "./test-newsroom";
import { undoDecision } from "./undo-decision";

let test_: TestDatabase;
let people: TestNewsroom;

beforeAll(async () => {
  test_ = await createTestDatabase();
  people = await makeNewsroom(test_.database);
});
afterAll(() => test_.close());

const PARAGRAPHS = [
  "The bridge will shut on 3 March for nine months, the council said.",
  "The council said the bridge carries 31,000 vehicles a day.",
  "Ferry operators said they could add crossings, at a price.",
  "Nobody has asked the people of the north bank what they think of it.",
];
const WORDS = [
  "bridge",
  "3 March",
  "nine months, the council",
  "council said",
  "31,000 vehicles",
  "Ferry operators said",
  "a day.\n\nFerry",
  "the people of the north bank what they think",
  "operators",
  "the",
];
const REPLACEMENTS = ["", "the old bridge", "4 March", "no vehicles", "said\n\nThe council", "x"];
/** Which of the present paragraphs a new draft has, in its order; −1 is a new one. */
const DRAFTS = [[0, -1, 1, 2, 3], [1, 2, 3], [2, 0, 1, 3], [3, 0, 1, 2], [3, -1], [-1], [0, 0, 1]];

type Action =
  | { do: "comment" | "correct" | "edit"; words: string; replacement: string }
  | { do: "approve" | "undo" | "approve all" | "undo all" | "restore" | "draft"; which: number };

const which = fc.nat(6);
const action: fc.Arbitrary<Action> = fc.oneof(
  fc.record({
    do: fc.constantFrom("comment" as const, "correct" as const, "edit" as const),
    words: fc.constantFrom(...WORDS),
    replacement: fc.constantFrom(...REPLACEMENTS),
  }),
  fc.record({
    do: fc.constantFrom(
      "approve" as const,
      "undo" as const,
      "approve all" as const,
      "undo all" as const,
      "restore" as const,
      "draft" as const,
    ),
    which,
  }),
);

type Series = { id: string; bulks: string[] };

/** What one thing asks of the database, done as far as the article's present state allows it. */
async function perform({ id, bulks }: Series, step: Action): Promise<void> {
  const { database } = test_;
  const { annotations, revision } = await getArticle(database, people.editor, id);
  const request = { id: uuidv7(), baseRevision: revision.number, reason: "Because" };
  const having = (state: string) => annotations.filter((one) => one.correction?.state === state);
  const pick = <T>(from: T[], at: number): T | undefined => from[at % Math.max(1, from.length)];
  if ("words" in step) {
    const start = revision.text.indexOf(step.words);
    if (start < 0) return;
    if (step.do === "edit") {
      const document = parseDocument(revision.document);
      const head = { document, index: indexDocument(document) };
      const passage = { start, end: start + step.words.length };
      const { steps } = applyCorrection(head, passage, step.replacement, uuidv7);
      if (steps.length > 0)
        await saveEdit(database, people.editor, id, {
          ...request,
          steps: steps.map((one) => one.toJSON() as Record<string, unknown>),
        });
      return;
    }
    const saying =
      step.do === "comment"
        ? { kind: "comment" as const, body: "?" }
        : { kind: "correction" as const, replacement: step.replacement, reason: "!" };
    const asked = await requestFor(database, people.copy, id, step.words, saying);
    await createAnnotation(database, people.copy, id, asked);
    return;
  }
  switch (step.do) {
    case "approve": {
      const chosen = pick(having("open"), step.which);
      if (!chosen) return;
      const { version } = chosen;
      await decideCorrection(database, people.editor, chosen.id, { outcome: "approved", version });
      return;
    }
    case "undo": {
      const chosen = pick(having("approved"), step.which);
      if (chosen) await undoDecision(database, people.editor, chosen.id, { version: chosen.version });
      return;
    }
    case "approve all": {
      const corrections = having("open").map(({ id: each, version }) => ({ id: each, version }));
      if (corrections.length === 0) return;
      await decideAll(database, people.editor, id, { id: request.id, outcome: "approved", corrections });
      bulks.push(request.id);
      return;
    }
    case "undo all": {
      const bulk = pick(bulks, step.which);
      if (bulk) await undoAll(database, people.editor, id, bulk);
      return;
    }
    case "restore": {
      const restore = (step.which % revision.number) + 1;
      const { saved } = await restoreRevision(database, people.editor, id, { ...request, restore });
      if (saved.changed) await expectAsTheyStood(id, restore);
      return;
    }
    case "draft": {
      const [headline = "", ...paragraphs] = revision.text.split("\n\n");
      const order = DRAFTS[step.which] ?? [];
      const texts = order.flatMap((at) =>
        at < 0 ? `A word of its own, number ${revision.number}.` : (paragraphs[at] ?? []),
      );
      const document = documentOf(headline, texts);
      await saveText(database, people.editor, id, { ...request, document, isPlain: true });
    }
  }
}

/** After a restoration every comment made by then stands where it stood then. */
async function expectAsTheyStood(id: string, restored: number): Promise<void> {
  const then = await getRevision(test_.database, people.editor, id, restored);
  const now = new Map(
    (await getArticle(test_.database, people.editor, id)).annotations.map((one) => [one.id, one.anchor]),
  );
  for (const { id: each, kind, anchor } of then.annotations)
    if (kind === "comment" && anchor.start !== null)
      expect([each, now.get(each)?.start, now.get(each)?.end]).toEqual([each, anchor.start, anchor.end]);
}

function expectHonest({ anchor }: AnnotationView, text: string): void {
  const { state, start, end, exact } = anchor;
  const now = start === null || end === null ? null : text.slice(start, end);
  if (state === "anchored" || state === "moved") expect(now).toBe(exact);
  else if (state === "changed") expect([now, now === exact]).toEqual([anchor.current, false]);
  else expect(now).toBeNull();
}

test("after any series of edits, drafts, decisions, undos and restorations no annotation is missing, and each stands where the step log says", async () => {
  const seen = new Map<string, number>();
  const count = (what: string) => seen.set(what, (seen.get(what) ?? 0) + 1);
  await fc.assert(
    fc.asyncProperty(fc.array(action, { minLength: 4, maxLength: 12 }), async (steps) => {
      const { id } = await makeArticle(test_.database, people.reporter, "Bridge to close", PARAGRAPHS);
      const series = { id, bulks: [] };
      const first = WORDS.slice(2, 8).map((words): Action => ({ do: "comment", words, replacement: "" }));
      for (const step of [...first, ...steps]) {
        try {
          await perform(series, step);
          count(step.do);
        } catch (error) {
          if (!(error instanceof StetError)) throw error;
        }
      }
      const view = await getArticle(test_.database, people.editor, id);
      const made = await test_.pool.query("select count(*)::int as n from annotation where article_id = $1", [
        id,
      ]);
      expect(view.annotations).toHaveLength(made.rows[0].n);
      const stood = await getRevision(test_.database, people.editor, id, view.revision.number);
      const oracle = new Map(stood.annotations.map((one) => [one.id, one.anchor]));
      for (const each of view.annotations) {
        count(each.anchor.state);
        expectHonest(each, view.revision.text);
        const { lost, ...anchor } = each.anchor;
        expect({ ...anchor, id: each.id }).toEqual({ ...oracle.get(each.id), id: each.id });
      }
    }),
    { numRuns: 200 },
  );
  for (const what of [
    "edit",
    "draft",
    "restore",
    "undo",
    "undo all",
    "anchored",
    "moved",
    "changed",
    "detached",
  ])
    expect([what, (seen.get(what) ?? 0) > 10]).toEqual([what, true]);
}, 600_000);
