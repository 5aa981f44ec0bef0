import { expect, test } from "vitest";
import type { DocumentJson } from "@/domain/document/document-json";
import type { BlockPair, Comparison } from "@/domain/revision/comparison";
import { isAnotherArticle, keptShare } from "./kept-share";

const before: DocumentJson = {
  type: "doc",
  content: [
    { type: "headline", attrs: { id: "h" }, content: [{ type: "text", text: "A headline of many words" }] },
    { type: "paragraph", attrs: { id: "a" }, content: [{ type: "text", text: "x".repeat(60) }] },
    {
      type: "blockquote",
      content: [{ type: "paragraph", attrs: { id: "b" }, content: [{ type: "text", text: "y".repeat(40) }] }],
    },
    { type: "horizontal_rule" },
  ],
};

function comparison(...pairs: BlockPair[]): Comparison {
  return { before, after: before, pairs, changeCount: 0 };
}

const headline: BlockPair = { before: "h", after: "h", changes: [] };
const whole: BlockPair = { before: "a", after: "a", changes: [] };
const half: BlockPair = {
  before: "b",
  after: "b",
  changes: [
    { id: 0, type: "words", before: { start: 0, end: 20 }, after: { start: 0, end: 90 } },
    {
      id: 1,
      type: "marks",
      before: { start: 20, end: 40 },
      after: { start: 90, end: 110 },
      added: ["strong"],
      removed: [],
    },
  ],
};

test("what stands in the new text, of the body alone", () => {
  expect(keptShare(comparison(headline, whole, half))).toBeCloseTo(0.8);
  expect(keptShare(comparison(headline, { before: "a", after: null, changes: [] }))).toBe(0);
  expect(
    keptShare({ ...comparison(), before: { type: "doc", content: before.content.slice(0, 1) } }),
  ).toBeNull();
});

test("another article keeps next to nothing", () => {
  expect(isAnotherArticle(comparison(headline, half))).toBe(false);
  expect(isAnotherArticle(comparison(headline))).toBe(true);
  expect(isAnotherArticle({ ...comparison(), before: { type: "doc", content: [] } })).toBe(false);
});
