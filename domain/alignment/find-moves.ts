import type { Hunk } from "../text/tokens";
import { type FoldedTexts, foldTexts } from "./fold-tokens";
import { matchMoved } from "./match-moved";
import { movesOfMatch } from "./moves-of-match";
import { emptyMatch, join, type TokenMatch } from "./token-match";

/**
 * The words that a change known by its hunks cut from one place and put at another, by old place. Offsets are UTF-16.
 * @param hunks what was replaced, in text order; between them the two texts are the same characters.
 */
export function findMoves(before: string, after: string, hunks: readonly Hunk[]): Hunk[] {
  const texts = foldTexts(before, after);
  return movesOfMatch(texts, matchMoved(texts, matchOfHunks(texts, hunks), true));
}

/** The tokens that lie wholly between the hunks of a change. */
function matchOfHunks({ before, after }: FoldedTexts, hunks: readonly Hunk[]): TokenMatch {
  const match = emptyMatch(before.count, after.count);
  let [old, now, at] = [0, 0, 0];
  while (old < before.count && now < after.count) {
    const start = before.start[old] as number;
    while (at < hunks.length && (hunks[at] as Hunk).to <= start) at++;
    const last = hunks[at - 1];
    const wanted = start + (last ? last.newTo - last.to : 0);
    const next = hunks[at];
    const isKept = !next || (before.end[old] as number) <= next.from;
    while (now < after.count && (after.start[now] as number) < wanted) now++;
    if (isKept && now < after.count && after.start[now] === wanted && after.key[now] === before.key[old])
      join(match, { from: old, newFrom: now, length: 1 });
    old++;
  }
  return match;
}
