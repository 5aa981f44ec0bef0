import { foldText } from "../text/folded-tokens";
import { survival } from "./place";

/** What the same words are worth when only case, quotation marks, dashes or white space differ. */
const FOLDED = 0.98;

/** How alike two runs of words are, 0 to 1: the smaller share of either's weight that stands in the other, in order. */
export function likeness(a: string, b: string): number {
  if (a === b) return 1;
  const [words, others] = [foldText(a), foldText(b)];
  if (words === others) return FOLDED;
  return FOLDED * Math.min(survival(words, others), survival(others, words));
}
