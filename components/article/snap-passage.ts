import type { Passage } from "@/domain/anchor/anchor";
import { type IndexedBlock, lastAtOrBefore, type TextIndex } from "@/domain/document/text-index";

const graphemes = new Intl.Segmenter("en", { granularity: "grapheme" });

/**
 * The passage somebody meant by a rough range of canonical offsets. It never cuts what is seen as one character
 * (a surrogate pair, a letter with its accents, a family of emoji) and never begins or ends in the blank line
 * between blocks, where a triple click ends. White space is kept. `null` where no words are left.
 */
export function snapPassage(index: TextIndex, rough: Passage): Passage | null {
  if (index.blocks.length === 0) return null;
  if (rough.start === rough.end) {
    const offset = snapOffset(index, rough.start, "start");
    return { start: offset, end: offset };
  }
  const start = pushIntoWords(index.blocks, rough);
  const end = pullOutOfSeparator(index.blocks, { ...rough, start });
  if (start >= end) return null;
  return { start: snapOffset(index, start, "start"), end: snapOffset(index, end, "end") };
}

/** A canonical offset moved to the nearest edge between characters, backwards ("start") or onwards ("end"). */
export function snapOffset(index: TextIndex, offset: number, towards: "start" | "end"): number {
  const block = index.blocks[lastAtOrBefore(index.blocks, offset)] as IndexedBlock;
  const inBlock = Math.min(Math.max(offset - block.start, 0), block.text.length);
  if (inBlock === 0 || inBlock === block.text.length) return block.start + inBlock;
  const character = graphemes.segment(block.text).containing(inBlock);
  if (!character || character.index === inBlock) return block.start + inBlock;
  return block.start + character.index + (towards === "start" ? 0 : character.segment.length);
}

function pushIntoWords(blocks: readonly IndexedBlock[], { start, end }: Passage): number {
  for (let at = lastAtOrBefore(blocks, start); at < blocks.length; at++) {
    const block = blocks[at] as IndexedBlock;
    const clamped = Math.max(start, block.start);
    if (clamped < block.end || end <= block.end) return clamped;
  }
  return end;
}

function pullOutOfSeparator(blocks: readonly IndexedBlock[], { start, end }: Passage): number {
  for (let at = lastAtOrBefore(blocks, end); at >= 0; at--) {
    const block = blocks[at] as IndexedBlock;
    const clamped = Math.min(end, block.end);
    if (clamped > block.start || start >= block.start) return clamped;
  }
  return start;
}
