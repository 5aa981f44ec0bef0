import type { FoldedText, FoldedTexts } from "./fold-tokens";
import type { TokenRange } from "./slide-edits";
import { NO_TOKEN, type TokenMatch } from "./token-match";

/** A shorter sentence that stands elsewhere may as well have been written anew. */
const FEWEST = 5;

/**
 * Sentences that left their place and stand, to the word, at several others of the new text: nobody can say to which
 * of them they went.
 */
export function standingTwice(
  { before, after }: FoldedTexts,
  inPlace: TokenMatch,
  moved: TokenMatch,
): TokenRange[] {
  const counts = new Map<string, number>();
  for (const { key } of freeSentences(after, inPlace.oldOf, moved.oldOf))
    counts.set(key, (counts.get(key) ?? 0) + 1);
  return freeSentences(before, inPlace.newOf, moved.newOf)
    .filter(({ key }) => (counts.get(key) ?? 0) > 1)
    .map(({ from, to }) => ({ from, to }));
}

/** The sentences of a text of which no word has a counterpart, as stretches of tokens with what they say. */
function freeSentences(text: FoldedText, ...counterparts: Int32Array[]): (TokenRange & { key: string })[] {
  const { first } = text.sentences;
  const free: (TokenRange & { key: string })[] = [];
  for (let at = 0; at + 1 < first.length; at++) {
    const [from, to] = [first[at] as number, first[at + 1] as number];
    if (to - from < FEWEST) continue;
    const isFree = counterparts.every((one) => one.subarray(from, to).every((token) => token === NO_TOKEN));
    if (isFree) free.push({ from, to, key: text.key.subarray(from, to).join(" ") });
  }
  return free;
}
