import { describe, expect, test } from "vitest";
import { invertHunks, mapOffset } from "./map-offset";
import { tokenHunks } from "./tokens";

const BEFORE = "The bridge will shut on 3 March, the council said.";
const AFTER = "The old bridge will shut in April, it said.";
const hunks = tokenHunks(BEFORE, AFTER);

describe("mapOffset", () => {
  test.each(["The", " bridge", "will", "shut", "said."])("keeps %j on its letters", (words) => {
    for (let at = 0; at < words.length; at++) {
      const offset = BEFORE.indexOf(words) + at;
      expect(AFTER.slice(mapOffset(hunks, offset, 1))[0]).toBe(BEFORE[offset]);
    }
  });

  test("an end of replaced words goes to the end of what came, whatever the side", () => {
    const [from, to] = [BEFORE.indexOf("on 3 March"), BEFORE.indexOf(", the")];
    for (const side of [-1, 1] as const)
      expect(AFTER.slice(mapOffset(hunks, from, side), mapOffset(hunks, to, side))).toBe("in April");
  });

  test("an insertion stands between its two sides", () => {
    const at = BEFORE.indexOf("bridge");
    expect(AFTER.slice(mapOffset(hunks, at, -1), mapOffset(hunks, at, 1))).toBe("old ");
  });

  test("back again what was never replaced is where it was", () => {
    const back = invertHunks(hunks);
    const replaced = (offset: number) => hunks.some(({ from, to }) => offset >= from && offset <= to);
    for (let offset = 0; offset < BEFORE.length; offset++)
      if (!replaced(offset)) expect(mapOffset(back, mapOffset(hunks, offset, 1), 1)).toBe(offset);
  });
});
