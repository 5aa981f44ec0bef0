import type { FoldedTexts } from "./fold-tokens";
import type { FreeTokens } from "./free-tokens";
import { hashKeys, sharedShingles } from "./shared-shingles";
import type { Run } from "./window";

const BETWEEN = -1;

/** Free tokens one after the other; those that were not neighbours are parted by a key that stands nowhere else. */
type Leftover = { key: Int32Array; token: Int32Array };

function leftover(key: Int32Array, isFree: (token: number) => boolean, separator: number): Leftover {
  const keys: number[] = [];
  const tokens: number[] = [];
  let last = BETWEEN;
  key.forEach((one, token) => {
    if (!isFree(token)) return;
    if (last !== BETWEEN && last !== token - 1) {
      keys.push(separator + 2 * token);
      tokens.push(BETWEEN);
    }
    keys.push(one);
    tokens.push(token);
    last = token;
  });
  return { key: Int32Array.from(keys), token: Int32Array.from(tokens) };
}

/** Runs of at least `size` words left over in both texts, each once among what is left over, the longest first. */
export function leftoverRuns({ before, after, weights }: FoldedTexts, free: FreeTokens, size: number): Run[] {
  // Keys past all words: even ones part old words, odd ones new words, so that none is ever shared.
  const past = weights.length + (weights.length % 2);
  const old = leftover(before.key, (token) => free.isOld(token), past);
  const now = leftover(after.key, (token) => free.isNew(token), past + 1);
  const everything = { from: 0, to: old.key.length, newFrom: 0, newTo: now.key.length };
  return sharedShingles(hashKeys(old.key), hashKeys(now.key), everything, size)
    .map(({ from, newFrom, length }) => ({
      from: old.token[from] as number,
      newFrom: now.token[newFrom] as number,
      length,
    }))
    .sort((a, b) => b.length - a.length);
}
