import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { AnnotationView } from "@/domain/annotation/annotation";
import { StetError } from "@/domain/error/stet-error";
import { getArticle } from "./articles";
import { createAnnotation } from "./create-annotation";
import { decideCorrection } from "./decisions";
import { getRevision } from "./revisions";
import { createTestDatabase, type TestDatabase } from "./test-database";
import { makeArticle, makeNewsroom, requestFor, type TestNewsroom } from "./test-newsroom";
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
];
const WORDS = [
  "bridge",
  "3 March",
  "nine months, the council",
  "council said",
  "31,000 vehicles",
  "Ferry operators said",
  "a day.\n\nFerry",
  "price",
  "operators",
  "the",
];
const REPLACEMENTS = ["", "the old bridge", "4 March", "no vehicles", "said\n\nThe council", "x"];

type Action =
  | { do: "comment" | "correct"; words: string; replacement: string }
  | { do: "approve" | "undo"; which: number };

const action: fc.Arbitrary<Action> = fc.oneof(
  fc.record({
    do: fc.constantFrom("comment" as const, "correct" as const),
    words: fc.constantFrom(...WORDS),
    replacement: fc.constantFrom(...REPLACEMENTS),
  }),
  fc.record({ do: fc.constantFrom("approve" as const, "undo" as const), which: fc.nat(5) }),
);

/** Do one thing as far as the article's present state allows it. */
async function perform(
  articleId: string,
  step: Action,
  open: AnnotationView[],
  approved: AnnotationView[],
): Promise<void> {
  const { database } = test_;
  if ("words" in step) {
    const saying =
      step.do === "comment"
        ? { kind: "comment" as const, body: "?" }
        : { kind: "correction" as const, replacement: step.replacement, reason: "!" };
    const { revision } = await getArticle(database, people.copy, articleId);
    if (!revision.text.includes(step.words)) return;
    await createAnnotation(
      database,
      people.copy,
      articleId,
      await requestFor(database, people.copy, articleId, step.words, saying),
    );
    return;
  }
  const of = step.do === "approve" ? open : approved;
  const chosen = of[step.which % Math.max(1, of.length)];
  if (!chosen) return;
  if (step.do === "approve")
    await decideCorrection(database, people.editor, chosen.id, {
      outcome: "approved",
      version: chosen.version,
    });
  else await undoDecision(database, people.editor, chosen.id, { version: chosen.version });
}

test("after any series of corrections and undos no annotation is missing, and each stands where the step log says", async () => {
  const seen = { done: 0, changed: 0 };
  await fc.assert(
    fc.asyncProperty(fc.array(action, { minLength: 4, maxLength: 12 }), async (steps) => {
      const { id } = await makeArticle(test_.database, people.reporter, "Bridge to close", PARAGRAPHS);
      for (const step of steps) {
        const { annotations } = await getArticle(test_.database, people.editor, id);
        const having = (state: string) => annotations.filter((one) => one.correction?.state === state);
        try {
          await perform(id, step, having("open"), having("approved"));
          seen.done++;
        } catch (error) {
          if (!(error instanceof StetError)) throw error;
        }
      }
      const view = await getArticle(test_.database, people.editor, id);
      const { rows } = await test_.pool.query(
        "select count(*)::int as n from annotation where article_id = $1",
        [id],
      );
      expect(view.annotations).toHaveLength(rows[0].n);
      const stood = await getRevision(test_.database, people.editor, id, view.revision.number);
      const oracle = new Map(stood.annotations.map((one) => [one.id, one.anchor]));
      for (const { id: each, anchor } of view.annotations) {
        if (anchor.state !== "anchored") seen.changed++;
        expect({ ...anchor, id: each }).toEqual({ ...oracle.get(each), id: each });
        if (anchor.state === "anchored")
          expect(view.revision.text.slice(anchor.start ?? 0, anchor.end ?? 0)).toBe(anchor.exact);
      }
    }),
    { numRuns: 60 },
  );
  expect(seen.done).toBeGreaterThan(200);
  expect(seen.changed).toBeGreaterThan(20);
});
