import fc from "fast-check";
import { expect, test } from "vitest";
import { heaviestChain } from "./heaviest-chain";

test("the long run stays in order, the short one that crosses it is left out", () => {
  const long = { from: 10, newFrom: 0, length: 20 };
  const short = { from: 0, newFrom: 30, length: 5 };
  expect(heaviestChain([short, long])).toEqual([long]);
});

test("many short runs outweigh a long one", () => {
  const runs = Array.from({ length: 6 }, (_, at) => ({ from: at * 5, newFrom: 10 + at * 5, length: 4 }));
  expect(heaviestChain([...runs, { from: 40, newFrom: 0, length: 10 }])).toEqual(runs);
});

test("what two runs both hold is given to the first", () => {
  expect(
    heaviestChain([
      { from: 0, newFrom: 0, length: 10 },
      { from: 8, newFrom: 9, length: 10 },
    ]),
  ).toEqual([
    { from: 0, newFrom: 0, length: 10 },
    { from: 10, newFrom: 11, length: 8 },
  ]);
});

const runs = fc.uniqueArray(
  fc.record({ from: fc.nat(200), newFrom: fc.nat(200), length: fc.integer({ min: 1, max: 20 }) }),
  { selector: ({ from }) => from, maxLength: 40 },
);

test("a chain is in order in both texts and overlaps in neither", () => {
  fc.assert(
    fc.property(runs, (some) => {
      let [to, newTo] = [0, 0];
      for (const run of heaviestChain(some.toSorted((a, b) => a.from - b.from))) {
        expect(run.from).toBeGreaterThanOrEqual(to);
        expect(run.newFrom).toBeGreaterThanOrEqual(newTo);
        [to, newTo] = [run.from + run.length, run.newFrom + run.length];
      }
    }),
  );
});
