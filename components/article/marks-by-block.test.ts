import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { arbitraryDocument } from "@/domain/document/arbitrary-document";
import type { DocumentJson } from "@/domain/document/document-json";
import { documentJson } from "@/domain/document/schema";
import { indexText } from "@/domain/document/text-index";
import { sameMarks } from "./block-mark";
import type { Highlight } from "./highlight";
import { correctionsInPlace, marksByBlock } from "./marks-by-block";

const paragraph = (id: string, text: string) => ({
  type: "paragraph" as const,
  attrs: { id },
  content: [{ type: "text" as const, text }],
});
const article: DocumentJson = {
  type: "doc",
  content: [paragraph("a", "ten vessels"), paragraph("b", "of the fleet"), paragraph("c", "left port")],
};
const index = indexText(article);

function correction(id: string, start: number, end: number, replacement: string, open = true): Highlight {
  return { id, kind: "correction", start, end, state: "anchored", open, correction: { replacement, open } };
}

function comment(id: string, start: number, end: number): Highlight {
  return { id, kind: "comment", start, end, state: "anchored", open: true };
}

function marksOf(highlights: Highlight[], activeId: string | null = null) {
  return marksByBlock(index, highlights, correctionsInPlace(highlights, activeId));
}

describe("marksByBlock", () => {
  it("gives each block exactly the part of a passage that lies in it", () => {
    const cases = arbitraryDocument.map(documentJson).chain((document) => {
      const made = indexText(document);
      const offset = fc.nat({ max: made.text.length });
      return fc.tuple(fc.constant(made), offset, offset);
    });
    fc.assert(
      fc.property(cases, ([made, a, b]) => {
        const [start, end] = [Math.min(a, b), Math.max(a, b)];
        const marks = marksByBlock(made, [comment("x", start, end)], new Set());
        for (const block of made.blocks) {
          const covered = (marks.get(block.id) ?? []).filter((mark) => mark.start < mark.end);
          const from = Math.max(start, block.start);
          const to = Math.min(end, block.end);
          expect(covered.map((mark) => [mark.start + block.start, mark.end + block.start])).toEqual(
            from < to ? [[from, to]] : [],
          );
        }
        const points = [...marks.values()].flat().filter((mark) => mark.start === mark.end);
        expect(points).toHaveLength(start === end ? 1 : 0);
      }),
      { numRuns: 1_000 },
    );
  });

  it("shows an open correction word by word", () => {
    // "ten [vessels|boats]\n\nof the [fleet|line]"
    const hunks = [
      { from: 4, to: 11, newFrom: 4, newTo: 9 },
      { from: 20, to: 25, newFrom: 18, newTo: 22 },
    ];
    const shown = correction("x", 0, 25, "ten boats\n\nof the line");
    const marks = marksOf(
      [{ ...shown, correction: { replacement: "ten boats\n\nof the line", open: true, hunks } }],
      "x",
    );
    expect(marks.get("a")).toMatchObject([
      { start: 0, end: 4, struck: false },
      { start: 4, end: 11, struck: true },
      { start: 11, end: 11, inserted: "boats" },
    ]);
    expect(marks.get("b")).toMatchObject([
      { start: 0, end: 7, struck: false },
      { start: 7, end: 12, struck: true },
      { start: 12, end: 12, inserted: "line" },
    ]);
  });

  it("strikes an open correction's words and puts its replacement after the last of them", () => {
    const marks = marksOf([correction("x", 4, 19, "boats")]);
    expect(marks.get("a")).toMatchObject([{ start: 4, end: 11, struck: true, length: 15 }]);
    expect(marks.get("b")).toMatchObject([
      { start: 0, end: 6, struck: true },
      { start: 6, end: 6, inserted: "boats" },
    ]);
    expect(marks.has("c")).toBe(false);
  });

  it("shows a deletion without anything after it, an insertion without striking anything", () => {
    expect(marksOf([correction("x", 0, 3, "")]).get("a")).toHaveLength(1);
    expect(marksOf([correction("x", 3, 3, " more")]).get("a")).toMatchObject([
      { start: 3, end: 3, inserted: " more" },
    ]);
  });

  it("shows of rivals the first in place, or the active one; a rival of neither shows too", () => {
    const rivals = [correction("x", 0, 6, "1"), correction("y", 4, 9, "2"), correction("z", 7, 11, "3")];
    const struck = (activeId: string | null) =>
      (marksOf(rivals, activeId).get("a") ?? [])
        .filter((mark) => mark.struck && mark.start < mark.end)
        .map((mark) => mark.id);
    expect(struck(null)).toEqual(["x", "z"]);
    expect(struck("y")).toEqual(["y"]);
    expect(struck("z")).toEqual(["x", "z"]);
  });

  it("does not show a decided correction in place", () => {
    const marks = marksOf([correction("x", 0, 3, "12", false)]).get("a");
    expect(marks).toMatchObject([{ struck: false, inserted: "" }]);
  });

  it("does not show a correction in place whose words have changed since", () => {
    const changed: Highlight = { ...correction("x", 0, 3, "12"), state: "changed" };
    expect(marksOf([changed], "x").get("a")).toMatchObject([{ struck: false, inserted: "" }]);
  });

  it("leaves the marks of other blocks the same when one annotation is added or activated", () => {
    const before = marksOf([comment("x", 0, 3), comment("y", 14, 16)]);
    const after = marksOf([comment("x", 0, 3), comment("y", 14, 16), comment("z", 20, 22)], "y");
    expect(sameMarks(before.get("a") ?? [], after.get("a") ?? [])).toBe(true);
    expect(sameMarks(before.get("b") ?? [], after.get("b") ?? [])).toBe(false);
  });
});
