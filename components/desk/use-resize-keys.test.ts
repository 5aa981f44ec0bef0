import { expect, test } from "vitest";
import { resizeStep } from "./use-resize-keys";

const key = (name: string, held = "") => ({
  key: name,
  shiftKey: held.includes("S"),
  altKey: held.includes("A"),
  ctrlKey: held.includes("C"),
  metaKey: held.includes("M"),
});

test.each([
  ["ArrowRight", "S", { edge: "end", direction: "forward", unit: "word" }],
  ["ArrowLeft", "S", { edge: "end", direction: "backward", unit: "word" }],
  ["ArrowLeft", "SA", { edge: "start", direction: "backward", unit: "word" }],
  ["ArrowRight", "SC", { edge: "end", direction: "forward", unit: "character" }],
  ["ArrowRight", "SAM", { edge: "start", direction: "forward", unit: "character" }],
  ["ArrowRight", "", null],
  ["ArrowUp", "S", null],
  ["j", "S", null],
])("%s with %j is %j", (name, held, expected) => expect(resizeStep(key(name, held))).toEqual(expected));
