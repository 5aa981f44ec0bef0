import { overlaps } from "@/domain/correction/rivals";
import type { TextIndex } from "@/domain/document/text-index";
import type { BlockMark } from "./block-mark";
import type { Highlight } from "./highlight";
import { canStandInPlace, type MarksOfBlocks, marksByBlock, marksOf } from "./marks-by-block";

/**
 * The marks of a text, `resting` while nothing is active, with one annotation active: what `marksByBlock` gives for
 * it, without going through the whole article where only its own blocks differ.
 */
export function marksWithActive(
  index: TextIndex,
  highlights: readonly Highlight[],
  resting: MarksOfBlocks,
  activeId: string | null,
): MarksOfBlocks {
  const active = highlights.find(({ id }) => id === activeId);
  if (!active) return resting;
  const isAlternative = canStandInPlace(active);
  if (isAlternative && hasRival(highlights, active)) return marksByBlock(index, highlights, activeId);
  const marks = new Map(resting);
  for (const [block] of marksOf(index, active, true, isAlternative))
    marks.set(block, (resting.get(block) ?? []).map(asActive));
  return marks;

  function asActive(mark: BlockMark): BlockMark {
    return mark.id === activeId ? { ...mark, active: true } : mark;
  }
}

function hasRival(highlights: readonly Highlight[], active: Highlight): boolean {
  return highlights.some((other) => other !== active && overlaps(active, other) && canStandInPlace(other));
}
