import { expect, test } from "vitest";
import type { Highlight } from "../highlight";
import { correctionsWithoutRivals } from "./corrections-without-rivals";

const correction = (id: string, start: number, end: number, more: Partial<Highlight> = {}): Highlight => ({
  id,
  kind: "correction",
  start,
  end,
  state: "anchored",
  open: true,
  correction: { replacement: "other words", open: true },
  ...more,
});
const settled = { correction: { replacement: "", open: false }, open: false };

test.each<[string, Highlight[], string[]]>([
  ["beside one another", [correction("a", 0, 5), correction("b", 5, 8)], ["a", "b"]],
  ["wanting the same words", [correction("a", 0, 5), correction("b", 4, 8), correction("c", 9, 9)], ["c"]],
  ["within a longer one, behind another", ["a 0 9", "b 1 3", "c 5 7", "d 9 12"].map(told), ["d"]],
  ["two insertions where a passage ends", ["a 0 5", "b 5 5", "c 5 5", "d 5 8"].map(told), ["a", "d"]],
  [
    "one whose words have changed wants them too",
    [correction("a", 0, 5), correction("b", 3, 8, { state: "changed" })],
    [],
  ],
  [
    "one that has lost its words wants none",
    [correction("a", 0, 5), correction("b", 3, 3, { state: "detached", open: false })],
    ["a"],
  ],
  ["a settled one wants none", [correction("a", 0, 5), correction("b", 3, 8, settled)], ["a"]],
])("corrections %s", (_, highlights, alone) => {
  expect([...correctionsWithoutRivals(highlights)]).toEqual(alone);
});

function told(words: string): Highlight {
  const [id = "", start, end] = words.split(" ");
  return correction(id, Number(start), Number(end));
}
