import DiffMatchPatch from "diff-match-patch";
import type { Hunk } from "@/domain/text/tokens";
import { mapOfHunks, mapThrough } from "../stet-way";
import type { Way } from "../way";
import { diffInWorker } from "./diff-in-worker";

/** A part of a diff: in both texts, only in the old one, only in the new. */
type Part = { text: string; in: "both" | "old" | "new" };

function hunksOf(parts: readonly Part[]): Hunk[] {
  const hunks: Hunk[] = [];
  let [old, now] = [0, 0];
  let open: Hunk | undefined;
  for (const { text, in: where } of parts) {
    if (where === "both") {
      open = undefined;
      old += text.length;
      now += text.length;
      continue;
    }
    if (!open) {
      open = { from: old, to: old, newFrom: now, newTo: now };
      hunks.push(open);
    }
    if (where === "old") open.to = old += text.length;
    else open.newTo = now += text.length;
  }
  return hunks;
}

/** A way by a diff of the whole texts: passages are mapped through it and judged as Stet does its own. */
function diffWay(
  name: string,
  diff: (before: string, after: string, until: number) => Promise<Part[] | null>,
): Way {
  return {
    name,
    async answer(before, after, passages, until) {
      const parts = await diff(before, after, until);
      return parts ? mapThrough(mapOfHunks(hunksOf(parts)), before, after, passages) : [];
    },
  };
}

const SIDE = { [-1]: "old", 0: "both", 1: "new" } as const;

const partOf = ([side, text]: readonly [number, string]): Part => ({ text, in: SIDE[side as -1 | 0 | 1] });

/** `fast-diff` of the whole texts, by characters. */
export const fastDiffWay = diffWay("fast-diff", async (...texts) => {
  const diff = await diffInWorker("fast-diff", ...texts);
  return diff?.map(partOf) ?? null;
});

/** `diff`, by words and white space. */
export const wordDiffWay = diffWay("diff", async (...texts) => {
  const diff = await diffInWorker("diff", ...texts);
  return diff?.map(partOf) ?? null;
});

/** Seconds after which `diff-match-patch` settles for a coarser diff. It comes with one, which a busy machine eats up. */
const PATIENCE = 10;

/** `diff-match-patch` of the whole texts, by characters. */
export const matchPatchWay = diffWay("diff-match-patch", async (before, after) => {
  const library = new DiffMatchPatch();
  library.Diff_Timeout = PATIENCE;
  return library.diff_main(before, after).map(([side, text]) => partOf([side, text]));
});
