import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { arbitraryDocument } from "./arbitrary-document";
import { indexDocument } from "./index-document";
import {
  indexText,
  offsetFromPoint,
  pointFromOffset,
  pointFromPosition,
  positionFromPoint,
} from "./text-index";

describe("canonical offset ↔ point ↔ document position", () => {
  test("are inverse at every offset of every block, and name the same character", () => {
    fc.assert(
      fc.property(arbitraryDocument, (document) => {
        const index = indexDocument(document);
        for (const block of index.blocks) {
          for (let offset = 0; offset <= block.text.length; offset++) {
            const point = { block: block.id, offset };
            const canonical = offsetFromPoint(index, point) as number;
            const position = positionFromPoint(index, point) as number;
            expect(pointFromOffset(index, canonical, "before")).toEqual(point);
            expect(pointFromPosition(index, position, "after")).toEqual(point);
            const read = document.textBetween(
              position,
              Math.min(position + 1, block.position + block.text.length),
              "",
              "\n",
            );
            expect(read).toBe(index.text.slice(canonical, Math.min(canonical + 1, block.end)));
          }
        }
      }),
      { numRuns: 1000 },
    );
  });

  test("an offset inside a separator is pulled to the block before or after", () => {
    const index = indexText({
      type: "doc",
      content: [
        { type: "headline", attrs: { id: "a" }, content: [{ type: "text", text: "One" }] },
        { type: "horizontal_rule" },
        { type: "paragraph", attrs: { id: "b" }, content: [{ type: "text", text: "Two" }] },
      ],
    });
    expect(index.text).toBe("One\n\nTwo");
    expect(pointFromOffset(index, 4, "before")).toEqual({ block: "a", offset: 3 });
    expect(pointFromOffset(index, 4, "after")).toEqual({ block: "b", offset: 0 });
    expect(pointFromOffset(index, 9, "before")).toBeNull();
    expect(pointFromOffset(index, -1, "before")).toBeNull();
  });
});
