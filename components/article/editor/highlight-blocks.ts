import type { Node } from "prosemirror-model";
import type { PositionRange } from "@/domain/anchor/place";
import { BLOCK_SEPARATOR } from "@/domain/document/text-index";
import type { BlockMark } from "../block-mark";
import type { Highlight } from "../highlight";
import { type Piece, piecesOf } from "../marks-by-block";

/** A text block of the document being edited: `start` is the position of its first character, `end` after its last. */
export type EditedBlock = { node: Node; start: number; end: number };

/** A highlight, where it stands now, and how it shows there. */
export type Tracked = PositionRange & {
  highlight: Highlight;
  active: boolean;
  /** An open correction that shows in place: its words are struck, its replacement stands behind them. */
  inPlace: boolean;
};

export function editedBlock(node: Node, position: number): EditedBlock {
  return { node, start: position + 1, end: position + 1 + node.content.size };
}

export function editedBlocks(document: Node): EditedBlock[] {
  const blocks: EditedBlock[] = [];
  document.descendants((node, position) => {
    if (node.isTextblock) blocks.push(editedBlock(node, position));
    return !node.isTextblock;
  });
  return blocks;
}

/** The first of these blocks that ends at or after a position. */
export function firstEndingFrom(blocks: readonly EditedBlock[], position: number): number {
  let low = 0;
  let high = blocks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((blocks[middle] as EditedBlock).end < position) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** What a highlight does to one block: it covers words, and behind those that would go stands what would come. */
export function marksInBlock(document: Node, block: EditedBlock, tracked: Tracked): BlockMark[] {
  const { highlight, active, from, to } = tracked;
  const { id, kind, state, open } = highlight;
  const base = { id, kind, state, open, active, length: to - from };
  return placedPieces(document, tracked).flatMap((piece) => marksOfPiece(block, piece, base));
}

type MarkBase = Pick<BlockMark, "id" | "kind" | "state" | "open" | "active" | "length">;

function marksOfPiece({ start, end }: EditedBlock, piece: Piece, base: MarkBase): BlockMark[] {
  const { struck, inserted } = piece;
  const look = { ...base, struck, inserted: "" };
  const marks: BlockMark[] = [];
  const first = Math.max(piece.start, start);
  const last = Math.min(piece.end, end);
  const before = piece.goesOn === "before" || piece.goesOn === "both";
  const after = piece.goesOn === "after" || piece.goesOn === "both";
  if (first < last) {
    const goesOn = edges(before || piece.start < first, after || last < piece.end || inserted !== "");
    marks.push({ ...look, start: first - start, end: last - start, goesOn });
  }
  const isPoint = piece.start === piece.end;
  const endsHere = piece.end <= end && (isPoint ? piece.end >= start : piece.end > start);
  const point = piece.end - start;
  if (endsHere && (inserted || isPoint)) {
    const goesOn = edges(before || !isPoint, after);
    marks.push({ ...look, start: point, end: point, inserted, goesOn });
  }
  return marks;
}

function edges(before: boolean, after: boolean): BlockMark["goesOn"] {
  if (before) return after ? "both" : "before";
  return after ? "after" : undefined;
}

/** The pieces of a highlight in positions of the document. */
function placedPieces(document: Node, { highlight, inPlace, from, to }: Tracked): Piece[] {
  const isWhole = !inPlace || !highlight.correction?.hunks?.length;
  if (isWhole) return piecesOf({ ...highlight, start: from, end: to }, inPlace);
  const positionOf = positionsInWords(document, { from, to });
  const words = highlight.end - highlight.start;
  return piecesOf({ ...highlight, start: 0, end: words }, inPlace).map((piece) => {
    const end = positionOf(piece.end, "end");
    return { ...piece, start: piece.start === piece.end ? end : positionOf(piece.start, "start"), end };
  });
}

/** From an offset in the words of a range to a position: between two blocks lie two units of the one and any of the other. */
function positionsInWords(document: Node, { from, to }: PositionRange) {
  const stretches: { offset: number; position: number; length: number }[] = [];
  let offset = 0;
  document.nodesBetween(from, to, (node, position) => {
    if (!node.isTextblock) return true;
    const start = Math.max(from, position + 1);
    const length = Math.min(to, position + 1 + node.content.size) - start;
    stretches.push({ offset, position: start, length });
    offset += length + BLOCK_SEPARATOR.length;
    return false;
  });
  return (at: number, side: "start" | "end"): number => {
    const last = stretches.findLast((one) =>
      side === "start" ? one.offset <= at : one.offset < at || at === 0,
    );
    return last ? last.position + Math.min(at - last.offset, last.length) : from;
  };
}
