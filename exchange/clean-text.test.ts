import fc from "fast-check";
import { expect, test } from "vitest";
import { StetError } from "@/domain/error/stet-error";
import { textProblem } from "@/domain/text/plain-text";
import { cleanText } from "./clean-text";

test.each([
  ["nothing to do", "nothing to do", 0],
  ["a\u200bb\ufeffc\u2060d\u0007", "abcd", 4],
  ["one\r\ntwo\rthree\u2028four\u000bfive", "one\ntwo\nthree\nfour\nfive", 0],
  ["one\ftwo\u2029three", "one\n\ntwo\n\nthree", 0],
  ["cafe\u0301", "café", 0],
  ["e\u200b\u0301", "é", 1],
  ["50\u00a0km, 👩\u200d👧", "50\u00a0km, 👩\u200d👧", 0],
])("cleans %j", (text, clean, removed) => {
  expect(cleanText(text)).toEqual({ text: clean, removed });
});

test("refuses half of a character", () => {
  expect(() => cleanText("half \ud83d of one")).toThrow(StetError);
});

test("any text comes out storable and composed, or is refused with a reason", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      const clean = cleanText(text).text;
      expect(textProblem(clean)).toBeNull();
      expect(clean.normalize("NFC")).toBe(clean);
    }),
    { numRuns: 1000 },
  );
});
