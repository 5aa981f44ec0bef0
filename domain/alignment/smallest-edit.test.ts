import fc from "fast-check";
import { expect, test } from "vitest";
import { smallestEdit } from "./smallest-edit";

const runsOf = (before: number[], after: number[], most = 1000) =>
  smallestEdit(
    Int32Array.from(before),
    Int32Array.from(after),
    { from: 0, to: before.length, newFrom: 0, newTo: after.length },
    most,
  );

/** The length of the longest common subsequence, by the book. */
function longestCommon(before: number[], after: number[]): number {
  let above = new Array<number>(after.length + 1).fill(0);
  for (const one of before) {
    const row = [0];
    after.forEach((other, at) => {
      row.push(one === other ? (above[at] ?? 0) + 1 : Math.max(row[at] ?? 0, above[at + 1] ?? 0));
    });
    above = row;
  }
  return above[after.length] ?? 0;
}

const keys = fc.array(fc.nat(3), { maxLength: 30 });

test("what is shared is as long as can be, in order and the same in both", () => {
  fc.assert(
    fc.property(keys, keys, (before, after) => {
      const runs = runsOf(before, after) ?? [];
      let [to, newTo] = [0, 0];
      for (const { from, newFrom, length } of runs) {
        expect(from).toBeGreaterThanOrEqual(to);
        expect(newFrom).toBeGreaterThanOrEqual(newTo);
        expect(before.slice(from, from + length)).toEqual(after.slice(newFrom, newFrom + length));
        [to, newTo] = [from + length, newFrom + length];
      }
      expect(runs.reduce((sum, { length }) => sum + length, 0)).toBe(longestCommon(before, after));
    }),
  );
});

test("more edits than allowed are given up", () => {
  expect(runsOf([1, 2, 3], [4, 5, 6], 5)).toBeNull();
  expect(runsOf([1, 2, 3], [4, 5, 6], 6)).toEqual([]);
});
