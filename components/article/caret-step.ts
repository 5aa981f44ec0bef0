import { type IndexedBlock, lastAtOrBefore, type TextIndex } from "@/domain/document/text-index";
import { snapOffset } from "./snap-passage";

export type Direction = "forward" | "backward";

const words = new Intl.Segmenter("en", { granularity: "word" });

/** The canonical offset one character, as it is seen, further on or back; across blocks at their edges. */
export function stepCharacter(index: TextIndex, offset: number, direction: Direction): number {
  const { block, neighbour } = around(index, offset, direction);
  if (direction === "forward")
    return offset < block.end ? snapOffset(index, offset + 1, "end") : (neighbour?.start ?? offset);
  return offset > block.start ? snapOffset(index, offset - 1, "start") : (neighbour?.end ?? offset);
}

/** The canonical offset of the next end of a word, or the last start of one; across blocks at their edges. */
export function stepWord(index: TextIndex, offset: number, direction: Direction): number {
  const { block, neighbour } = around(index, offset, direction);
  const at = offset - block.start;
  const segments = [...words.segment(block.text)].filter((segment) => segment.isWordLike);
  if (direction === "forward") {
    if (offset >= block.end) return neighbour?.start ?? offset;
    const next = segments.find((segment) => segment.index + segment.segment.length > at);
    return next ? block.start + next.index + next.segment.length : block.end;
  }
  if (offset <= block.start) return neighbour?.end ?? offset;
  return block.start + (segments.findLast((segment) => segment.index < at)?.index ?? 0);
}

/** The canonical offset of the start or the end of the block, or of the next one when it stands there already. */
export function stepBlock(index: TextIndex, offset: number, direction: Direction): number {
  const { block, neighbour } = around(index, offset, direction);
  if (direction === "forward") return offset < block.end ? block.end : (neighbour?.end ?? offset);
  return offset > block.start ? block.start : (neighbour?.start ?? offset);
}

function around(
  index: TextIndex,
  offset: number,
  direction: Direction,
): { block: IndexedBlock; neighbour: IndexedBlock | undefined } {
  const at = lastAtOrBefore(index.blocks, offset);
  const block = index.blocks[at] as IndexedBlock;
  return { block, neighbour: index.blocks[at + (direction === "forward" ? 1 : -1)] };
}
