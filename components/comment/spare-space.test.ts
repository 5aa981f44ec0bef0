import { expect, test } from "vitest";
import { withoutSpareSpace } from "./spare-space";

const CALLED = "Ask @Nadia Okafor ";

test.each([
  ["a space", " ", "Ask @Nadia Okafor "],
  ["a comma", ",", "Ask @Nadia Okafor,"],
  ["the end of a sentence", "?", "Ask @Nadia Okafor?"],
  ["a new line", "\n", "Ask @Nadia Okafor\n"],
])("%s takes the place of the space written after a name", (_what, typed, expected) => {
  expect(withoutSpareSpace(CALLED, CALLED + typed, CALLED.length)).toBe(expected);
});

test("it does so in the middle of a text", () => {
  const text = "Ask @Nadia Okafor about it";
  const at = CALLED.length;
  expect(withoutSpareSpace(text, "Ask @Nadia Okafor ,about it", at)).toBe("Ask @Nadia Okafor,about it");
});

test.each([
  ["a word", `${CALLED}a`],
  ["a space typed elsewhere", ` ${CALLED}`],
  ["more than one character at once", `${CALLED}, and`],
  ["a deletion", CALLED.slice(0, -1)],
])("%s leaves the space alone", (_what, after) => {
  expect(withoutSpareSpace(CALLED, after, CALLED.length)).toBeNull();
});
