import { survival } from "@/domain/anchor/place";
import { blockText, type TextBlockJson } from "@/domain/document/document-json";
import { foldWords } from "./compare-words";
import { endsSentence } from "./ends-sentence";

/** Longer than this a block is no headline and no standfirst, and not worth comparing word by word. */
const LONGEST = 5_000;
/** From this share of its words' weight on a text is the same one, changed: the rule of anchors too. */
const SURVIVES = 0.5;

/** Whether two blocks say the same, case, quotation marks, dashes and white space aside. */
export function sameWords(one: TextBlockJson, other: TextBlockJson): boolean {
  const words = folded(one);
  return words !== "" && words === folded(other);
}

/**
 * Whether a block is one that is known, changed or not, rather than one of the others, of which it may be a summary
 * or a longer telling: at least half of the known words are in it, and, where it is a sentence, half of its own are
 * known.
 */
export function isStill(
  block: TextBlockJson,
  known: TextBlockJson,
  others: readonly TextBlockJson[],
): boolean {
  const text = blockText(block);
  if (sameWords(block, known)) return true;
  if (text.length > LONGEST || survival(folded(known), folded(block)) < SURVIVES) return false;
  const likeness = alike(block, known);
  if (likeness < SURVIVES && endsSentence(text)) return false;
  return others.every((other) => alike(block, other) <= likeness);
}

/** How much of each is in the other, 0 to 1. */
function alike(one: TextBlockJson, other: TextBlockJson): number {
  const [left, right] = [folded(one), folded(other)];
  if (left.length > LONGEST || right.length > LONGEST) return 0;
  return Math.min(survival(left, right), survival(right, left));
}

function folded(block: TextBlockJson): string {
  return foldWords(blockText(block)).join(" ");
}
