import type { FoldedText, FoldedTexts } from "./fold-tokens";
import type { TokenRange } from "./slide-edits";
import { NO_TOKEN, type TokenMatch } from "./token-match";

/** A shorter sentence that stands elsewhere may as well have been written anew. */
const FEWEST = 5;

/**
 * Sentences that stood once, left their place and stand, to the word, at several others of the new text: nobody can
 * say to which of them they went.
 */
export function standingTwice(
  { before, after }: FoldedTexts,
  inPlace: TokenMatch,
  moved: TokenMatch,
): TokenRange[] {
  const old = sentences(before, inPlace.newOf, moved.newOf);
  const former = countKeys(old);
  const now = countKeys(sentences(after, inPlace.oldOf, moved.oldOf).filter(({ isFree }) => isFree));
  return old
    .filter(({ key, isFree }) => isFree && former.get(key) === 1 && (now.get(key) ?? 0) > 1)
    .map(({ from, to }) => ({ from, to }));
}

/** A sentence as a stretch of tokens, what it says, and whether none of its words has a counterpart. */
type Sentence = TokenRange & { key: string; isFree: boolean };

function sentences(text: FoldedText, ...counterparts: Int32Array[]): Sentence[] {
  const { first } = text.sentences;
  const found: Sentence[] = [];
  for (let at = 0; at + 1 < first.length; at++) {
    const [from, to] = [first[at] as number, first[at + 1] as number];
    if (to - from < FEWEST) continue;
    const isFree = counterparts.every((one) => one.subarray(from, to).every((token) => token === NO_TOKEN));
    found.push({ from, to, key: text.key.subarray(from, to).join(" "), isFree });
  }
  return found;
}

function countKeys(of: readonly Sentence[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { key } of of) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}
