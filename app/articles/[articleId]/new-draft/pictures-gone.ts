import type { Comparison } from "@/domain/revision/comparison";
import { flatBlocks } from "@/domain/revision/flat-blocks";

/** Warns of pictures that the new text does not have; `null` where none goes. */
export function picturesGone({ before, after, pairs }: Comparison): string | null {
  const kept = new Set(pairs.map((pair) => pair.after !== null && pair.before));
  const gone = picturesOf(before).filter((id) => !kept.has(id)).length;
  if (gone === 0) return null;
  const pictures = gone === 1 ? "1 picture" : `${gone} pictures`;
  if (picturesOf(after).length === 0) return `${pictures} would go: the new text has none.`;
  return `${pictures} would go: the new text no longer has ${gone === 1 ? "it" : "them"}.`;
}

function picturesOf(document: Comparison["before"]): string[] {
  return flatBlocks(document).flatMap(({ id, block }) => (block?.type === "figure" ? [id] : []));
}
