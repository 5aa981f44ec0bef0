import type { AnchorCounts } from "@/domain/revision/new-revision";
import { countsLine } from "./draft-effects";

/**
 * What became of the annotations, the good news first: `4 are back on their words, 12 stayed, 1 detached`. As they
 * stand where none came back.
 */
export function countsSince(before: AnchorCounts, after: AnchorCounts): string {
  const stayed = onTheirWords(before);
  const back = onTheirWords(after) - stayed;
  if (back <= 0) return countsLine(after);
  const parts = [`${say(back)} ${back === 1 ? "is back on its" : "are back on their"} words`];
  if (stayed > 0) parts.push(`${say(stayed)} stayed`);
  for (const state of ["changed", "ambiguous", "detached"] as const)
    if (after[state] > 0) parts.push(`${say(after[state])} ${state}`);
  return parts.join(", ");
}

const onTheirWords = ({ anchored, moved }: AnchorCounts) => anchored + moved;
const say = (count: number) => count.toLocaleString("en-GB");
