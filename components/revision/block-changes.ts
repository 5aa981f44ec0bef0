import { BLOCK_SEPARATOR, type TextIndex } from "@/domain/document/text-index";
import type { TextChange } from "@/domain/revision/revision";

/** What changed in one block: words that came, by their place in it, and words that went, where they stood. */
export type BlockChange = { id: string; start: number; end: number; removed?: string };

/**
 * The changes of a revision by block. What came is cut at the ends of blocks; what went stands where it was, as
 * a point; paragraph ends that went with it show as a pilcrow.
 */
export function changesByBlock(index: TextIndex, changes: readonly TextChange[]): Map<string, BlockChange[]> {
  const byBlock = new Map<string, BlockChange[]>();
  const add = (block: string, change: BlockChange) => {
    byBlock.set(block, [...(byBlock.get(block) ?? []), change]);
  };
  let first = 0;
  changes.forEach(({ from, to }, at) => {
    while (first < index.blocks.length - 1 && (index.blocks[first]?.end ?? 0) < to.start) first += 1;
    const home = index.blocks[first];
    if (!home) return;
    if (from.text) {
      const point = Math.min(Math.max(to.start - home.start, 0), home.end - home.start);
      const removed = from.text.replaceAll(BLOCK_SEPARATOR, "¶ ");
      add(home.id, { id: `removed-${at}`, start: point, end: point, removed });
    }
    for (let n = first; n < index.blocks.length; n += 1) {
      const block = index.blocks[n];
      if (!block || block.start >= to.end) break;
      const start = Math.max(to.start, block.start) - block.start;
      const end = Math.min(to.end, block.end) - block.start;
      if (start < end) add(block.id, { id: `came-${at}-${n}`, start, end });
    }
  });
  return byBlock;
}
