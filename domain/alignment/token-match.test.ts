import { expect, test } from "vitest";
import { emptyMatch, join, part, runAround, runsOf } from "./token-match";

test("what is joined makes runs, what is parted breaks them", () => {
  const match = emptyMatch(10, 12);
  join(match, { from: 1, newFrom: 3, length: 4 });
  join(match, { from: 5, newFrom: 7, length: 2 });
  expect(runsOf(match)).toEqual([{ from: 1, newFrom: 3, length: 6 }]);
  part(match, { from: 3, newFrom: 5, length: 1 });
  expect(runsOf(match)).toEqual([
    { from: 1, newFrom: 3, length: 2 },
    { from: 4, newFrom: 6, length: 3 },
  ]);
  expect(runAround(match.newOf, 5)).toEqual({ from: 4, to: 7 });
  expect(runAround(match.newOf, 3)).toEqual({ from: 3, to: 3 });
  expect(match.oldOf[5]).toBe(-1);
});
