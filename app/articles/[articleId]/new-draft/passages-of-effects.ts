import type { ComparedPassage } from "@/components/revision/passage-words";
import { indexText } from "@/domain/document/text-index";
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
    for (const block of blocks) {
      const start = Math.max(after.start, block.start) - block.start;
      const end = Math.min(after.end, block.end) - block.start;
      if (start >= end) continue;
      const passage = { id: annotationId, kind, open: kind !== "correction" || open === true, start, end };
      byBlock.set(block.id, [...(byBlock.get(block.id) ?? []), passage]);
    }
  }
  return byBlock;
}
