import { describe, expect, test } from "vitest";
import { shownHunks } from "./shown-hunks";

function told(before: string, after: string): string {
  let at = 0;
  let words = "";
  for (const { from, to, newFrom, newTo } of shownHunks(before, after)) {
    words += `${before.slice(at, from)}[${before.slice(from, to)}|${after.slice(newFrom, newTo)}]`;
    at = to;
  }
  return words + before.slice(at);
}

describe("shownHunks", () => {
  test.each([
    [
      "one changed word stands alone",
      "cost £48m last year",
      "cost £96m last year",
      "cost [£48m|£96m] last year",
    ],
    [
      "an insertion strikes nothing",
      "the bridge will shut",
      "the old bridge will shut",
      "the [|old ]bridge will shut",
    ],
    [
      "a word is never cut",
      "the bridges will shut",
      "the bridge will shut",
      "the [bridges|bridge] will shut",
    ],
    ["a full stop stays", "in the spring", "in the spring.", "in the spring[|.]"],
    ["a single word is struck whole", "bridges", "bridge", "[bridges|bridge]"],
    ["a deletion of all", "the bridge", "", "[the bridge|]"],
    [
      "no confetti",
      "due to cost £48m but is now thought to be around double that",
      "budgeted at £48m in 2023 and is now estimated at £96m",
      "[due to cost £48m but is now thought to be around double that|budgeted at £48m in 2023 and is now estimated at £96m]",
    ],
    [
      "two small changes in a long sentence",
      "The Harbour bridge, which carries 31,000 vehicles a day, will shut to all traffic on 3 March so that contractors can replace its bearings.",
      "The Harbour bridge, which carries 13,000 vehicles a day, will shut to all traffic on 4 March so that contractors can replace its bearings.",
      "The Harbour bridge, which carries [31,000|13,000] vehicles a day, will shut to all traffic on [3|4] March so that contractors can replace its bearings.",
    ],
  ])("%s", (_, before, after, expected) => {
    expect(told(before, after)).toBe(expected);
  });
});
