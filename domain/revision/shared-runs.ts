import type { Alignment } from "../alignment/alignment";
import { lastAtOrBefore, type TextIndex } from "../document/text-index";
import type { Hunk } from "../text/tokens";

/** The same characters in both texts: canonical offsets, UTF-16. */
export type SharedRun = { from: number; newFrom: number; length: number };

/** What stands between the hunks of two texts: literally the same, in the same order. */
export function keptRuns(before: string, hunks: readonly Hunk[]): SharedRun[] {
  const runs: SharedRun[] = [];
  let [from, newFrom] = [0, 0];
  const until = (to: number) => {
    if (to > from) runs.push({ from, newFrom, length: to - from });
  };
  for (const hunk of hunks) {
    until(hunk.from);
    from = hunk.to;
    newFrom = hunk.newTo;
  }
  until(before.length);
  return runs;
}

/** A part of one old block that stands in one new block: their places in the index, offsets from their starts. */
export type SharedPiece = {
  block: number;
  offset: number;
  newBlock: number;
  newOffset: number;
  length: number;
};

/** The words two texts share, kept or moved, cut at the ends of the blocks of both. */
export function sharedPieces(before: TextIndex, after: TextIndex, alignment: Alignment): SharedPiece[] {
  const moved = alignment.moves.filter(
    (move) => before.text.slice(move.from, move.to) === after.text.slice(move.newFrom, move.newTo),
  );
  return [
    ...keptRuns(before.text, alignment.hunks),
    ...moved.map(({ from, to, newFrom }) => ({ from, newFrom, length: to - from })),
  ].flatMap((run) => piecesOf(before, after, run));
}

function piecesOf(before: TextIndex, after: TextIndex, run: SharedRun): SharedPiece[] {
  const pieces: SharedPiece[] = [];
  let [at, newAt] = [lastAtOrBefore(before.blocks, run.from), lastAtOrBefore(after.blocks, run.newFrom)];
  let done = 0;
  while (done < run.length) {
    const [old, now] = [before.blocks[at], after.blocks[newAt]];
    if (!old || !now) break;
    const [from, newFrom] = [run.from + done, run.newFrom + done];
    const length = Math.min(old.end - from, now.end - newFrom, run.length - done);
    if (length > 0 && from >= old.start && newFrom >= now.start)
      pieces.push({
        block: at,
        offset: from - old.start,
        newBlock: newAt,
        newOffset: newFrom - now.start,
        length,
      });
    done += Math.max(length, 1);
    while ((before.blocks[at + 1]?.start ?? Number.POSITIVE_INFINITY) <= run.from + done) at++;
    while ((after.blocks[newAt + 1]?.start ?? Number.POSITIVE_INFINITY) <= run.newFrom + done) newAt++;
  }
  return pieces;
}
