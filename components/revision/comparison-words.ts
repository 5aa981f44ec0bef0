import type { ComparisonView } from "@/domain/revision/comparison";

/** How much two revisions differ, as sentences. */
export function comparisonWords({ from, to, pairs, changeCount }: ComparisonView): string {
  if (from.number === to.number) return "One revision and the same: choose another to compare it with.";
  if (changeCount === 0) return "Nothing differs: the two revisions read the same, word for word.";
  const moved = pairs.filter(({ change }) => change?.type === "moved_here").length;
  const parts = [`${changeCount} ${changeCount === 1 ? "change" : "changes"}`];
  if (moved > 0) parts.push(`${moved} ${moved === 1 ? "paragraph" : "paragraphs"} moved`);
  const words = (count: number) => count.toLocaleString("en-GB");
  if (from.wordCount !== to.wordCount)
    parts.push(`${words(from.wordCount)} words became ${words(to.wordCount)}`);
  return `${parts.join(", ")}.`;
}
