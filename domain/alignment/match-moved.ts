import type { FoldedText, FoldedTexts } from "./fold-tokens";
import { heaviestMatch } from "./heaviest-match";
import { Occurrences } from "./occurrences";
import { type Sentences, startsSentence } from "./sentences";
import { hashKeys, sharedShingles } from "./shared-shingles";
import { emptyMatch, join, NO_TOKEN, part, runsOf, type TokenMatch } from "./token-match";
import type { Run, Window } from "./window";

/** Fewer words in a row are no sign of a move. */
const SHINGLE = 5;
/** So many in a row are one wherever they stand; fewer must be half of their sentence in one of the texts. */
const WORDS_ALONE = 12;
const SHARE_OF_SENTENCE = 0.5;
/** Between two moved runs at most so many words are still taken for part of the same move. */
const GAP_WITHIN_MOVE = 200;

/** Tokens of a sentence that is looked for as a whole. */
const LONGEST_SHORT = 8;
const ROUNDS = 4;
const EDGE = 3;

/** Tokens without a counterpart, those that do not follow one another parted by a key found nowhere else. */
type Leftover = { key: Int32Array; token: Int32Array };

function leftover(key: Int32Array, inPlace: Int32Array, moved: Int32Array, separator: number): Leftover {
  const keys: number[] = [];
  const tokens: number[] = [];
  inPlace.forEach((counterpart, token) => {
    if (counterpart !== NO_TOKEN || moved[token] !== NO_TOKEN) return;
    if (tokens.length && tokens.at(-1) !== token - 1) {
      keys.push(separator + 2 * token);
      tokens.push(NO_TOKEN);
    }
    keys.push(key[token] as number);
    tokens.push(token);
  });
  return { key: Int32Array.from(keys), token: Int32Array.from(tokens) };
}

/** Runs of words left over in both texts, each unique among what is left over, the longest first. */
function candidateRuns(
  { before, after, weights }: FoldedTexts,
  inPlace: TokenMatch,
  moved: TokenMatch,
): Run[] {
  const old = leftover(before.key, inPlace.newOf, moved.newOf, weights.length);
  const now = leftover(after.key, inPlace.oldOf, moved.oldOf, weights.length + 1);
  const everything = { from: 0, to: old.key.length, newFrom: 0, newTo: now.key.length };
  return sharedShingles(hashKeys(old.key), hashKeys(now.key), everything, SHINGLE)
    .map(({ from, newFrom, length }) => ({
      from: old.token[from] as number,
      newFrom: now.token[newFrom] as number,
      length,
    }))
    .sort((a, b) => b.length - a.length);
}

class MovedMatcher {
  readonly moved: TokenMatch;

  constructor(
    private readonly texts: FoldedTexts,
    private readonly inPlace: TokenMatch,
    private readonly isCertain: boolean,
  ) {
    this.moved = emptyMatch(texts.before.count, texts.after.count);
  }

  run(): TokenMatch {
    let found = this.round();
    for (let round = 1; found && round < ROUNDS; round++) found = this.round();
    this.matchShortSentences();
    this.fillGaps();
    return this.moved;
  }

  private round(): boolean {
    let found = false;
    for (const candidate of candidateRuns(this.texts, this.inPlace, this.moved)) {
      const free = this.withoutTaken(candidate);
      if (free.length === 0) continue;
      const run = this.withoutEdges(this.widest(free));
      if (run.length < SHINGLE || !this.isEvident(run)) continue;
      this.take(run);
      found = true;
    }
    return found;
  }

  /** Sentences too short for a shingle, when their words stand exactly once in either text: headings mostly. */
  private matchShortSentences(): void {
    const { before, after, weights } = this.texts;
    const oldPlaces = new Occurrences(before.key, weights.length);
    const newPlaces = new Occurrences(after.key, weights.length);
    for (const { from, length } of this.shortSentences(before)) {
      if (!this.isFreeOld(from) || oldPlaces.only(before.key, from, length) < 0) continue;
      const run = { from, newFrom: newPlaces.only(before.key, from, length), length };
      if (run.newFrom >= 0 && this.isAllFree(run) && this.isAtSentenceEnd(run)) join(this.moved, run);
    }
    this.matchSameSentences();
  }

  /** Short sentences whose words stand elsewhere too, when as a sentence each text has them once. */
  private matchSameSentences(): void {
    const { before, after } = this.texts;
    const old = onlyByContent(this.shortSentences(before), before.key);
    const now = onlyByContent(this.shortSentences(after), after.key);
    for (const [content, sentence] of old) {
      const twin = now.get(content);
      if (!sentence || !twin) continue;
      const run = { ...sentence, newFrom: twin.from };
      if (this.isAllFree(run)) join(this.moved, run);
    }
  }

