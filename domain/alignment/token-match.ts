import type { Run } from "./window";

/** For each token its counterpart in the other text, or -1. */
export type TokenMatch = { newOf: Int32Array; oldOf: Int32Array };

export const NO_TOKEN = -1;

/** No token has a counterpart yet. */
export function emptyMatch(oldCount: number, newCount: number): TokenMatch {
  return { newOf: new Int32Array(oldCount).fill(NO_TOKEN), oldOf: new Int32Array(newCount).fill(NO_TOKEN) };
}

/** Note that the tokens of a run are counterparts. */
export function join({ newOf, oldOf }: TokenMatch, { from, newFrom, length }: Run): void {
  for (let at = 0; at < length; at++) {
    newOf[from + at] = newFrom + at;
    oldOf[newFrom + at] = from + at;
  }
}

/** Take a run apart again. */
export function part({ newOf, oldOf }: TokenMatch, { from, newFrom, length }: Run): void {
  newOf.fill(NO_TOKEN, from, from + length);
  oldOf.fill(NO_TOKEN, newFrom, newFrom + length);
}

/** The runs of a match, by old place: the longest stretches whose tokens follow one another in both texts. */
export function runsOf({ newOf }: TokenMatch): Run[] {
  const runs: Run[] = [];
  let last: Run | undefined;
  for (let old = 0; old < newOf.length; old++) {
    const now = newOf[old] as number;
    if (now === NO_TOKEN) last = undefined;
    else if (last && now === last.newFrom + last.length) last.length++;
    else {
      last = { from: old, newFrom: now, length: 1 };
      runs.push(last);
    }
  }
  return runs;
}

/** The stretch around a token whose counterparts follow one another; empty when it has none. End exclusive. */
export function runAround(counterparts: Int32Array, token: number): { from: number; to: number } {
  const counterpart = counterparts[token] as number;
  if (counterpart === NO_TOKEN) return { from: token, to: token };
  let [from, to] = [token, token + 1];
  while (from > 0 && counterparts[from - 1] === counterpart - (token - from) - 1) from--;
  while (to < counterparts.length && counterparts[to] === counterpart + (to - token)) to++;
  return { from, to };
}
