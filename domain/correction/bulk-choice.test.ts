import { describe, expect, test } from "vitest";
import type { AnchorState } from "../anchor/anchor";
import type { AnnotationView } from "../annotation/annotation";
import { NO_RIGHTS } from "../annotation/rights";
import type { Role, Viewer } from "../member/member";
import { bulkChoice } from "./bulk-choice";
import type { CorrectionState } from "./correction";

const viewer = (role: Role = "editor"): Viewer => ({ newsroomId: "n", memberId: "me", role, name: "Me" });

type Facts = {
  passage?: [number, number] | null;
  by?: string;
  state?: CorrectionState;
  anchor?: AnchorState;
};

function correction(id: string, { passage = [0, 4], by = "her", state = "open", anchor }: Facts = {}) {
  const [start, end] = passage ?? [null, null];
  return {
    id,
    kind: "correction",
    version: 1,
    author: { id: by, name: by, role: "copy_editor" },
    createdAt: "2026-01-01T00:00:00.000Z",
    anchor: {
      state: anchor ?? (passage ? "anchored" : "detached"),
      start,
      end,
      exact: "word",
      prefix: "",
      suffix: "",
      revision: 1,
    },
    thread: [],
    correction: { replacement: "words", reason: "Because.", state },
    can: NO_RIGHTS,
  } satisfies AnnotationView;
}

const allOf = (annotations: AnnotationView[]) => new Set(annotations.map(({ id }) => id));

describe("bulkChoice", () => {
  test("decides what is shown and open, and nothing else", () => {
    const annotations: AnnotationView[] = [
      correction("a", { passage: [0, 4] }),
      correction("b", { passage: [10, 14] }),
      correction("c", { passage: [20, 24], state: "declined" }),
      { ...correction("d", { passage: [30, 34] }), kind: "comment", correction: undefined },
    ];
    const shown = new Set(["a", "c", "d"]);
    expect(bulkChoice(viewer(), "approved", annotations, shown)).toEqual({ decidable: ["a"], left: [] });
  });

  test.each([
    ["one's own", correction("a", { by: "me" }), /^You proposed this correction/],
    ["changed words", correction("a", { anchor: "changed" }), /Look again/],
    ["words that are gone", correction("a", { passage: null }), /no longer in the article/],
    ["one of several places", correction("a", { passage: null, anchor: "ambiguous" }), /no longer/],
  ])("leaves %s when approving, with why", (_, one, why) => {
    const { decidable, left } = bulkChoice(viewer(), "approved", [one], new Set(["a"]));
    expect(decidable).toEqual([]);
    expect(left).toEqual([{ id: "a", why: expect.stringMatching(why) }]);
  });

  test("rivals are left, also when only one of them is shown", () => {
    const annotations = [correction("a", { passage: [0, 9] }), correction("b", { passage: [4, 12] })];
    const { decidable, left } = bulkChoice(viewer(), "approved", annotations, new Set(["a"]));
    expect(decidable).toEqual([]);
    expect(left).toEqual([{ id: "a", why: expect.stringMatching(/Choose between them/) }]);
  });

  test("words that only touch are no rivals", () => {
    const annotations = [correction("a", { passage: [0, 4] }), correction("b", { passage: [4, 8] })];
    expect(bulkChoice(viewer(), "approved", annotations, allOf(annotations)).decidable).toEqual(["a", "b"]);
  });

  test("declining takes rivals, changed and lost words, but not one's own", () => {
    const annotations = [
      correction("a", { passage: [0, 9] }),
      correction("b", { passage: [4, 12] }),
      correction("c", { passage: [20, 24], anchor: "changed" }),
      correction("d", { passage: null }),
      correction("e", { passage: [30, 34], by: "me" }),
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
    const annotations = Array.from({ length: 502 }, (_, at) =>
      correction(`c${at}`, { passage: [at * 10, at * 10 + 4] }),
    );
    const { decidable, left } = bulkChoice(viewer(), "approved", annotations, allOf(annotations));
    expect(decidable).toHaveLength(500);
    expect(left).toEqual([
      { id: "c500", why: expect.stringMatching(/At most 500/) },
      { id: "c501", why: expect.stringMatching(/At most 500/) },
    ]);
  });
});
