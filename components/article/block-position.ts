import type { IndexedBlock } from "@/domain/document/text-index";

/** The place in `blocks` of the last block that starts at or before a canonical offset; 0 before the first. */
export function blockPosition(blocks: readonly IndexedBlock[], offset: number): number {
  let low = 0;
  let high = blocks.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((blocks[middle] as IndexedBlock).start <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
