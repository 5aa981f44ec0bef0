import type { DocumentJson } from "@/domain/document/document-json";
import type { Comparison } from "@/domain/revision/comparison";
import { flatBlocks } from "@/domain/revision/flat-blocks";

/** Below this share of words in common two texts are hardly two drafts of one article. */
const HARDLY_ANY = 0.15;

/** Whether a new text looks like another article: next to nothing of the body stands in it. */
export function isAnotherArticle(comparison: Comparison): boolean {
  const share = keptShare(comparison);
  return share !== null && share < HARDLY_ANY;
}

/** The share, 0 to 1, of the older body's letters that stand in the newer text; `null` where there is no body. */
export function keptShare({ before, pairs }: Comparison): number | null {
  const lengths = new Map(bodyBlocks(before).map(([id, text]) => [id, text.length]));
  const all = [...lengths.values()].reduce((sum, length) => sum + length, 0);
  if (all === 0) return null;
  let kept = 0;
  for (const pair of pairs) {
    if (pair.before === null || pair.after === null) continue;
    const lost = pair.changes
      .filter(({ type }) => type === "words")
      .reduce((sum, change) => sum + change.before.end - change.before.start, 0);
    kept += Math.max(0, (lengths.get(pair.before) ?? 0) - lost);
  }
  return kept / all;
}

function bodyBlocks(document: DocumentJson): [id: string, text: string][] {
  return flatBlocks(document).flatMap(({ id, block, text }): [string, string][] =>
    !block || block.type === "headline" || block.type === "standfirst" ? [] : [[id, text]],
  );
}
