import type { Node } from "prosemirror-model";
import type { PositionRange } from "@/domain/anchor/place";
import type { BlockMark } from "../block-mark";
import type { Highlight } from "../highlight";

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

/** What a highlight does to one block: it covers words, and behind its last stands what would come. */
export function marksInBlock({ start, end }: EditedBlock, tracked: Tracked): BlockMark[] {
  const { highlight, active, inPlace, from, to } = tracked;
  const { id, kind, state, open } = highlight;
  const base = { id, kind, state, open, active, length: to - from, struck: inPlace, inserted: "" };
  const marks: BlockMark[] = [];
  const first = Math.max(from, start);
  const last = Math.min(to, end);
  if (first < last) marks.push({ ...base, start: first - start, end: last - start });
  const inserted = inPlace ? (highlight.correction?.replacement ?? "") : "";
  const isPoint = from === to;
  const endsHere = isPoint ? to >= start && to <= end : to > start && to <= end;
  if (endsHere && (inserted || isPoint))
    marks.push({ ...base, start: to - start, end: to - start, inserted });
  return marks;
}
