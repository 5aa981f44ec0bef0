import fc from "fast-check";
import type { Node } from "prosemirror-model";
import { expect, test } from "vitest";
import { arbitraryDocument } from "../document/arbitrary-document";
import type { BlockJson, DocumentJson } from "../document/document-json";
import { indexDocument } from "../document/index-document";
import { documentJson, parseDocument } from "../document/schema";
import { invertChange, rangeMapper } from "./change-map";
import { changeTo } from "./change-to";
import { stepMap } from "./step-map";

let ids = 0;
const newId = () => `new-${ids++}`;

const indexed = (document: Node) => ({ document, index: indexDocument(document) });
const paragraphs = (...texts: string[]): DocumentJson => ({
  type: "doc",
  content: ["Bridge to close", ...texts].map(
    (text, at): BlockJson => ({
      type: at === 0 ? "headline" : "paragraph",
      attrs: { id: `b${at}` },
      ...(text && { content: [{ type: "text", text }] }),
    }),
  ),
});
const unitAt = (document: Node, at: number) =>
  document.textBetween(at, at + 1, undefined, (leaf) => (leaf.type.name === "hard_break" ? "\n" : ""));
const withoutIds = (json: DocumentJson) =>
  JSON.parse(JSON.stringify(json).replaceAll(/"id":"[^"]*"/g, '"id":""')) as DocumentJson;

test("the step leads to the new document, block ids are unique, and words that are kept keep their positions", () => {
  fc.assert(
    fc.property(arbitraryDocument, arbitraryDocument, fc.boolean(), (before, other, isPlain) => {
      const from = indexed(before);
      const change = changeTo(from, withoutIds(documentJson(other)), { newId, isPlain });
      const stepped = change.steps.reduce((document, step) => step.apply(document).doc ?? document, before);
      expect(documentJson(stepped)).toEqual(documentJson(change.document));
      const after = indexDocument(change.document);
      expect(after.text).toBe(indexDocument(other).text);
      expect(new Set(after.blocks.map(({ id }) => id)).size).toBe(after.blocks.length);
      for (const ranges of change.stepRanges) {
        const map = stepMap(ranges);
        const changed = ranges.flatMap((start, at) =>
          at % 3 === 0 ? [[start, start + (ranges[at + 1] ?? 0)]] : [],
        );
        for (let at = 1; at < before.content.size - 1; at++) {
          if (changed.some(([start = 0, end = 0]) => at >= start && at < end)) continue;
          const unit = unitAt(before, at);
          if (unit) expect(unitAt(change.document, map.map(at, 1))).toBe(unit);
        }
      }
    }),
    { numRuns: 500 },
  );
});

test("the same document again is no change", () => {
  fc.assert(
    fc.property(arbitraryDocument, (document) => {
      const change = changeTo(indexed(document), withoutIds(documentJson(document)), { newId });
      expect(change.steps).toEqual([]);
    }),
  );
});

test("there and back, a range that lost no words is where it was", () => {
  fc.assert(
    fc.property(arbitraryDocument, arbitraryDocument, fc.nat(), fc.nat(), (before, other, a, b) => {
      const change = changeTo(indexed(before), withoutIds(documentJson(other)), { newId });
      const size = before.content.size;
      const range = { from: Math.min(a % size, b % size), to: Math.max(a % size, b % size) };
      const there = rangeMapper(change)(range);
      if (there.ambiguous || there.to - there.from !== range.to - range.from) return;
      const words = before.textBetween(range.from, range.to, "¶", "\n");
      if (!words || words !== change.document.textBetween(there.from, there.to, "¶", "\n")) return;
      const back = rangeMapper(invertChange(change))(there);
      expect(before.textBetween(back.from, back.to, "¶", "\n")).toBe(words);
    }),
    { numRuns: 500 },
  );
});

const OLD = paragraphs(
  "The bridge will shut on 3 March for nine months, the council said on Tuesday.",
  "Ferry operators said they could add crossings, at a price nobody has agreed.",
  "Residents of the north bank have asked for a footbridge since 1998.",
);

test("a paragraph that moves keeps its id, and its words go with it", () => {
  const before = indexed(parseDocument(OLD));
  const [head, one, two, three] = OLD.content;
  const moved: DocumentJson = {
    type: "doc",
    content: [head, three, one, two].flatMap((block) => block ?? []),
  };
  const change = changeTo(before, withoutIds(moved), { newId });
  expect(indexDocument(change.document).blocks.map(({ id }) => id)).toEqual(["b0", "b3", "b1", "b2"]);
  const position = (text: string, words: string, index = before.index) => {
    const block = index.blocks.find((each) => each.text.startsWith(text));
    return (block?.position ?? 0) + (block?.text.indexOf(words) ?? 0);
  };
  const from = position("Residents", "footbridge");
  const mapped = rangeMapper(change)({ from, to: from + 10 });
  expect(mapped.moved).toBe(true);
  expect(change.document.textBetween(mapped.from, mapped.to)).toBe("footbridge");
});

test("a text without formatting keeps the marks, headings and pictures of the words it keeps", () => {
  const json: DocumentJson = {
    type: "doc",
    content: [
      { type: "headline", attrs: { id: "h" }, content: [{ type: "text", text: "Bridge to close" }] },
      { type: "heading", attrs: { id: "s", level: 2 }, content: [{ type: "text", text: "What it costs" }] },
      {
        type: "paragraph",
        attrs: { id: "p" },
        content: [
          { type: "text", text: "The work will cost " },
          { type: "text", text: "forty million pounds", marks: [{ type: "strong" }] },
          { type: "text", text: ", the council said." },
        ],
      },
      {
        type: "figure",
        attrs: { id: "f", src: "/bridge.jpg", alt: "A bridge" },
        content: [{ type: "text", text: "The bridge in winter" }],
      },
    ],
  };
  const plain = paragraphs(
    "What it costs",
    "The work will cost fifty million pounds, the council said.",
    "The bridge in winter",
  );
  const { document } = changeTo(indexed(parseDocument(json)), withoutIds(plain), { newId, isPlain: true });
  const after = documentJson(document).content;
  expect(after[1]).toMatchObject({ type: "heading", attrs: { id: "s", level: 2 } });
  expect(after[2]).toMatchObject({
    attrs: { id: "p" },
    content: [
      { text: "The work will cost fifty" },
      { text: " million pounds", marks: [{ type: "strong" }] },
      { text: ", the council said." },
    ],
  });
  expect(after[3]).toMatchObject({ type: "figure", attrs: { id: "f", src: "/bridge.jpg" } });
});
