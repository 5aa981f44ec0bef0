import { expect, test } from "vitest";
import type { DocumentJson } from "@/domain/document/document-json";
import { indexText } from "@/domain/document/text-index";
import { changesByBlock } from "./block-changes";

const document: DocumentJson = {
  type: "doc",
  content: [
    { type: "headline", attrs: { id: "h" }, content: [{ type: "text", text: "Bridge" }] },
    { type: "paragraph", attrs: { id: "a" }, content: [{ type: "text", text: "It will close." }] },
    { type: "paragraph", attrs: { id: "b" }, content: [{ type: "text", text: "In March." }] },
  ],
};
const index = indexText(document);
const change = (text: string, start: number, end: number) => ({
  from: { start: 0, end: text.length, text },
  to: { start, end, text: index.text.slice(start, end) },
});

test("words that came and words that went share a place", () => {
  const at = index.text.indexOf("close");
  expect(changesByBlock(index, [change("open", at, at + 5)]).get("a")).toEqual([
    { id: "removed-0", start: 8, end: 8, removed: "open" },
    { id: "came-0-1", start: 8, end: 13 },
  ]);
});

test("words that only went stand at a point, also at the end of a block", () => {
  const end = index.blocks[1]?.end ?? 0;
  expect(changesByBlock(index, [change(" Soon.\n\nLater.", end, end)]).get("a")).toEqual([
    { id: "removed-0", start: 14, end: 14, removed: " Soon.¶ Later." },
  ]);
});

test("words that came across paragraphs are cut at their ends", () => {
  const changes = changesByBlock(index, [change("", 0, index.text.length)]);
  expect([...changes].map(([block, [only]]) => [block, only?.start, only?.end])).toEqual([
    ["h", 0, 6],
    ["a", 0, 14],
    ["b", 0, 9],
  ]);
});

test("several changes keep their order", () => {
  const changes = changesByBlock(index, [change("x", 0, 0), change("y", 24, 26), change("z", 26, 26)]);
  expect(changes.get("h")?.map(({ id }) => id)).toEqual(["removed-0"]);
  expect(changes.get("b")?.map(({ id }) => id)).toEqual(["removed-1", "came-1-2", "removed-2"]);
});
