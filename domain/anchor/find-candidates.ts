import type { AnchorView, Candidate } from "../annotation/annotation";
import type { TextIndex } from "../document/text-index";
import { type FoldedToken, foldedTokens } from "../text/folded-tokens";
import { isWord } from "../text/is-word";
import { CONTEXT_LENGTH, type Passage } from "./anchor";
import { cutsCharacter } from "./check-target";
import { likeness } from "./likeness";
import { similarPassages } from "./similar-passages";

type Lost = Pick<AnchorView, "exact" | "prefix" | "suffix">;

/** How much the words themselves count in a score; what stands around them counts the rest. */
const OWN_WORDS = 0.65;
/** Less than this is no proposal. */
const SCORE_MINIMUM = 0.3;
/** What must agree around words that stand everywhere. */
const CONTEXT_MINIMUM = 0.3;
/** More places than this tell nobody anything unless their surroundings do. */
const PLACES_MAXIMUM = 20;
/** As many places are compared closely. */
const COMPARED = 24;
/** Words either side that must agree for what stands between them to be proposed. */
const BESIDE = 3;

/**
 * Places of a text that lost words may have come to, best first, never on one another: where the same words stand,
 * those that differ in case, quotation marks, dashes or white space only, passages that hold much of them, and what
 * stands now between their old surroundings. For an insertion point (`exact` empty) points between those. It only
 * proposes; a person chooses.
 * @param limit how many at most.
 * @returns canonical passages of `index`; none begins or ends inside a character.
 */
export function findCandidates(index: TextIndex, lost: Lost, limit = 5): Candidate[] {
  const { text } = index;
  const tokens = foldedTokens(text);
  const same = lost.exact ? samePlaces(text, tokens, lost) : [];
  const alike = lost.exact ? similarPassages(text, tokens, lost.exact, limit) : [];
  const close = nearest(text, same, lost).map((place) => candidateAt(text, lost, place));
  const isCommon = same.length > PLACES_MAXIMUM || isCommonplace(lost.exact);
  const found = [
    ...close.filter((one) => !isCommon || contextOf(text, lost, one) >= CONTEXT_MINIMUM),
    ...[...alike, ...placesBetween(text, tokens, lost)].map((place) => candidateAt(text, lost, place)),
  ];
  const whole = found.filter(({ start, end }) => !cutsCharacter(index, start) && !cutsCharacter(index, end));
  return apart(whole).slice(0, limit);
}

/** Words so short and plain that to find them again proves nothing: no name, no figure, no long word. */
function isCommonplace(words: string): boolean {
  return words.length <= 40 && !/\p{N}|\p{Lu}|[\p{L}\p{M}]{5}/u.test(words);
}

/** Where the folded words stand as whole words, with the marks and the space around them where those stand too. */
function samePlaces(text: string, tokens: readonly FoldedToken[], { exact }: Lost): Passage[] {
  const wanted = foldedTokens(exact);
  const from = wanted.findIndex(({ key }) => isWord(key));
  const core = wanted.slice(Math.max(from, 0), wanted.findLastIndex(({ key }) => isWord(key)) + 1);
  if (core.length === 0) return partsOfWords(text, exact);
  const places = starts(tokens, core).map((at) => {
    const to = at + core.length;
    const isWhole = wanted.every(({ key }, nth) => tokens[at - from + nth]?.key === key);
    const first = tokens[isWhole ? at - from : at];
    const last = tokens[(isWhole ? at - from + wanted.length : to) - 1];
    return withSpaces(text, exact, { start: first?.start ?? 0, end: last?.end ?? text.length });
  });
  return places.length > 0 ? places : partsOfWords(text, exact);
}

/** The white space a quote began or ended with, where it stands there too. */
function withSpaces(text: string, exact: string, { start, end }: Passage): Passage {
  const at = start - (exact.length - exact.trimStart().length);
  return at >= 0 && text.startsWith(exact, at) ? { start: at, end: at + exact.length } : { start, end };
}

/** Where words stand that are no whole words: a syllable, a space. */
function partsOfWords(text: string, exact: string): Passage[] {
  const places: Passage[] = [];
  for (let at = text.indexOf(exact); at !== -1; at = text.indexOf(exact, at + 1))
    places.push({ start: at, end: at + exact.length });
  return places;
}

/** The places whose surroundings go on agreeing the longest: those worth a close look. */
function nearest(text: string, places: readonly Passage[], lost: Lost): Passage[] {
  if (places.length <= COMPARED) return [...places];
  const agreeing = new Map(places.map((place) => [place, agreement(text, place, lost)]));
  const byAgreement = places.toSorted((a, b) => (agreeing.get(b) ?? 0) - (agreeing.get(a) ?? 0));
  return byAgreement.slice(0, COMPARED);
}

