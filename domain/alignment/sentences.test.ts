import { expect, test } from "vitest";
import { foldTexts } from "./fold-tokens";
import { startsSentence } from "./sentences";

function sentencesIn(text: string): string[] {
  const { before } = foldTexts(text, "");
  const { first } = before.sentences;
  return Array.from(first.subarray(0, -1), (from, at) =>
    text.slice(before.start[from], before.end[(first[at + 1] as number) - 1]),
  );
}

test.each<[string, string[]]>([
  ["One. Two! Three?", ["One.", "Two!", "Three?"]],
  ["“One.” Two", ["“One.”", "Two"]],
  ["It cost 3.5 million in the U.S.A. then", ["It cost 3.5 million in the U.S.A.", "then"]],
  ["A heading\n\nA line\nAnother", ["A heading", "A line", "Another"]],
  ["no stop at all", ["no stop at all"]],
  ["", []],
])("%j has its sentences", (text, sentences) => {
  expect(sentencesIn(text)).toEqual(sentences);
});

test("a sentence starts at its first token and at the end of the text", () => {
  const { sentences } = foldTexts("One two. Three", "").before;
  expect([0, 1, 2, 3, 4].map((token) => startsSentence(sentences, token))).toEqual([
    true,
    false,
    false,
    true,
    true,
  ]);
});
