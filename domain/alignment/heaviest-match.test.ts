import { expect, test } from "vitest";
import { foldTexts } from "./fold-tokens";
import { heaviestMatch } from "./heaviest-match";

/** The words that match, runs parted by a bar. */
function matched(before: string, after: string): string {
  const texts = foldTexts(before, after);
  const { start, end, count } = texts.before;
  return heaviestMatch(texts, { from: 0, to: count, newFrom: 0, newTo: texts.after.count })
    .map(({ from, length }) => before.slice(start[from], end[from + length - 1]))
    .join(" | ");
}

test.each([
  ["The mayor spoke to us.", "The council spoke to us.", "The | spoke to us."],
  ["The mayor is here.", "Our council is there.", ""],
  ["He left. It rained.", "He left. Nobody saw him go. It rained.", "He left. | It rained."],
  ["We have new employees.", "We have new staff. They came in May.", "We have new | ."],
  ["Same words.", "Same words.", "Same words."],
  ["Something", "else", ""],
])("%j and %j share %j", (before, after, expected) => {
  expect(matched(before, after)).toBe(expected);
});