  private shortSentences({ sentences: { first } }: FoldedText): ShortSentence[] {
    return Array.from(first.subarray(0, -1), (from, at) => ({
      from,
      length: (first[at + 1] as number) - from,
    })).filter(({ length }) => length <= LONGEST_SHORT);
  }

  private isAllFree({ from, newFrom, length }: Run): boolean {
    for (let at = 0; at < length; at++) if (!this.isFree(from + at, newFrom + at)) return false;
    return true;
  }

  private isAtSentenceEnd({ newFrom, length }: Run): boolean {
    const { sentences } = this.texts.after;
    return startsSentence(sentences, newFrom) || startsSentence(sentences, newFrom + length);
  }

  private isFreeOld(token: number): boolean {
    return this.inPlace.newOf[token] === NO_TOKEN && this.moved.newOf[token] === NO_TOKEN;
  }

  private isFreeNew(token: number): boolean {
    return this.inPlace.oldOf[token] === NO_TOKEN && this.moved.oldOf[token] === NO_TOKEN;
  }

  private isFree(old: number, now: number): boolean {
    return this.isFreeOld(old) && this.isFreeNew(now);
  }

  private withoutTaken({ from, newFrom, length }: Run): Run {
    let head = 0;
    while (head < length && !this.isFree(from + head, newFrom + head)) head++;
    let tail = 0;
    while (tail < length - head && !this.isFree(from + length - 1 - tail, newFrom + length - 1 - tail))
      tail++;
    return { from: from + head, newFrom: newFrom + head, length: length - head - tail };
  }

  /** A run as long as its words are the same in both texts, over words that `fits` allows. */
  private extended({ from, newFrom, length }: Run, fits: (old: number, now: number) => boolean): Run {
    const { before, after } = this.texts;
    const goesOn = (old: number, now: number) =>
      old >= 0 &&
      now >= 0 &&
      old < before.count &&
      now < after.count &&
      before.key[old] === after.key[now] &&
      fits(old, now);
    let head = 0;
    while (goesOn(from - head - 1, newFrom - head - 1)) head++;
    let tail = length;
    while (goesOn(from + tail, newFrom + tail)) tail++;
    return { from: from - head, newFrom: newFrom - head, length: head + tail };
  }

  /** A run with the words beside it, also those that were matched in place, if in a shorter run: then they were not. */
  private widest(candidate: Run): Run {
    const isUnmoved = (old: number, now: number) =>
      this.moved.newOf[old] === NO_TOKEN && this.moved.oldOf[now] === NO_TOKEN;
    const free = this.extended(candidate, (old, now) => this.isFree(old, now));
    if (this.isCertain) return free;
    const whole = this.withWholeSentences(free, this.extended(candidate, isUnmoved));
    return this.longestInPlace(whole) < whole.length ? whole : free;
  }

  /** A run with what a wider one adds to it, as far as that is whole sentences. */
  private withWholeSentences(run: Run, wider: Run): Run {
    const { before, after } = this.texts;
    const offset = run.newFrom - run.from;
    const isCut = (token: number) =>
      startsSentence(before.sentences, token) && startsSentence(after.sentences, token + offset);
    let from = wider.from;
    while (from < run.from && !isCut(from)) from++;
    let to = wider.from + wider.length;
    while (to > run.from + run.length && !isCut(to)) to--;
    return { from, newFrom: from + offset, length: to - from };
  }

  /** A run without a few words at its ends that belong to another sentence: a full stop is like any other. */
  private withoutEdges({ from, newFrom, length }: Run): Run {
    const { before, after } = this.texts;
    const isCut = (at: number) =>
      startsSentence(before.sentences, from + at) && startsSentence(after.sentences, newFrom + at);
    let head = 0;
    for (let at = 1; at <= Math.min(EDGE, length - SHINGLE); at++) if (isCut(at)) head = at;
    let tail = length;
    for (let at = 1; at <= Math.min(EDGE, length - head - SHINGLE); at++)
      if (isCut(length - at)) tail = length - at;
    return { from: from + head, newFrom: newFrom + head, length: tail - head };
  }

  /** The longest of the runs in place that a moved run would break. */
  private longestInPlace({ from, newFrom, length }: Run): number {
    let longest = 0;
    for (let at = 0; at < length; at++) {
      longest = Math.max(
        longest,
        runLength(this.inPlace.newOf, from + at),
        runLength(this.inPlace.oldOf, newFrom + at),
      );
    }
    return longest;
  }

  private take(run: Run): void {
    for (let at = 0; at < run.length; at++) {
      const now = this.inPlace.newOf[run.from + at] as number;
      if (now !== NO_TOKEN) part(this.inPlace, { from: run.from + at, newFrom: now, length: 1 });
      const old = this.inPlace.oldOf[run.newFrom + at] as number;
      if (old !== NO_TOKEN) part(this.inPlace, { from: old, newFrom: run.newFrom + at, length: 1 });
    }
    join(this.moved, run);
  }

