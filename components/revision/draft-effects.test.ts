import { describe, expect, test } from "vitest";
import type { AnchorState } from "@/domain/anchor/anchor";
import type { AnchorView } from "@/domain/annotation/annotation";
import type { AnchorEffect } from "@/domain/revision/new-revision";
import { countsLine, effectHint, groupEffects, placeOfEffect } from "./draft-effects";

function anchor(state: AnchorState, start: number | null = 10, current?: string): AnchorView {
  const placed = state === "ambiguous" || state === "detached" ? null : start;
  return {
    state,
    start: placed,
    end: placed === null ? null : placed + 4,
    exact: "quay",
    prefix: "",
    suffix: "",
    revision: 1,
    ...(current !== undefined && { current }),
  };
}

function effect(before: AnchorView, after: AnchorView, more: Partial<AnchorEffect> = {}): AnchorEffect {
  return { annotationId: `${before.start}-${after.state}`, kind: "comment", before, after, ...more };
}

test("groups come worst first, in the order of the text, with what had no place before last", () => {
  const effects = [
    effect(anchor("anchored", 30), anchor("anchored", 40)),
    effect(anchor("detached"), anchor("detached")),
    effect(anchor("anchored", 50), anchor("detached")),
    effect(anchor("anchored", 20), anchor("detached")),
    effect(anchor("anchored", 10), anchor("changed", 12, "quays")),
  ];
  expect(
    groupEffects(effects).map(({ state, effects: all }) => [state, all.map(({ before }) => before.start)]),
  ).toEqual([
    ["detached", [20, 50, null]],
    ["changed", [10]],
    ["anchored", [30]],
  ]);
});

describe("the counts in a line", () => {
  test.each([
    [
      { anchored: 41, moved: 2, changed: 1, ambiguous: 1, detached: 3 },
      "41 stay, 2 moved, 1 changed, 1 ambiguous, 3 detached",
    ],
    [{ anchored: 1, moved: 0, changed: 0, ambiguous: 0, detached: 1 }, "1 stays, 1 detached"],
    [{ anchored: 1_200, moved: 0, changed: 0, ambiguous: 0, detached: 0 }, "1,200 stay"],
    [{ anchored: 0, moved: 0, changed: 0, ambiguous: 0, detached: 0 }, "No annotations"],
  ])("%j", (counts, line) => {
    expect(countsLine(counts)).toBe(line);
  });
});

describe("where an annotation is shown", () => {
  test.each<[string, AnchorEffect, ReturnType<typeof placeOfEffect>]>([
    [
      "in the new text",
      effect(anchor("anchored", 10), anchor("moved", 40)),
      { side: "after", start: 40, end: 44 },
    ],
    [
      "where its words went",
      effect(anchor("anchored", 10), anchor("detached")),
      { side: "before", start: 10, end: 14 },
    ],
    ["nowhere", effect(anchor("detached"), anchor("detached")), null],
  ])("%s", (_, given, place) => {
    expect(placeOfEffect(given)).toEqual(place);
  });
});

describe("what is said of one", () => {
  test.each<[AnchorEffect, number, string | undefined]>([
    [effect(anchor("anchored"), anchor("anchored")), 1, undefined],
    [effect(anchor("anchored"), anchor("detached")), 0, "Its words are gone."],
    [effect(anchor("anchored"), anchor("detached")), 10, "Its words are gone."],
    [effect(anchor("ambiguous"), anchor("detached")), 0, "It had no place before either."],
    [
      effect(anchor("anchored"), anchor("detached")),
      1,
      "The same words stand once in the new text. You can attach it there on the desk.",
    ],
    [
      effect(anchor("ambiguous"), anchor("detached")),
      3,
      "The same words stand 3 times in the new text. You can attach it there on the desk.",
    ],
    [
      effect(anchor("anchored"), anchor("ambiguous")),
      3,
      "Its words stand in 3 places. You choose one on the desk.",
    ],
    [
      effect(anchor("anchored"), anchor("ambiguous")),
      0,
      "Its words stand in several places. You choose one on the desk.",
    ],
    [effect(anchor("detached"), anchor("anchored")), 1, "It finds its words again."],
    [effect(anchor("anchored"), anchor("changed", 10, "quays")), 0, undefined],
    [
      effect(anchor("anchored"), anchor("changed", 10, "quays"), { kind: "correction", open: true }),
      0,
      "The correction has to be looked at again.",
    ],
    [
      effect(anchor("changed", 10, "quays"), anchor("changed", 90, "quays"), {
        kind: "correction",
        open: true,
      }),
      0,
      "They had changed before; this draft leaves them alone.",
    ],
  ])("%#", (given, places, hint) => {
    expect(effectHint(given, places)).toBe(hint);
  });
});
