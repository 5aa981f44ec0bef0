import { expect, test } from "vitest";
import { foldTexts } from "./fold-tokens";

const tokensOf = (text: string) => {
  const { before } = foldTexts(text, "");
  return Array.from(before.start, (start, at) => text.slice(start, before.end[at]));
};

test.each<[string, string[]]>([
  ["The mayor’s 1,200 votes, 3.5%.", ["The", "mayor’s", "1,200", "votes", ",", "3.5", "%", "."]],
  ["well-known «yes»", ["well", "-", "known", "«", "yes", "»"]],
  ["市長は 12 人", ["市", "長", "は", "12", "人"]],
  ["cafe\u0301 na\u00efve", ["cafe\u0301", "na\u00efve"]],
  ["👍 ok", ["👍", "ok"]],
  [" \n\n ", []],
])("%j is cut into words and marks", (text, tokens) => {
  expect(tokensOf(text)).toEqual(tokens);
});

test("words are the same in another case or style, but not to the letter", () => {
  const { before, after } = foldTexts("“It’s” — Over", '"it\'s" - over');
  expect([...before.key]).toEqual([...after.key]);
  expect([...before.literal].some((literal, at) => literal === after.literal[at])).toBe(false);
});

test("numbers weigh more than marks and short words", () => {
  const { before, weights } = foldTexts("12 of , engineers", "");
  const [number, of, comma, engineers] = Array.from(before.key, (key) => weights[key] as number);
  expect(comma).toBeLessThan(of as number);
  expect(of).toBeLessThan(number as number);
  expect(number).toBeLessThan(engineers as number);
});
