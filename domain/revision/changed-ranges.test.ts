import fc from "fast-check";
import { Mapping, StepMap } from "prosemirror-transform";
import { expect, test } from "vitest";
import { changedRanges } from "./changed-ranges";

const replacements = fc.array(
  fc
    .record({ at: fc.nat(60), size: fc.nat(6), newSize: fc.nat(6) })
    .filter((one) => one.size + one.newSize > 0),
  { maxLength: 8 },
);

function mapsOf(changes: { at: number; size: number; newSize: number }[]): StepMap[] {
  let length = 60;
  return changes.map(({ at, size, newSize }) => {
    const start = Math.min(at, length);
    const gone = Math.min(size, length - start);
    length += newSize - gone;
    return new StepMap([start, gone, newSize]);
  });
}

test("every change is in exactly one range, mapped back through all before it, and ranges never meet", () => {
  fc.assert(
    fc.property(replacements.map(mapsOf), (maps) => {
      const ranges = changedRanges(maps);
      maps.forEach((map, at) => {
        const back = new Mapping(maps.slice(0, at)).invert();
        map.forEach((start, end) => {
          const [from, to] = [back.map(start, -1), back.map(end, 1)];
          expect(ranges.filter((range) => range.from <= from && to <= range.to)).toHaveLength(1);
        });
      });
      ranges.slice(1).forEach((range, at) => {
        expect(range.from).toBeGreaterThan(ranges[at]?.to ?? -1);
      });
    }),
    { numRuns: 1000 },
  );
});

test("what was typed letter by letter is one range", () => {
  const typed = Array.from({ length: 5_000 }, (_, at) => new StepMap([10 + at, 0, 1]));
  expect(changedRanges(typed)).toEqual([{ from: 10, to: 10 }]);
});
