import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { blockersOf, type OwedAnnotation, type OwedStage } from "./blockers";

const one = (kind: OwedAnnotation["kind"], more: Partial<OwedAnnotation> = {}): OwedAnnotation => ({
  id: kind,
  kind,
  exact: "3 March",
  isOpen: false,
  isResolved: false,
  isRequired: true,
  isLost: false,
  hasVerdict: false,
  ...more,
});
const stage = (state: OwedStage["state"], blocks = true): OwedStage => ({
  key: "copy",
  name: "Copy",
  blocks,
  state,
});

const told = (annotations: OwedAnnotation[], stages: OwedStage[] = []) => {
  const { blocking, optional } = blockersOf(annotations, stages);
  return { blocking: blocking.map((each) => each.sentence), optional: optional.map((each) => each.sentence) };
};

describe("what blocks", () => {
  test.each<[string, OwedAnnotation, string]>([
    ["an open correction", one("correction", { isOpen: true }), "The correction of “3 March” is open"],
    [
      "an open correction that lost its place, once",
      one("correction", { isOpen: true, isLost: true }),
      "The correction of “3 March” is open",
    ],
    [
      "an open insertion",
      one("correction", { isOpen: true, exact: "" }),
      "The correction of a place between words is open",
    ],
    ["a required thread", one("comment"), "The thread on “3 March” is not resolved"],
    ["a claim without verdict", one("claim"), "The claim “3 March” has no verdict"],
    [
      "a source without its words",
      one("source", { isLost: true }),
      "What was said of “3 March” has lost its place",
    ],
  ])("%s", (_what, annotation, sentence) =>
    expect(told([annotation])).toEqual({ blocking: [sentence], optional: [] }),
  );

  test.each<[OwedStage["state"], string]>([
    ["missing", "Copy: nobody has approved it yet"],
    ["stale", "Copy: approved, but the text has changed since"],
    ["own_words", "Copy: approved only by a member who wrote words of it"],
  ])("a stage that is %s", (state, sentence) => {
    expect(told([], [stage(state)])).toEqual({ blocking: [sentence], optional: [] });
    expect(told([], [stage(state, false)])).toEqual({ blocking: [], optional: [sentence] });
  });
});

test.each<[string, OwedAnnotation]>([
  ["a decided correction", one("correction")],
  ["a decided correction whose words are gone", one("correction", { isLost: true })],
  ["a resolved thread", one("comment", { isResolved: true })],
  ["a resolved thread whose words are gone", one("comment", { isResolved: true, isLost: true })],
  ["a source on its words", one("source")],
  ["a claim with a verdict", one("claim", { hasVerdict: true })],
])("%s owes nothing", (_what, annotation) =>
  expect(told([annotation], [stage("given")])).toEqual({ blocking: [], optional: [] }),
);

test("a thread nobody must settle is told of and does not block, lost or not", () => {
  const { blocking, optional } = told([one("comment", { isRequired: false, isLost: true })]);
  expect(blocking).toEqual([]);
  expect(optional).toEqual([
    "The thread on “3 March” is not resolved",
    "What was said of “3 March” has lost its place",
  ]);
});

test("long words are cut so that what is wrong with them is still read, and lines joined", () => {
  const { blocking } = told([one("comment", { exact: `Who\n\n${"was there ".repeat(20)}` })]);
  expect(blocking).toEqual(["The thread on “Who was there was there was…” is not resolved"]);
});

const annotation: fc.Arbitrary<OwedAnnotation> = fc.record({
  id: fc.uuid(),
  kind: fc.constantFrom("source" as const, "correction" as const, "comment" as const, "claim" as const),
  exact: fc.string(),
  isOpen: fc.boolean(),
  isResolved: fc.boolean(),
  isRequired: fc.boolean(),
  isLost: fc.boolean(),
  hasVerdict: fc.boolean(),
});

test("law: only optional comments and stages are optional, and everything owed leads to what owes it", () => {
  fc.assert(
    fc.property(fc.array(annotation), (annotations) => {
      const { blocking, optional } = blockersOf(annotations, []);
      const byId = new Map(annotations.map((each) => [each.id, each]));
      for (const { annotationId = "" } of blocking)
        expect(byId.get(annotationId)).not.toMatchObject({ kind: "comment", isRequired: false });
      for (const { annotationId = "" } of optional)
        expect(byId.get(annotationId)).toMatchObject({ kind: "comment", isRequired: false });
    }),
  );
});
