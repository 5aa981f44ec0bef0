import fc from "fast-check";
import { expect, test } from "vitest";
import { hashKeys, sharedShingles } from "./shared-shingles";

const shared = (before: number[], after: number[], size: number) =>
  sharedShingles(
    hashKeys(Int32Array.from(before)),
    hashKeys(Int32Array.from(after)),
    { from: 0, to: before.length, newFrom: 0, newTo: after.length },
    size,
  );

test("stretches that stand once in either text are runs, overlapping ones are one", () => {
  expect(shared([9, 1, 2, 3, 4, 8], [1, 2, 3, 4, 7], 3)).toEqual([{ from: 1, newFrom: 0, length: 4 }]);
});

test("stretches that stand twice are none", () => {
  expect(shared([1, 2, 3, 0, 1, 2, 3], [1, 2, 3], 3)).toEqual([]);
});

test("a stretch longer than the text is nowhere", () => {
  expect(shared([1, 2], [1, 2], 3)).toEqual([]);
});

const keys = fc.array(fc.nat(4), { maxLength: 60 });

test("every run is the same in both texts", () => {
  fc.assert(
    fc.property(keys, keys, fc.integer({ min: 1, max: 5 }), (before, after, size) => {
      for (const { from, newFrom, length } of shared(before, after, size)) {
        expect(length).toBeGreaterThanOrEqual(size);
        expect(before.slice(from, from + length)).toEqual(after.slice(newFrom, newFrom + length));
      }
    }),
  );
});
