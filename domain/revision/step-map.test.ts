import fc from "fast-check";
import { StepMap } from "prosemirror-transform";
import { expect, test } from "vitest";
import { stepMap } from "./step-map";

const ranges = fc
  .array(fc.tuple(fc.nat(3), fc.nat(4), fc.nat(4)), { minLength: 20, maxLength: 60 })
  .map((gaps) => {
    const flat: number[] = [];
    let at = 0;
    for (const [gap, size, newSize] of gaps) {
      flat.push(at + gap, size, newSize);
      at += gap + size;
    }
    return flat;
  });

test("a map of many ranges maps as ProseMirror's own", () => {
  fc.assert(
    fc.property(ranges, fc.nat(400), fc.constantFrom(-1, 1), (flat, position, assoc) => {
      expect(stepMap(flat).map(position, assoc)).toBe(new StepMap(flat).map(position, assoc));
    }),
    { numRuns: 2000 },
  );
});