function agreement(text: string, { start, end }: Passage, { prefix, suffix }: Lost): number {
  let before = 0;
  while (before < prefix.length && text[start - 1 - before] === prefix.at(-1 - before)) before++;
  let after = 0;
  while (after < suffix.length && text[end + after] === suffix[after]) after++;
  return before + after;
}

/** What stands between the words that stood beside the lost ones: often what took their place. */
function placesBetween(text: string, tokens: readonly FoldedToken[], lost: Lost): Passage[] {
  const before = foldedTokens(wholeWords(lost.prefix, "end")).slice(-BESIDE);
  const after = foldedTokens(wholeWords(lost.suffix, "start")).slice(0, BESIDE);
  const longest = lost.exact.length * 2 + 80;
  const ends = (after.length < BESIDE ? [] : starts(tokens, after)).map(
    (at) => tokens[at]?.start ?? text.length,
  );
  if (after.length < BESIDE) ends.push(text.length);
  const begins = (before.length < BESIDE ? [] : starts(tokens, before)).map(
    (at) => tokens[at + before.length - 1]?.end ?? 0,
  );
  if (before.length < BESIDE) begins.push(0);
  return begins.flatMap((begin) => {
    const end = ends.find((one) => one >= begin);
    if (end === undefined || end - begin > longest) return [];
    return wordsWithin(text, { start: begin, end }, lost.exact === "") ?? [];
  });
}

/** The numbers of the tokens at which these begin. */
function starts(tokens: readonly FoldedToken[], wanted: readonly FoldedToken[]): number[] {
  const first = wanted[0]?.key;
  const found: number[] = [];
  for (const [at, { key }] of tokens.entries())
    if (key === first && wanted.every((token, nth) => tokens[at + nth]?.key === token.key)) found.push(at);
  return found;
}

/** The words between two places, in one block; for an insertion the point, when nothing but space is there. */
function wordsWithin(text: string, { start, end }: Passage, isPoint: boolean): Passage | null {
  const words = text.slice(start, end);
  if (isPoint) return words.trim() === "" ? pointIn(words, start) : null;
  const inner = words.trim();
  if (inner === "" || inner.includes("\n\n")) return null;
  const from = start + words.indexOf(inner);
  return { start: from, end: from + inner.length };
}

/** Before the space between two words, and never in the gap between two blocks. */
function pointIn(words: string, start: number): Passage {
  const at = words.startsWith("\n\n") || !words.includes("\n") ? start : start + words.length;
  return { start: at, end: at };
}

/** A context without the half word it may be cut off in at its far end. */
function wholeWords(context: string, near: "start" | "end"): string {
  if (context.length < CONTEXT_LENGTH) return context;
  return near === "end" ? context.replace(/^\S+\s/u, "") : context.replace(/\s\S+$/u, "");
}

/** How much of the old surroundings stands around a place, 0 to 1. */
function contextOf(text: string, { prefix, suffix }: Lost, { start, end }: Passage): number {
  const before = wholeWords(prefix, "end");
  const after = wholeWords(suffix, "start");
  const length = before.length + after.length;
  if (length === 0) return 0;
  const alike =
    before.length * likeness(before, text.slice(Math.max(0, start - before.length), start)) +
    after.length * likeness(after, text.slice(end, end + after.length));
  return alike / length;
}

function candidateAt(text: string, lost: Lost, { start, end }: Passage): Candidate {
  const exact = text.slice(start, end);
  const context = contextOf(text, lost, { start, end });
  const own = lost.exact === "" ? 0 : lost.prefix || lost.suffix ? OWN_WORDS : 1;
  const score = own * likeness(lost.exact, exact) + (1 - own) * context;
  return {
    start,
    end,
    exact,
    prefix: text.slice(Math.max(0, start - CONTEXT_LENGTH), start),
    suffix: text.slice(end, end + CONTEXT_LENGTH),
    score: Math.round(score * 1000) / 1000,
  };
}

/** The good ones, best first, without those that lie on a better one. */
function apart(found: readonly Candidate[]): Candidate[] {
  const kept: Candidate[] = [];
  for (const one of found.toSorted((a, b) => b.score - a.score || a.start - b.start)) {
    const overlaps = kept.some(({ start, end }) =>
      one.start === one.end ? start === one.start : one.start < end && start < one.end,
    );
    if (one.score >= SCORE_MINIMUM && !overlaps) kept.push(one);
  }
  return kept;
}
