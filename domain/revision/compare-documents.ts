import type { DocumentJson } from "../document/document-json";
import { readableHunks } from "../text/readable-hunks";
import { sharedWeight, wordBag } from "../text/shared-weight";
import type { Hunk } from "../text/tokens";
import type { BlockChange, BlockPair, Comparison } from "./comparison";
import { type FlatBlock, flatBlocks, sameKind } from "./flat-blocks";
import type { Link } from "./heaviest-chain";
import { markCarried } from "./mark-carried";
import { markChanges } from "./mark-changes";
import { pairBlocks } from "./pair-blocks";

/** Two texts of a block that share less than this of their words are told as one replacement. */
const READABLE = 0.2;

/**
 * Two documents side by side, for reading: their blocks paired (`pairBlocks`), and for each pair what changed in its
 * words, in their marks, and in the block itself. Every row and change is in the order of the text, numbered from 0.
 * A moved block counts twice: where it went from and where it went to.
 */
export function compareDocuments(before: DocumentJson, after: DocumentJson): Comparison {
  const [olds, nows] = [flatBlocks(before), flatBlocks(after)];
  const { inPlace, moved } = pairBlocks(olds, nows);
  const number = counter();
  const rows: BlockPair[] = [];
  const sides = { olds, nows, wentFrom: by("before", moved), cameTo: by("after", moved), number };
  let [old, now] = [0, 0];
  for (const link of [...inPlace, null]) {
    const [oldEnd, nowEnd] = link ? [link.before, link.after] : [olds.length, nows.length];
    while (old < oldEnd) rows.push(goneRow(sides, old++));
    while (now < nowEnd) rows.push(newRow(sides, now++));
    if (link) rows.push(pairRow(sides, link));
    [old, now] = [oldEnd + 1, nowEnd + 1];
  }
  markCarried(rows, olds, nows);
  return { before, after, pairs: rows, changeCount: number.next() };
}

type Sides = {
  olds: readonly FlatBlock[];
  nows: readonly FlatBlock[];
  wentFrom: ReadonlyMap<number, Link>;
  cameTo: ReadonlyMap<number, Link>;
  number: { next: () => number };
};

function counter() {
  let count = 0;
  return { next: () => count++ };
}

function by(side: "before" | "after", links: readonly Link[]): Map<number, Link> {
  return new Map(links.map((link) => [link[side], link]));
}

function goneRow({ olds, wentFrom, number }: Sides, at: number): BlockPair {
  const type = wentFrom.has(at) ? "moved_away" : "deleted";
  return { before: idAt(olds, at), after: null, changes: [], change: { id: number.next(), type } };
}

function newRow(sides: Sides, at: number): BlockPair {
  const link = sides.cameTo.get(at);
  const id = sides.number.next();
  if (!link)
    return { before: null, after: idAt(sides.nows, at), changes: [], change: { id, type: "inserted" } };
  return { ...pairOf(sides, link), change: { id, type: "moved_here" } };
}

function pairRow(sides: Sides, link: Link): BlockPair {
  const [old, now] = [sides.olds[link.before], sides.nows[link.after]];
  if (!old || !now || sameKind(old, now)) return pairOf(sides, link);
  const change = { id: sides.number.next(), type: "kind" as const };
  return { ...pairOf(sides, link), change };
}

function pairOf({ olds, nows, number }: Sides, { before, after }: Link): BlockPair {
  const [old, now] = [olds[before], nows[after]];
  return {
    before: idAt(olds, before),
    after: idAt(nows, after),
    changes: old && now ? changesIn(old, now, number) : [],
  };
}

function idAt(blocks: readonly FlatBlock[], at: number): string | null {
  return blocks[at]?.id ?? null;
}

/** What changed between the words of two blocks and in their marks. */
function changesIn(old: FlatBlock, now: FlatBlock, number: Sides["number"]): BlockChange[] {
  if (!old.block || !now.block) return [];
  const hunks = hunksBetween(old.text, now.text);
  const words = hunks.map(({ from, to, newFrom, newTo }) => ({
    type: "words" as const,
    before: { start: from, end: to },
    after: { start: newFrom, end: newTo },
  }));
  const marks = markChanges(old.block, now.block, hunks).map((change) => ({
    type: "marks" as const,
    ...change,
  }));
  return [...words, ...marks]
    .sort((a, b) => a.before.start - b.before.start || a.after.start - b.after.start)
    .map((change) => ({ id: number.next(), ...change }));
}

function hunksBetween(before: string, after: string): Hunk[] {
  if (before === after) return [];
  const part = partOf(before, after) ?? partOf(after, before, true);
  if (part) return [part];
  if (sharedWeight(wordBag(before), wordBag(after)) >= READABLE) return readableHunks(before, after);
  return [{ from: 0, to: before.length, newFrom: 0, newTo: after.length }];
}

/** What a text lost that is otherwise the beginning or the end of it: paragraphs are split so. Cut between words only. */
function partOf(whole: string, part: string, isReversed = false): Hunk | null {
  const cut = whole.length - part.length;
  const isCut = (at: number) => /\s/.test(whole.slice(at - 1, at + 1));
  const told = (from: number, to: number, at: number): Hunk =>
    isReversed ? { from: at, to: at, newFrom: from, newTo: to } : { from, to, newFrom: at, newTo: at };
  if (part && cut > 0 && whole.startsWith(part) && isCut(part.length))
    return told(part.length, whole.length, part.length);
  if (part && cut > 0 && whole.endsWith(part) && isCut(cut)) return told(0, cut, 0);
  return null;
}
