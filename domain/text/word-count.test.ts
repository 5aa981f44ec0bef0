import { expect, test } from "vitest";
import { countWords } from "./word-count";

test.each([
  ["", 0],
  [" \n\n — … ‘’ ", 0],
  ["One", 1],
  ["Nobody asked the mayor.", 4],
  ["A well-known, self-styled ‘expert’ didn’t come", 6],
  ["It fell 3.5 per cent to 1,200 in the U.S.", 10],
  ["war—and peace – at last", 5],
  ["Cafe\u0301 cre\u0300me", 2],
  ["two\u00a0words", 2],
  ["👩‍👩‍👧 smiled", 1],
  ["首相は東京", 5],
  ["Путин сказал", 2],
])("counts the words of %j", (text, words) => {
  expect(countWords(text)).toBe(words);
});