  /** Whether so many words of one sentence stand together in another that it can only have moved. */
  private isEvident(run: Run): boolean {
    if (run.length >= WORDS_ALONE) return true;
    const { before, after } = this.texts;
    const sentence = this.withRest(run);
    const shared = heaviestMatch(this.texts, sentence).reduce((sum, { length }) => sum + length, 0);
    return (
      shared >= SHARE_OF_SENTENCE * sentenceLength(before.sentences, run.from + (run.length >> 1)) ||
      shared >= SHARE_OF_SENTENCE * sentenceLength(after.sentences, run.newFrom + (run.length >> 1))
    );
  }

  /** A run with what is free of its sentence on either side. */
  private withRest(run: Run): Window {
    const [head, tail] = [this.rest(run, -1), this.rest(run, 1)];
    return { from: head.from, to: tail.to, newFrom: head.newFrom, newTo: tail.newTo };
  }

  /** What lies between two runs of the same move, and the rest of their sentences, moved with them. */
  private fillGaps(): void {
    const runs = runsOf(this.moved);
    runs.forEach((run, at) => {
      this.fill(this.rest(run, -1));
      const next = runs[at + 1];
      const gap = next && {
        from: run.from + run.length,
        to: next.from,
        newFrom: run.newFrom + run.length,
        newTo: next.newFrom,
      };
      if (!gap || !this.fill(gap)) this.fill(this.rest(run, 1));
    });
  }

  /** What is free of the rest of a run's sentence, before or after it. */
  private rest({ from, newFrom, length }: Run, side: 1 | -1): Window {
    const { sentences } = this.texts.before;
    const { sentences: newSentences } = this.texts.after;
    let [old, now] = side < 0 ? [from, newFrom] : [from + length, newFrom + length];
    const window = { from: old, to: old, newFrom: now, newTo: now };
    if (side < 0) {
      while (!startsSentence(sentences, old) && this.isFreeOld(old - 1)) old--;
      while (!startsSentence(newSentences, now) && this.isFreeNew(now - 1)) now--;
      return { ...window, from: old, newFrom: now };
    }
    while (!startsSentence(sentences, old) && this.isFreeOld(old)) old++;
    while (!startsSentence(newSentences, now) && this.isFreeNew(now)) now++;
    return { ...window, to: old, newTo: now };
  }

  private fill(window: Window): boolean {
    const rows = window.to - window.from;
    const columns = window.newTo - window.newFrom;
    if (rows < 0 || columns < 0 || rows > GAP_WITHIN_MOVE || columns > GAP_WITHIN_MOVE) return false;
    for (let old = window.from; old < window.to; old++) if (!this.isFreeOld(old)) return false;
    for (let now = window.newFrom; now < window.newTo; now++) if (!this.isFreeNew(now)) return false;
    if (rows && columns) for (const run of heaviestMatch(this.texts, window)) join(this.moved, run);
    return true;
  }
}

type ShortSentence = { from: number; length: number };

/** Sentences by their words; none where several have the same. */
function onlyByContent(
  sentences: readonly ShortSentence[],
  key: Int32Array,
): Map<string, ShortSentence | null> {
  const byContent = new Map<string, ShortSentence | null>();
  for (const sentence of sentences) {
    const content = key.subarray(sentence.from, sentence.from + sentence.length).join();
    byContent.set(content, byContent.has(content) ? null : sentence);
  }
  return byContent;
}

function sentenceLength({ of, first }: Sentences, token: number): number {
  const sentence = of[token] as number;
  return (first[sentence + 1] as number) - (first[sentence] as number);
}

/**
 * Words that were cut from one place and stand at another: runs left over in both texts and unique in what is left,
 * longest first (the block moves of Heckel 1978, found by shingles), with what is alike beside and between them.
 * @param inPlace the words that stayed. Unless those are certain, it loses whole sentences to longer runs that moved.
 */
export function matchMoved(texts: FoldedTexts, inPlace: TokenMatch, isCertain = false): TokenMatch {
  return new MovedMatcher(texts, inPlace, isCertain).run();
}

/** How many tokens around one have counterparts that follow one another; 0 when it has none. */
function runLength(counterparts: Int32Array, token: number): number {
  const counterpart = counterparts[token] as number;
  if (counterpart === NO_TOKEN) return 0;
  let [from, to] = [token, token];
  while (from > 0 && counterparts[from - 1] === counterpart - (token - from) - 1) from--;
  while (to < counterparts.length - 1 && counterparts[to + 1] === counterpart + (to - token) + 1) to++;
  return to - from + 1;
}
