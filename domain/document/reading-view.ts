import { invertHunks, mapOffset } from "../text/map-offset";
import { type Hunk, tokenHunks } from "../text/tokens";
import { lastAtOrBefore, type TextIndex } from "./text-index";

/**
 * The ways to read an article: its text as it stands with every annotation on it, or with no more than a line at the
 * side; as it would read with everything open approved; and as it came in.
 */
export const READING_VIEWS = ["marks", "simple", "final", "original"] as const;
export type ReadingView = (typeof READING_VIEWS)[number];

/** Offsets of one text in another and back; canonical, UTF-16. */
export type OffsetMap = { there(offset: number): number; back(offset: number): number };

/** The map between a text and itself. */
export const SAME_OFFSETS: OffsetMap = { there: (offset) => offset, back: (offset) => offset };

/** The map a known change makes. */
export function offsetsThrough(hunks: readonly Hunk[]): OffsetMap {
  const inverted = invertHunks(hunks);
  return {
    there: (offset) => mapOffset(hunks, offset, 1),
    back: (offset) => mapOffset(inverted, offset, 1),
  };
}

/**
 * The map between two revisions of an article, for a reader who changes from one to the other: block by block by their
 * ids, in a block word by word. What stands in a block that the other text does not hold goes to the end of the last
 * block before it that it does hold. Not for anchors: those follow the steps between the revisions.
 */
export function offsetsBetween(one: TextIndex, other: TextIndex): OffsetMap {
  return { there: (offset) => carry(one, other, offset), back: (offset) => carry(other, one, offset) };
}

function carry(from: TextIndex, to: TextIndex, offset: number): number {
  const at = lastAtOrBefore(from.blocks, offset);
  const block = from.blocks[at];
  const same = block && to.byId.get(block.id);
  if (block && same) {
    const inBlock = Math.min(offset - block.start, block.text.length);
    return same.start + mapOffset(tokenHunks(block.text, same.text), inBlock, 1);
  }
  const before = from.blocks.slice(0, at).findLast(({ id }) => to.byId.has(id));
  return (before && to.byId.get(before.id)?.end) ?? 0;
}
