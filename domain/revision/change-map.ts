import type { PositionRange } from "../anchor/place";
import { mapRange } from "../anchor/place";
import { stepMap } from "./step-map";

/**
 * What one revision did to the positions of its parent: the maps of its steps, words that moved, and words of which
 * nobody can say where they went. Flat, as they are stored.
 */
export type ChangeMap = {
  /** For each step triples of start, old size, new size, in positions before that step. */
  stepRanges: readonly (readonly number[])[];
  /** Quadruples of start and size in the parent, start and size in the revision; by start in the parent, disjoint. */
  moves: readonly number[];
  /** Pairs of start and size in the parent, in order. */
  ambiguous: readonly number[];
};

/** Where a range went: `moved` with words that were moved, `ambiguous` when nobody can say. */
export type MappedRange = PositionRange & { moved?: true; ambiguous?: true };

/** A part of a range that moved: where it stands now. */
type MovedPart = { from: number; to: number; length: number };

/** Parts of one passage further apart than this, or than 0.6 of its length, are no longer one passage. */
const APART_AT_LEAST = 40;
const APART_SHARE = 0.6;

/**
 * The way ranges of a revision's parent map to it: through the steps, or with the words that moved when most of a
 * range did. Positions may be of a document or of a text. Built once, each range costs a few binary searches.
 */
export function rangeMapper(change: ChangeMap): (range: PositionRange) => MappedRange {
  const maps = change.stepRanges.map((ranges) => stepMap(ranges));
  const inPlace = { map: (at: number, assoc?: number) => maps.reduce((now, one) => one.map(now, assoc), at) };
  return (range) => {
    const length = range.to - range.from;
    if (length > 0 && ambiguousLength(change.ambiguous, range) * 2 > length)
      return { ...mapRange(range, inPlace), ambiguous: true };
    const moved = heaviest(movedParts(change.moves, range), Math.max(APART_AT_LEAST, length * APART_SHARE));
    if (moved && (length === 0 || moved.length * 2 > length))
      return { from: moved.from, to: moved.to, moved: true };
    return mapRange(range, inPlace);
  };
}

/** The place in `flat` of the first record, `width` numbers wide and sorted by start, that ends after `at`. */
function firstEndingAfter(flat: readonly number[], width: number, at: number): number {
  let low = 0;
  let high = flat.length / width;
  while (low < high) {
    const middle = (low + high) >> 1;
    const start = flat[middle * width] as number;
    if (start + (flat[middle * width + 1] as number) > at) high = middle;
    else low = middle + 1;
  }
  return low * width;
}

function ambiguousLength(pairs: readonly number[], { from, to }: PositionRange): number {
  let length = 0;
  for (let at = firstEndingAfter(pairs, 2, from); at < pairs.length && (pairs[at] as number) < to; at += 2) {
    const start = pairs[at] as number;
    length += Math.min(to, start + (pairs[at + 1] as number)) - Math.max(from, start);
  }
  return length;
}

function movedParts(moves: readonly number[], { from, to }: PositionRange): MovedPart[] {
  const parts: MovedPart[] = [];
  for (let at = firstEndingAfter(moves, 4, from); at < moves.length; at += 4) {
    const [start, size, now, nowSize] = moves.slice(at, at + 4) as [number, number, number, number];
    // An insertion point goes with words it stands among, not with those it stands beside.
    if (from === to ? start >= from : start >= to) break;
    const first = Math.max(from, start);
    const last = Math.min(to, start + size);
    const begin = now + Math.min(first - start, nowSize);
    const end = last === start + size ? now + nowSize : now + Math.min(last - start, nowSize);
    parts.push({ from: begin, to: Math.max(begin, end), length: last - first });
  }
  return parts;
}

/** Parts that stand near one another now, taken together: those with the most of the words. */
function heaviest(parts: MovedPart[], apart: number): MovedPart | undefined {
  const groups: MovedPart[] = [];
  for (const part of parts.toSorted((a, b) => a.from - b.from)) {
    const last = groups.at(-1);
    if (last && part.from - last.to <= apart) {
      last.to = Math.max(last.to, part.to);
      last.length += part.length;
    } else groups.push({ ...part });
  }
  return groups.toSorted((a, b) => b.length - a.length)[0];
}

/** The same change told backwards. What was ambiguous is not on the way back. */
export function invertChange(change: ChangeMap): ChangeMap {
  const moves: number[][] = [];
  for (let at = 0; at < change.moves.length; at += 4) {
    const [start, size, now, nowSize] = change.moves.slice(at, at + 4) as [number, number, number, number];
    moves.push([now, nowSize, start, size]);
  }
  return {
    stepRanges: change.stepRanges.toReversed().map(invertRanges),
    moves: moves.toSorted(([a = 0], [b = 0]) => a - b).flat(),
    ambiguous: [],
  };
}

function invertRanges(ranges: readonly number[]): number[] {
  const inverted: number[] = [];
  let shift = 0;
  for (let at = 0; at < ranges.length; at += 3) {
    const [start, size, newSize] = ranges.slice(at, at + 3) as [number, number, number];
    inverted.push(start + shift, newSize, size);
    shift += newSize - size;
  }
  return inverted;
}
