import type { Alignment } from "../alignment/alignment";
import type { Passage } from "../anchor/anchor";
import { BLOCK_SEPARATOR, lastAtOrBefore, positionFromOffset, type TextIndex } from "../document/text-index";
import type { Hunk } from "../text/tokens";
import { keptRuns, type SharedRun } from "./shared-runs";

/** An alignment of two texts in document positions, flat: see `ChangeMap`. */
type Positions = { ranges: number[]; moves: number[]; ambiguous: number[] };

/**
 * What an alignment of two texts does to the positions of their documents. Where the texts are the same but blocks
 * nest otherwise (a paragraph that became a list item) the ranges tell that too.
 */
export function positionsOf(before: TextIndex, after: TextIndex, alignment: Alignment): Positions {
  const hunks = merged(alignment.hunks.map((hunk) => widened(before, after, hunk)));
  const structure = keptRuns(before.text, hunks).flatMap((run) => restructured(before, after, run));
  const ranges: number[] = [];
  for (const { from, to, newFrom, newTo } of merged([...hunks, ...structure].sort(inTextOrder))) {
    const [start, end] = around(before, from, to);
    const [newStart, newEnd] = around(after, newFrom, newTo);
    const last = ranges.length - 3;
    // What is inserted right after what was replaced belongs to it: a map asks the first of two that touch.
    if (start === end && last >= 0 && (ranges[last] ?? 0) + (ranges[last + 1] ?? 0) === start)
      ranges[last + 2] = (ranges[last + 2] ?? 0) + newEnd - newStart;
    else if (end > start || newEnd > newStart) ranges.push(start, end - start, newEnd - newStart);
  }
  return {
    ranges,
    moves: alignment.moves.flatMap((move) => movePositions(before, after, move)),
    ambiguous: alignment.ambiguous.flatMap(({ start, end }) => {
      const [from, to] = around(before, start, end);
      return [from, to - from];
    }),
  };
}

const inTextOrder = (a: Hunk, b: Hunk) => a.from - b.from || a.to - b.to;

/** The positions that enclose a passage: ends inside a separator go outwards. */
function around(index: TextIndex, from: number, to: number): [number, number] {
  const start = positionFromOffset(index, from, "before");
  return [start, Math.max(start, positionFromOffset(index, to, "after"))];
}

/** The separator an offset falls inside of, between its two characters. */
function separatorAround({ blocks }: TextIndex, offset: number): Passage | null {
  const at = lastAtOrBefore(blocks, offset);
  const [block, next] = [blocks[at], blocks[at + 1]];
  return block && next && offset > block.end ? { start: block.end, end: next.start } : null;
}

/** Hunks in text order with those that overlap as one. */
function merged(hunks: readonly Hunk[]): Hunk[] {
  const apart: Hunk[] = [];
  for (const hunk of hunks) {
    const last = apart.at(-1);
    if (last && (hunk.from < last.to || hunk.newFrom < last.newTo)) {
      last.to = Math.max(last.to, hunk.to);
      last.newTo = Math.max(last.newTo, hunk.newTo);
    } else apart.push({ ...hunk });
  }
  return apart;
}

/** A hunk that takes the whole of a separator where it would cut one in half, on either side. */
function widened(before: TextIndex, after: TextIndex, hunk: Hunk): Hunk {
  let { from, to, newFrom, newTo } = hunk;
  // Outside a hunk the texts are the same, so that both sides widen by as much.
  for (let more = 1; more > 0; ) {
    const old = separatorAround(before, to);
    const now = separatorAround(after, newTo);
    more = Math.max(old ? old.end - to : 0, now ? now.end - newTo : 0);
    to += more;
    newTo += more;
  }
  for (let less = 1; less > 0; ) {
    const old = separatorAround(before, from);
    const now = separatorAround(after, newFrom);
    less = Math.max(old ? from - old.start : 0, now ? newFrom - now.start : 0);
    from -= less;
    newFrom -= less;
  }
  return { from, to, newFrom, newTo };
}

/** The ends of blocks inside a run that both texts share, as offsets from its start. */
function blockEnds({ blocks }: TextIndex, start: number, length: number): number[] {
  const ends: number[] = [];
  for (let at = lastAtOrBefore(blocks, start); at < blocks.length; at++) {
    const end = (blocks[at]?.end ?? 0) - start;
    if (end + BLOCK_SEPARATOR.length > length) break;
    if (end >= 0) ends.push(end);
  }
  return ends;
}

function separatorsIn(before: TextIndex, after: TextIndex, { from, newFrom, length }: SharedRun): number[] {
  const ends = new Set([...blockEnds(before, from, length), ...blockEnds(after, newFrom, length)]);
  return [...ends].sort((a, b) => a - b);
}

/** Where a run's blocks are parted otherwise in the two documents, though the words are the same. */
function restructured(before: TextIndex, after: TextIndex, run: SharedRun): Hunk[] {
  const old = new Set(blockEnds(before, run.from, run.length));
  const now = new Set(blockEnds(after, run.newFrom, run.length));
  return separatorsIn(before, after, run).flatMap((end) => {
    const hunk = {
      from: run.from + end,
      to: run.from + end + BLOCK_SEPARATOR.length,
      newFrom: run.newFrom + end,
      newTo: run.newFrom + end + BLOCK_SEPARATOR.length,
    };
    const [start, stop] = around(before, hunk.from, hunk.to);
    const [newStart, newStop] = around(after, hunk.newFrom, hunk.newTo);
    const alike = old.has(end) && now.has(end) && stop - start === newStop - newStart;
    return alike ? [] : [hunk];
  });
}

/** A move, cut at the ends of blocks so that each part is as long in the document as in the text. */
export function movePositions(before: TextIndex, after: TextIndex, move: Hunk): number[] {
  const same = before.text.slice(move.from, move.to) === after.text.slice(move.newFrom, move.newTo);
  if (!same) {
    const [from, to] = around(before, move.from, move.to);
    const [newFrom, newTo] = around(after, move.newFrom, move.newTo);
    return [from, to - from, newFrom, newTo - newFrom];
  }
  const run = { from: move.from, newFrom: move.newFrom, length: move.to - move.from };
  const flat: number[] = [];
  let start = 0;
  for (const end of [...separatorsIn(before, after, run), run.length]) {
    const from = positionFromOffset(before, move.from + start, "after");
    const newFrom = positionFromOffset(after, move.newFrom + start, "after");
    if (end > start) flat.push(from, end - start, newFrom, end - start);
    start = end + BLOCK_SEPARATOR.length;
  }
  return flat;
}
