import type { Hunk } from "../text/tokens";
import type { FoldedTexts } from "./fold-tokens";
import { NO_TOKEN, type TokenMatch } from "./token-match";

/**
 * What was moved, by old place: runs that are the same characters in both texts, each as long as it can be; a token
 * that changed its case or style is a run of its own.
 */
export function movesOfMatch({ before, after }: FoldedTexts, { newOf }: TokenMatch): Hunk[] {
  const moves: Hunk[] = [];
  let last: Hunk | undefined;
  let lastNow = NO_TOKEN;
  for (let old = 0; old < newOf.length; old++) {
    const now = newOf[old] as number;
    if (now === NO_TOKEN) {
      last = undefined;
      continue;
    }
    const [from, to] = [before.start[old] as number, before.end[old] as number];
    const [newFrom, newTo] = [after.start[now] as number, after.end[now] as number];
    const literal = before.literal[old] === after.literal[now];
    const goesOn =
      last &&
      literal &&
      now === lastNow + 1 &&
      before.text.slice(last.to, from) === after.text.slice(last.newTo, newFrom);
    if (last && goesOn) {
      last.to = to;
      last.newTo = newTo;
    } else {
      const move = { from, to, newFrom, newTo };
      moves.push(move);
      last = literal ? move : undefined;
    }
    lastNow = now;
  }
  return moves;
}
