import { expect, test } from "vitest";
import { foldTexts } from "./fold-tokens";
import { hunksOfMatch } from "./hunks-of-match";
import { matchInPlace } from "./match-in-place";

const told = (before: string, after: string) => {
  const texts = foldTexts(before, after);
  return hunksOfMatch(texts, matchInPlace(texts)).map(
    ({ from, to, newFrom, newTo }) => `${before.slice(from, to)}>${after.slice(newFrom, newTo)}`,
  );
};

test.each<[string, string, string, string[]]>([
  ["a replaced word", "cost 12 percent", "cost 13 percent", ["12>13"]],
  ["a word and the space before it", "It cost 12 percent", "It cost\n13 percent", [" >\n", "12>13"]],
  ["a style of quotation marks", "“No”", '"No"', ['“>"', '”>"']],
  ["a deleted word with one of its spaces", "a very long road", "a long road", ["very >"]],
  [
    "an inserted sentence apart from the words replaced after it",
    "It rained. The mayor spoke to the engineers at length.",
    "It rained. Nobody had expected that at all. A clerk spoke to the engineers at length.",
    [">Nobody had expected that at all. ", "The mayor>A clerk"],
  ],
])("tells %s", (_, before, after, hunks) => {
  expect(told(before, after)).toEqual(hunks);
});
