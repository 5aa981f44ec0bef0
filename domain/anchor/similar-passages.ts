import { type FoldedToken, foldedTokens, foldInPlace } from "../text/folded-tokens";
import { isWord } from "../text/is-word";
import { tokenHunks } from "../text/tokens";
import type { Passage } from "./anchor";

/** Fewer words than this are the same or they are not: what resembles them is everywhere. */
const WORDS_MINIMUM = 4;
/** Longer ones are looked for as they were: a difference at word level would take too long for a page that waits. */
const LONGEST = 4000;
/** The share of the quote's weight a stretch must hold to be looked at closely. */
const OVERLAP_MINIMUM = 0.3;
/** And of what the fullest stretch holds. */
const OF_BEST_MINIMUM = 0.6;
/** What words that came in between cost, against what words that stayed are worth. */
const GAP_COST = 0.5;

/** A token is worth its length, and less where the text has many of them; a mark next to nothing. */
function weightsOf(quote: readonly FoldedToken[], text: readonly FoldedToken[]): Map<string, number> {
  const counts = new Map(quote.map(({ key }) => [key, 0]));
  for (const { key } of text) {
    const count = counts.get(key);
    if (count !== undefined) counts.set(key, count + 1);
  }
  const weight = ([key, count]: [string, number]): [string, number] => [
    key,
    (isWord(key) ? key.length : 0.1) / (1 + Math.log2(1 + count)),
  ];
  return new Map([...counts].map(weight));
}

/** For each stretch as long as the quote the share of the quote's weight that it holds, whatever the order. */
function sharesHeld(quote: readonly FoldedToken[], text: readonly FoldedToken[]): number[] {
  const weights = weightsOf(quote, text);
  const wanted = new Map<string, number>();
  for (const { key } of quote) wanted.set(key, (wanted.get(key) ?? 0) + 1);
  const total = quote.reduce((sum, { key }) => sum + (weights.get(key) ?? 0), 0);
  const shares: number[] = [];
  let held = 0;
  for (const [at, { key }] of text.entries()) {
    const missing = wanted.get(key);
    if (missing !== undefined) {
      if (missing > 0) held += weights.get(key) ?? 0;
      wanted.set(key, missing - 1);
    }
    const from = at - quote.length + 1;
    if (from < 0 && at < text.length - 1) continue;
    shares.push(held / total);
    const leaving = text[Math.max(from, 0)]?.key ?? "";
    const left = wanted.get(leaving);
    if (left === undefined) continue;
    if (left >= 0) held -= weights.get(leaving) ?? 0;
    wanted.set(leaving, left + 1);
  }
  return shares;
}

/** The fullest stretches that do not lie on one another, as numbers of their first tokens. */
function peaks(shares: readonly number[], apart: number, limit: number): number[] {
  const best = shares.reduce((most, share) => Math.max(most, share), 0);
  const least = Math.max(OVERLAP_MINIMUM, best * OF_BEST_MINIMUM);
  const full = [...shares.keys()].filter((at) => (shares[at] ?? 0) >= least);
  full.sort((a, b) => (shares[b] ?? 0) - (shares[a] ?? 0) || a - b);
  const found: number[] = [];
  for (const at of full) {
    if (found.length === limit) break;
    if (found.every((other) => Math.abs(other - at) >= apart)) found.push(at);
  }
  return found;
}

type Run = Passage & { worth: number };

/** The part of a stretch where most of the quote's words stand together, in the stretch's own offsets. */
function densest(quote: string, stretch: string): Passage | null {
  let best: Run | null = null;
  let open: Run | null = null;
  for (const run of sharedRuns(quote, stretch)) {
    open = open ? joined(open, run, stretch) : run;
    if (!best || open.worth > best.worth) best = open;
  }
  return best && trimmed(stretch, best);
}

/** What of a stretch stands in the quote too, in the same order. */
function sharedRuns(quote: string, stretch: string): Run[] {
  const runs: Run[] = [];
  let start = 0;
  const end = { newFrom: stretch.length, newTo: stretch.length };
  for (const hunk of [...tokenHunks(foldInPlace(quote), foldInPlace(stretch)), end]) {
    const worth = lettersOf(stretch.slice(start, hunk.newFrom));
    if (worth > 0) runs.push({ start, end: hunk.newFrom, worth });
    start = hunk.newTo;
  }
  return runs;
}

/** Two runs as one with what lies between, unless that costs more than the first is worth. */
function joined(before: Run, run: Run, stretch: string): Run {
  const left = before.worth - GAP_COST * lettersOf(stretch.slice(before.end, run.start));
  return left > 0 ? { start: before.start, end: run.end, worth: left + run.worth } : run;
}

/** One word that stands in both says nothing. */
const SEVERAL_WORDS = /[\p{L}\p{N}][^\p{L}\p{N}]+[\p{L}\p{N}]/u;

const lettersOf = (text: string) => text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;

function trimmed(text: string, { start, end }: Passage): Passage {
  const words = text.slice(start, end);
  return { start: end - words.trimStart().length, end: start + words.trimEnd().length };
}

/**
 * Passages of a text that hold much of a quote's words close together, best first: sliding windows over the tokens,
 * rare words counting more, then a difference at word level for the exact ends. A quote of one block is looked for
 * within blocks. Linear in the text besides `limit` differences.
 * @param tokens the folded tokens of `text`.
 */
export function similarPassages(
  text: string,
  tokens: readonly FoldedToken[],
  quote: string,
  limit: number,
): Passage[] {
  if (quote.length > LONGEST) return [];
  const wanted = foldedTokens(quote);
  if (wanted.filter(({ key }) => isWord(key)).length < WORDS_MINIMUM) return [];
  const slack = Math.ceil(wanted.length / 4);
  return peaks(sharesHeld(wanted, tokens), slack * 2, limit).flatMap((at) => {
    const first = tokens[Math.max(0, at - slack)];
    const last = tokens[Math.min(tokens.length - 1, at + wanted.length - 1 + slack)];
    if (!first || !last) return [];
    const stretches = stretchesOf(text.slice(first.start, last.end), quote.includes("\n\n"));
    return stretches.flatMap(({ start, words }) => {
      const found = densest(quote, words);
      if (!found || !SEVERAL_WORDS.test(words.slice(found.start, found.end))) return [];
      return { start: first.start + start + found.start, end: first.start + start + found.end };
    });
  });
}

function stretchesOf(words: string, acrossBlocks: boolean): { start: number; words: string }[] {
  if (acrossBlocks) return [{ start: 0, words }];
  let start = 0;
  return words.split("\n\n").map((part) => {
    const stretch = { start, words: part };
    start += part.length + 2;
    return stretch;
  });
}
