import fc from "fast-check";
import { expect, it } from "vitest";
import { arbitraryDocument } from "@/domain/document/arbitrary-document";
import { documentJson } from "@/domain/document/schema";
import { indexText } from "@/domain/document/text-index";
import { type DrawnMarks, drawMarks } from "./draw-marks";
import type { Highlight } from "./highlight";
import { correctionsInPlace, marksByBlock } from "./marks-by-block";

const index = indexText({
  type: "doc",
  content: ["ten vessels", "of the fleet", "left port"].map((text, at) => ({
    type: "paragraph",
    attrs: { id: `p${at}` },
    content: [{ type: "text", text }],
  })),
});

function comment(id: string, start: number, end: number): Highlight {
  return { id, kind: "comment", start, end, state: "anchored", open: true };
}

const arbitraryHighlight = (length: number) =>
  fc
    .record({
      id: fc.uuid(),
      kind: fc.constantFrom("comment", "correction"),
      at: fc.tuple(fc.nat(length), fc.nat(length)),
      state: fc.constantFrom("anchored", "changed"),
      isOpen: fc.boolean(),
    })
    .map(({ id, kind, at: [a, b], state, isOpen }): Highlight => {
      const place = { start: Math.min(a, b), end: Math.max(a, b) };
      const correction = kind === "correction" ? { replacement: "word", open: isOpen } : undefined;
      return { id, kind, ...place, state, open: isOpen, ...(correction && { correction }) };
    });

it("gives what going through the whole article gives, after any changes", () => {
  const cases = arbitraryDocument.map(documentJson).chain((document) => {
    const made = indexText(document);
    return fc.record({
      made: fc.constant(made),
      highlights: fc.array(arbitraryHighlight(made.text.length), { minLength: 1, maxLength: 8 }),
      steps: fc.array(fc.record({ drop: fc.nat(8), active: fc.nat(8), keep: fc.nat(8) }), {
        maxLength: 4,
      }),
    });
  });
  fc.assert(
    fc.property(cases, ({ made, highlights, steps }) => {
      let drawn: DrawnMarks | null = null;
      for (const { drop, active, keep } of [{ drop: 9, active: 9, keep: 0 }, ...steps]) {
        const shown = highlights
          .filter((_, at) => at !== drop)
          .map((one, at) => (at === keep ? { ...one } : one));
        const activeId = highlights[active]?.id ?? null;
        drawn = drawMarks(drawn, made, shown, activeId);
        expect(drawn.marks).toEqual(marksByBlock(made, shown, correctionsInPlace(shown, activeId)));
      }
    }),
    { numRuns: 500 },
  );
});

it("keeps the lists of the blocks where nothing changes", () => {
  const shown = [comment("x", 0, 3), comment("y", 14, 16)];
  const before = drawMarks(null, index, shown, null);
  const added = drawMarks(before, index, [...shown, comment("z", 20, 22)], null);
  expect(added.marks.get("p0")).toBe(before.marks.get("p0"));
  expect(added.marks.get("p1")).toHaveLength(2);
});
