import { expect, it } from "vitest";
import { cardGroups, keyedByOpen } from "./card-groups";
import { annotationView } from "./test-annotation";

it("shows rivals as one card, in text order, and leaves out what has lost its place", () => {
  const open = { state: "open" } as const;
  const groups = cardGroups([
    annotationView({ id: "comment", kind: "comment", passage: [40, 50] }),
    annotationView({ id: "first", kind: "correction", passage: [10, 20], correction: open }),
    annotationView({ id: "lost", kind: "comment", passage: null }),
    annotationView({ id: "rival", kind: "correction", passage: [15, 30], correction: open, author: "Ben" }),
    annotationView({
      id: "declined",
      kind: "correction",
      passage: [12, 18],
      correction: { state: "declined" },
    }),
  ]);
  expect(groups.map(({ annotations }) => annotations.map(({ id }) => id))).toEqual([
    ["first", "rival"],
    ["declined"],
    ["comment"],
  ]);
});

it("keeps the card that is open when its first rival is decided elsewhere", () => {
  const cardsWith = (state: "open" | "declined") =>
    keyedByOpen(
      cardGroups([
        annotationView({ id: "first", kind: "correction", passage: [10, 20], correction: { state } }),
        annotationView({
          id: "rival",
          kind: "correction",
          passage: [15, 30],
          correction: { state: "open" },
          createdAt: "2026-01-02T00:00:00.000Z",
        }),
      ]),
      "rival",
    );
  expect(cardsWith("open").map(({ key }) => key)).toEqual(["rival"]);
  expect(cardsWith("declined").map(({ key }) => key)).toEqual(["first", "rival"]);
});
