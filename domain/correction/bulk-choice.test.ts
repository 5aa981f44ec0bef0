import { describe, expect, test } from "vitest";
import type { AnnotationView } from "../annotation/annotation";
import type { Role, Viewer } from "../member/member";
import { bulkChoice } from "./bulk-choice";
import { correctionView as correction } from "./test-correction";

const viewer = (role: Role = "editor"): Viewer => ({ newsroomId: "n", memberId: "me", role, name: "Me" });

const allOf = (annotations: AnnotationView[]) => new Set(annotations.map(({ id }) => id));

describe("bulkChoice", () => {
  test("decides what is shown and open, and nothing else", () => {
    const annotations: AnnotationView[] = [
      correction("a", { passage: { start: 0, end: 4 } }),
      correction("b", { passage: { start: 10, end: 14 } }),
      correction("c", { passage: { start: 20, end: 24 }, state: "declined" }),
      { ...correction("d", { passage: { start: 30, end: 34 } }), kind: "comment", correction: undefined },
    ];
    const shown = new Set(["a", "c", "d"]);
    expect(bulkChoice(viewer(), "approved", annotations, shown)).toEqual({ decidable: ["a"], left: [] });
  });

  test.each([
    ["one's own", correction("a", { by: "me" }), /^You proposed this correction/],
    ["changed words", correction("a", { anchor: "changed" }), /Look again/],
    ["words that are gone", correction("a", { passage: null }), /no longer stand/],
    ["one of several places", correction("a", { passage: null, anchor: "ambiguous" }), /no longer/],
  ])("leaves %s when approving, with why", (_, one, why) => {
    const { decidable, left } = bulkChoice(viewer(), "approved", [one], new Set(["a"]));
    expect(decidable).toEqual([]);
    expect(left).toEqual([{ id: "a", why: expect.stringMatching(why) }]);
  });

  test("rivals are left, also when only one of them is shown", () => {
    const annotations = [
      correction("a", { passage: { start: 0, end: 9 } }),
      correction("b", { passage: { start: 4, end: 12 } }),
    ];
    const { decidable, left } = bulkChoice(viewer(), "approved", annotations, new Set(["a"]));
    expect(decidable).toEqual([]);
    expect(left).toEqual([{ id: "a", why: expect.stringMatching(/Choose between them/) }]);
  });

  test("words that only touch are no rivals", () => {
    const annotations = [
      correction("a", { passage: { start: 0, end: 4 } }),
      correction("b", { passage: { start: 4, end: 8 } }),
    ];
    expect(bulkChoice(viewer(), "approved", annotations, allOf(annotations)).decidable).toEqual(["a", "b"]);
  });

  test("declining takes rivals, changed and lost words, but not one's own", () => {
    const annotations = [
      correction("a", { passage: { start: 0, end: 9 } }),
      correction("b", { passage: { start: 4, end: 12 } }),
      correction("c", { passage: { start: 20, end: 24 }, anchor: "changed" }),
      correction("d", { passage: null }),
      correction("e", { passage: { start: 30, end: 34 }, by: "me" }),
    ];
    const { decidable, left } = bulkChoice(viewer(), "declined", annotations, allOf(annotations));
    expect(decidable).toEqual(["a", "b", "c", "d"]);
    expect(left.map(({ id }) => id)).toEqual(["e"]);
  });

  test("who may not decide leaves everything, with why", () => {
    const { decidable, left } = bulkChoice(viewer("reporter"), "declined", [correction("a")], new Set(["a"]));
    expect(decidable).toEqual([]);
    expect(left).toEqual([{ id: "a", why: expect.stringMatching(/decide on corrections/) }]);
  });

  test("beyond what one decision may hold the rest is left for the next", () => {
    const annotations = Array.from({ length: 202 }, (_, at) =>
      correction(`c${at}`, { passage: { start: at * 10, end: at * 10 + 4 } }),
    );
    const { decidable, left } = bulkChoice(viewer(), "approved", annotations, allOf(annotations));
    expect(decidable).toHaveLength(200);
    expect(left).toEqual([
      { id: "c200", why: expect.stringMatching(/At most 200/) },
      { id: "c201", why: expect.stringMatching(/At most 200/) },
    ]);
  });
});
