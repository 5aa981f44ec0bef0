import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { arbitraryReplacement } from "../document/arbitrary-document";
import { wordDiff } from "./word-diff";

const told = (before: string, after: string) =>
  wordDiff(before, after)
    .map(({ kind, text }) => ({ same: text, removed: `[-${text}-]`, inserted: `[+${text}+]` })[kind])
    .join("");

describe("wordDiff", () => {
  test.each([
    ["cost £48m", "cost £96m", "cost £[-48m-][+96m+]"],
    ["The scheme, at £34.8m, is meant", "The scheme is meant", "The scheme[-, at £34.8m,-] is meant"],
    ["a b c", "x y z", "[-a b c-][+x y z+]"],
    ["", "new", "[+new+]"],
    ["gone", "", "[-gone-]"],
    ["same", "same", "same"],
    ["It cost £2m.", "It cost £2.4m.", "It cost £[-2m-][+2.4m+]."],
    ["😀", "😁", "[-😀-][+😁+]"],
    ["the cat sat on the mat", "a dog sat in a house", "[-the cat sat on the mat-][+a dog sat in a house+]"],
    [
      "It is late. It is good.",
      "It is late. It is cold. It is good.",
      "It is late. [+It is cold. +]It is good.",
    ],
  ])("%j to %j", (before, after, expected) => {
    expect(told(before, after)).toBe(expected);
  });

  test("what is not inserted makes the words before, what is not removed the words after", () => {
    fc.assert(
      fc.property(arbitraryReplacement, arbitraryReplacement, (before, after) => {
        const parts = wordDiff(before, after);
        const without = (kind: string) =>
          parts
            .filter((part) => part.kind !== kind)
            .map((part) => part.text)
            .join("");
        expect(without("inserted")).toBe(before);
        expect(without("removed")).toBe(after);
      }),
      { numRuns: 1000 },
    );
  });
});
