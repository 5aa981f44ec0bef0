import { overlaps } from "@/domain/correction/rivals";
import { type IndexedBlock, lastAtOrBefore, type TextIndex } from "@/domain/document/text-index";
import type { BlockMark } from "./block-mark";
import type { Highlight } from "./highlight";

/** What lies on each block, by its id. */
export type MarksOfBlocks = ReadonlyMap<string, readonly BlockMark[]>;

/**
 * Hand every block the highlights that touch it. A correction that shows in place becomes struck words and, after each
 * stretch of them, the point where what replaces it shows; what does not is underlined.
 */
export function marksByBlock(
  index: TextIndex,
  highlights: readonly Highlight[],
  inPlace: ReadonlySet<string>,
): Map<string, BlockMark[]> {
  const marks = new Map<string, BlockMark[]>();
  const place = (block: IndexedBlock, mark: BlockMark) => {
    const list = marks.get(block.id);
    if (list) list.push(mark);
    else marks.set(block.id, [mark]);
  };
  for (const highlight of highlights) placeHighlight(index, highlight, inPlace.has(highlight.id), place);
  return marks;
}

type Place = (block: IndexedBlock, mark: BlockMark) => void;

/** Hand on what one highlight lays on each block it touches, in text order. */
export function placeHighlight(
  index: TextIndex,
  highlight: Highlight,
  isInPlace: boolean,
  place: Place,
): void {
  for (const piece of piecesOf(highlight, isInPlace)) placePiece(index, highlight, piece, place);
}

/** A stretch of a highlight: all of it, or of a correction shown word by word what stays or what goes. */
export type Piece = {
  start: number;
  end: number;
  struck: boolean;
  inserted: string;
  goesOn?: BlockMark["goesOn"];
};

/** The stretches of a highlight, by whether it shows in place. */
export function piecesOf({ start, end, correction }: Highlight, inPlace: boolean): Piece[] {
  const { replacement = "", hunks = [] } = correction ?? {};
  if (!inPlace || hunks.length === 0)
    return [{ start, end, struck: inPlace, inserted: inPlace ? replacement : "" }];
  const pieces: Piece[] = [];
  let at = start;
  const stays = (until: number) => {
    if (at < until) pieces.push({ start: at, end: until, struck: false, inserted: "" });
    at = until;
  };
  for (const { from, to, newFrom, newTo } of hunks) {
    stays(start + from);
    at = start + to;
    pieces.push({ start: start + from, end: at, struck: true, inserted: replacement.slice(newFrom, newTo) });
  }
  stays(end);
  return pieces.map((piece) => ({ ...piece, goesOn: goesOn(piece, start, end) }));
}

function goesOn(piece: Piece, start: number, end: number): BlockMark["goesOn"] {
  if (piece.start > start) return piece.end < end ? "both" : "before";
  return piece.end < end ? "after" : undefined;
}

function placePiece(index: TextIndex, highlight: Highlight, piece: Piece, place: Place): void {
  const { start, end, inserted } = piece;
  let last: IndexedBlock | undefined;
  for (let at = lastAtOrBefore(index.blocks, start); at < index.blocks.length; at++) {
    const block = index.blocks[at] as IndexedBlock;
    if (block.start > end) break;
    const from = Math.max(start, block.start);
    const to = Math.min(end, block.end);
    if (from < to) place(block, markIn(block, from, to, highlight, piece.struck, ""));
    if (from < to || !last) last = block;
  }
  if (!last || (!inserted && start < end)) return;
  const point = Math.min(Math.max(end, last.start), last.end);
  place(last, markIn(last, point, point, highlight, piece.struck, inserted));
}

function markIn(
  block: IndexedBlock,
  from: number,
  to: number,
  { id, kind, state, open, start, end }: Highlight,
  struck: boolean,
  inserted: string,
): BlockMark {
  const within = { start: from - block.start, end: to - block.start, length: end - start };
  return { id, ...within, kind, state, open, struck, inserted };
}

/** An open correction of words that are still those it was written for. */
export function canStandInPlace({ correction, state }: Highlight): boolean {
  return correction?.open === true && (state === "anchored" || state === "moved");
}

/**
 * The open corrections that show in place: the preferred one, which is the active one, then in text order what overlaps
 * none shown. One whose words have changed does not: it was not written for the words that stand there now.
 */
export function correctionsInPlace(
  highlights: readonly Highlight[],
  preferredId: string | null,
): Set<string> {
  const open = highlights.filter(canStandInPlace).sort((a, b) => a.start - b.start || a.end - b.end);
  const preferred = open.find(({ id }) => id === preferredId);
  const shown = new Set<string>();
  let previous: Highlight | undefined;
  for (const highlight of open) {
    const free = !previous || !overlaps(previous, highlight);
    if (highlight !== preferred && (!free || (preferred && overlaps(preferred, highlight)))) continue;
    shown.add(highlight.id);
    previous = highlight;
  }
  return shown;
}
