import type { Hunk } from "./tokens";

/**
 * Where an offset of the text before stands in the text after. Inside replaced words, and at an insertion, `side` says
 * whether it stays before what came in (-1) or goes behind it (1).
 * @param hunks in text order, never overlapping.
 */
export function mapOffset(hunks: readonly Hunk[], offset: number, side: -1 | 1): number {
  const hunk = hunks[lastFrom(hunks, offset)];
  if (!hunk || offset < hunk.from) return offset;
  if (offset > hunk.to) return offset + hunk.newTo - hunk.to;
  if (hunk.from < hunk.to && offset === hunk.from) return hunk.newFrom;
  if (hunk.from < hunk.to && offset === hunk.to) return hunk.newTo;
  return side < 0 ? hunk.newFrom : hunk.newTo;
}

/** The same change told from the text after: for mapping back. */
export function invertHunks(hunks: readonly Hunk[]): Hunk[] {
  return hunks.map(({ from, to, newFrom, newTo }) => ({
    from: newFrom,
    to: newTo,
    newFrom: from,
    newTo: to,
  }));
}

/** The last hunk that begins at or before an offset; 0 before the first. */
function lastFrom(hunks: readonly Hunk[], offset: number): number {
  let low = 0;
  let high = hunks.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((hunks[middle] as Hunk).from <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
