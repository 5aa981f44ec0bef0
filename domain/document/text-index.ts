import {
  type BlockJson,
  blockText,
  type DocumentJson,
  isTextBlock,
  type TextBlockJson,
} from "./document-json";

/** What stands between two blocks in the canonical text. */
export const BLOCK_SEPARATOR = "\n\n";

/** One text block and where it stands in each coordinate system. */
export type IndexedBlock = {
  id: string;
  type: TextBlockJson["type"];
  text: string;
  /** Canonical offset of its first character, UTF-16. */
  start: number;
  /** Canonical offset after its last character, UTF-16. */
  end: number;
  /** Document position of its first character. Offset k in the block is position `position + k`. */
  position: number;
};

/** A point in a block: `offset` in UTF-16 units from the block's first character. */
export type BlockPoint = { block: string; offset: number };

/**
 * The one map between the three ways to name a point of a revision on the server: canonical offset,
 * (block id, offset in block) and document position. The fourth, the DOM point, is
 * `components/article/dom-passage.ts`, which goes through (block id, offset).
 */
export type TextIndex = {
  /** The canonical text: blocks in order joined by a blank line, a hard break as `\n`. */
  text: string;
  blocks: IndexedBlock[];
  byId: Map<string, IndexedBlock>;
};

/** Index a document. Linear in its size. */
export function indexText(document: DocumentJson): TextIndex {
  const blocks: IndexedBlock[] = [];
  let start = 0;
  const walk = (content: BlockJson[], from: number): number => {
    let position = from;
    for (const block of content) {
      if (isTextBlock(block)) {
        const text = blockText(block);
        blocks.push({
          id: block.attrs.id,
          type: block.type,
          text,
          start,
          end: start + text.length,
          position: position + 1,
        });
        start += text.length + BLOCK_SEPARATOR.length;
        position += text.length + 2;
      } else if (block.type === "horizontal_rule") position += 1;
      else position = walk(block.content, position + 1) + 1;
    }
    return position;
  };
  walk(document.content, 0);
  return {
    text: blocks.map((block) => block.text).join(BLOCK_SEPARATOR),
    blocks,
    byId: new Map(blocks.map((block) => [block.id, block])),
  };
}

/**
 * The place in `blocks` of the last block that starts at or before `at`, 0 before the first: a canonical offset, or
 * with `unit` "position" a document position.
 */
export function lastAtOrBefore(
  blocks: readonly IndexedBlock[],
  at: number,
  unit: "start" | "position" = "start",
): number {
  let low = 0;
  let high = blocks.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((blocks[middle] as IndexedBlock)[unit] <= at) low = middle;
    else high = middle - 1;
  }
  return low;
}

/**
 * The point of a canonical offset, `null` outside the text. An offset inside a separator belongs to no
 * block: it is pulled to the end of the block before (`bias` "before") or the start of the next ("after").
 */
export function pointFromOffset(
  index: TextIndex,
  offset: number,
  bias: "before" | "after",
): BlockPoint | null {
  if (!Number.isInteger(offset) || offset < 0 || offset > index.text.length) return null;
  const at = lastAtOrBefore(index.blocks, offset);
  const block = index.blocks[at];
  if (!block) return null;
  if (offset <= block.end) return { block: block.id, offset: offset - block.start };
  const next = index.blocks[at + 1];
  if (bias === "after" && next) return { block: next.id, offset: 0 };
  return { block: block.id, offset: block.end - block.start };
}

/**
 * The document position of a canonical offset. One inside a separator is pulled to the end of the block before it
 * ("before") or the start of the next ("after").
 * @throws RangeError outside the text.
 */
export function positionFromOffset(index: TextIndex, offset: number, bias: "before" | "after"): number {
  const at = lastAtOrBefore(index.blocks, offset);
  const block = index.blocks[at];
  if (!block || offset < 0 || offset > index.text.length)
    throw new RangeError(`Offset ${offset} is outside the text`);
  if (offset <= block.end) return block.position + offset - block.start;
  const next = index.blocks[at + 1];
  return bias === "after" && next ? next.position : block.position + block.text.length;
}

/** The canonical offset of a point, `null` when the block is gone or shorter. */
export function offsetFromPoint(index: TextIndex, point: BlockPoint): number | null {
  const block = index.byId.get(point.block);
  if (!block || point.offset < 0 || point.offset > block.text.length) return null;
  return block.start + point.offset;
}

/** The document position of a point, `null` when the block is gone or shorter. */
export function positionFromPoint(index: TextIndex, point: BlockPoint): number | null {
  const block = index.byId.get(point.block);
  if (!block || point.offset < 0 || point.offset > block.text.length) return null;
  return block.position + point.offset;
}

/**
 * The point of a document position. A position between text blocks is pulled to the end of the block
 * before it ("before") or the start of the block after it ("after"), where there is one.
 */
export function pointFromPosition(
  index: TextIndex,
  position: number,
  bias: "before" | "after",
): BlockPoint | null {
  const at = lastAtOrBefore(index.blocks, position, "position");
  const block = index.blocks[at];
  if (!block) return null;
  const offset = position - block.position;
  if (offset >= 0 && offset <= block.text.length) return { block: block.id, offset };
  if (offset < 0) return { block: block.id, offset: 0 };
  const next = index.blocks[at + 1];
  if (bias === "after" && next) return { block: next.id, offset: 0 };
  return { block: block.id, offset: block.text.length };
}

/** The canonical offset of a document position; one between text blocks is pulled as `pointFromPosition` says. */
export function offsetFromPosition(index: TextIndex, position: number, bias: "before" | "after"): number {
  const point = pointFromPosition(index, position, bias);
  return (point && offsetFromPoint(index, point)) ?? 0;
}
