import type { ComparedPassage } from "@/components/revision/passage-words";
import { indexText, lastAtOrBefore } from "@/domain/document/text-index";
import type { DraftPreview } from "@/domain/revision/new-revision";

/** What would stand on the words of the new text, by block: cut where blocks end. */
export function passagesOfEffects({
  comparison,
  effects,
}: Pick<DraftPreview, "comparison" | "effects">): Map<string, ComparedPassage[]> {
  const { blocks } = indexText(comparison.after);
  const byBlock = new Map<string, ComparedPassage[]>();
  for (const { annotationId, kind, open, after } of effects) {
    if (after.start === null || after.end === null) continue;
    for (let at = lastAtOrBefore(blocks, after.start); at < blocks.length; at++) {
      const block = blocks[at];
      if (!block || block.start >= after.end) break;
      const start = Math.max(after.start, block.start) - block.start;
      const end = Math.min(after.end, block.end) - block.start;
      const passage = { id: annotationId, kind, open: kind !== "correction" || open === true, start, end };
      const others = byBlock.get(block.id);
      if (start < end && others) others.push(passage);
      else if (start < end) byBlock.set(block.id, [passage]);
    }
  }
  return byBlock;
}
