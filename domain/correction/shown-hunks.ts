import { readableHunks } from "../text/readable-hunks";
import type { Hunk } from "../text/tokens";

/** Beyond this, UTF-16 units of both texts, nobody reads word by word. */
const LONGEST_COMPARED = 20_000;
/** Words there must be for each change. With fewer it reads better as one. */
const WORDS_PER_CHANGE = 5;

/** What belongs to the same figure or word: "£" before 48m, ",000" after 31. */
const STICKS_BEFORE = /(?:[\p{L}\p{N}£$€][,.’'-]?)+$/u;
const STICKS_AFTER = /^(?:[,.’'-]?[\p{L}\p{N}%])+/u;
const LONGEST_WORD = 40;

/**
 * What a correction does to words in the running text, as it reads best: word by word where most of them stay, or as
 * one, struck whole with its replacement after it. In text order; never empty.
 */
export function shownHunks(before: string, after: string): Hunk[] {
  const whole: Hunk[] = [{ from: 0, to: before.length, newFrom: 0, newTo: after.length }];
  if (!before.includes(" ") || !after.includes(" ")) return whole;
  if (before.length + after.length > LONGEST_COMPARED) return whole;
  const hunks = joinTouching(readableHunks(before, after).map((hunk) => growToWords(hunk, before, after)));
  if (hunks.length === 0) return whole;
  if (hunks.length === 1) return hunks;
  const kept = before.length - hunks.reduce((sum, { from, to }) => sum + to - from, 0);
  const isMostlyKept = kept * 2 >= Math.max(before.length, after.length);
  const words = before.split(/\s+/).length;
  return isMostlyKept && hunks.length * WORDS_PER_CHANGE <= words ? hunks : whole;
}

/** A change that begins or ends inside a word or a figure, told of the whole of it. */
function growToWords({ from, to, newFrom, newTo }: Hunk, before: string, after: string): Hunk {
  const isCutAt = (edge: RegExp, ...texts: string[]) => texts.some((text) => edge.test(text));
  const startsInWord = isCutAt(/^[\p{L}\p{N}£$€]/u, before.slice(from, to), after.slice(newFrom, newTo));
  const endsInWord = isCutAt(/[\p{L}\p{N}]$/u, before.slice(from, to), after.slice(newFrom, newTo));
  const head = STICKS_BEFORE.exec(before.slice(Math.max(0, from - LONGEST_WORD), from));
  const tail = STICKS_AFTER.exec(before.slice(to, to + LONGEST_WORD));
  const left = startsInWord ? (head?.[0].length ?? 0) : 0;
  const right = endsInWord ? (tail?.[0].length ?? 0) : 0;
  return { from: from - left, to: to + right, newFrom: newFrom - left, newTo: newTo + right };
}

function joinTouching(hunks: readonly Hunk[]): Hunk[] {
  const joined: Hunk[] = [];
  for (const hunk of hunks) {
    const last = joined.at(-1);
    if (last && last.to >= hunk.from) joined[joined.length - 1] = { ...last, to: hunk.to, newTo: hunk.newTo };
    else joined.push(hunk);
  }
  return joined;
}
