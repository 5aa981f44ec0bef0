import { foldText } from "../text/folded-tokens";
import { sharedWeight, wordBag } from "../text/shared-weight";
import { survival } from "./place";

/** What the same words are worth when only case, quotation marks, dashes or white space differ. */
const FOLDED = 0.98;

/** Beyond this their order counts for nothing: comparing it takes too long. UTF-16 units of both. */
const LONGEST_COMPARED = 12_000;

/** How alike two runs of words are, 0 to 1: the smaller share of either's weight that stands in the other, in order. */
export function likeness(a: string, b: string): number {
  if (a === b) return 1;
  const [words, others] = [foldText(a), foldText(b)];
  if (words === others) return FOLDED;
  if (words.length + others.length > LONGEST_COMPARED)
    return FOLDED * sharedWeight(wordBag(words), wordBag(others));
  return FOLDED * Math.min(survival(words, others), survival(others, words));
}
