import { expect, test } from "vitest";
import type { AnchorCounts } from "@/domain/revision/new-revision";
import { countsSince } from "./counts-since";

const NONE: AnchorCounts = { anchored: 0, moved: 0, changed: 0, ambiguous: 0, detached: 0 };

test.each<[Partial<AnchorCounts>, Partial<AnchorCounts>, string]>([
  [{ anchored: 12, detached: 4 }, { anchored: 16 }, "4 are back on their words, 12 stayed"],
  [{ detached: 1 }, { anchored: 1 }, "1 is back on its words"],
  [
    { anchored: 2, changed: 2, detached: 2 },
    { anchored: 3, moved: 1, changed: 1, detached: 1 },
    "2 are back on their words, 2 stayed, 1 changed, 1 detached",
  ],
  [{ anchored: 3 }, { anchored: 2, detached: 1 }, "2 stay, 1 detached"],
])("from %j to %j", (before, after, words) => {
  expect(countsSince({ ...NONE, ...before }, { ...NONE, ...after })).toBe(words);
});
