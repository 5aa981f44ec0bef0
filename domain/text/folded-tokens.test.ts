import fc from "fast-check";
import { expect, test } from "vitest";
import { foldedTokens, foldText } from "./folded-tokens";

const keys = (text: string) => foldedTokens(text).map(({ key }) => key);

test.each([
  ["It’s “Done” — now", ["it", "'", "s", "'", "done", "'", "-", "now"]],
  ["first\n\nsecond\nline", ["first", "\n\n", "second", "line"]],
  ["Zoë, naïve café", ["zoë", ",", "naïve", "café"]],
  ["日本 2024", ["日", "本", "2024"]],
  ["", []],
])("%j is told apart as %j", (text, expected) => expect(keys(text)).toEqual(expected));

test("what is the same but for case, marks and space folds to the same text", () => {
  expect(foldText("“No – never”,\u00a0she said")).toBe(foldText("'no - never',  SHE said"));
});

test("the tokens are the text without its white space, in order, whatever the letters", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 200 }), (text) => {
      const tokens = foldedTokens(text);
      const words = tokens.map(({ start, end }) => text.slice(start, end)).join("");
      expect(words.replace(/\s/gu, "")).toBe(text.replace(/\s/gu, ""));
      for (const [at, { start }] of tokens.entries())
        expect(start).toBeGreaterThanOrEqual(tokens[at - 1]?.end ?? 0);
    }),
  );
});

test("a letter that changes its length with its case keeps its offsets", () => {
  expect(foldedTokens("İzmir said")).toEqual([
    { key: "i̇zmir", start: 0, end: 5 },
    { key: "said", start: 6, end: 10 },
  ]);
});
