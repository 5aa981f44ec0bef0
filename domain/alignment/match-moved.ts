import type { FoldedTexts } from "./fold-tokens";
import { heaviestMatch } from "./heaviest-match";
import type { Sentences } from "./sentences";
import { hashKeys, sharedShingles } from "./shared-shingles";
import { emptyMatch, join, NO_TOKEN, runsOf, type TokenMatch } from "./token-match";
import type { Run, Window } from "./window";

/** Fewer words in a row are no sign of a move. */
const SHINGLE = 5;
/** So many in a row are one wherever they stand; fewer must be half of their sentence in one of the texts. */
const WORDS_ALONE = 12;
const SHARE_OF_SENTENCE = 0.5;
/** Between two moved runs at most so many words are still taken for part of the same move. */
const GAP_WITHIN_MOVE = 200;

/** Tokens without a counterpart, those that do not follow one another parted by a key found nowhere else. */
type Leftover = { key: Int32Array; token: Int32Array };

function leftover(key: Int32Array, counterparts: Int32Array, separator: number): Leftover {
  const keys: number[] = [];
  const tokens: number[] = [];
  counterparts.forEach((counterpart, token) => {
    if (counterpart !== NO_TOKEN) return;
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
function candidateRuns({ before, after, weights }: FoldedTexts, inPlace: TokenMatch): Run[] {
  const old = leftover(before.key, inPlace.newOf, weights.length);
  const now = leftover(after.key, inPlace.oldOf, weights.length + 1);
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
    private readonly sentences: { before: Sentences; after: Sentences },
  ) {
    this.moved = emptyMatch(texts.before.count, texts.after.count);
  }

  run(): TokenMatch {
    for (const candidate of candidateRuns(this.texts, this.inPlace)) {
      const run = this.extended(this.withoutTaken(candidate));
      if (run.length >= SHINGLE && this.isEvident(run)) join(this.moved, run);
    }
    this.fillGaps();
    return this.moved;
  }

  private isFree(old: number, now: number): boolean {
    return (
      this.inPlace.newOf[old] === NO_TOKEN &&
      this.inPlace.oldOf[now] === NO_TOKEN &&
      this.moved.newOf[old] === NO_TOKEN &&
      this.moved.oldOf[now] === NO_TOKEN
    );
  }

  private withoutTaken({ from, newFrom, length }: Run): Run {
    let head = 0;
    while (head < length && !this.isFree(from + head, newFrom + head)) head++;
    let tail = 0;
    while (tail < length - head && !this.isFree(from + length - 1 - tail, newFrom + length - 1 - tail))
      tail++;
    return { from: from + head, newFrom: newFrom + head, length: length - head - tail };
  }

  private extended({ from, newFrom, length }: Run): Run {
    const { before, after } = this.texts;
    const fits = (old: number, now: number) =>
      old >= 0 &&
      now >= 0 &&
      old < before.count &&
      now < after.count &&
      before.key[old] === after.key[now] &&
      this.isFree(old, now);
    let head = 0;
    while (fits(from - head - 1, newFrom - head - 1)) head++;
    let tail = length;
    while (fits(from + tail, newFrom + tail)) tail++;
    return { from: from - head, newFrom: newFrom - head, length: head + tail };
  }

  private isEvident(run: Run): boolean {
    if (run.length >= WORDS_ALONE) return true;
    const { before, after } = this.sentences;
    return (
      shareOfSentence(before, run.from, run.length) >= SHARE_OF_SENTENCE ||
      shareOfSentence(after, run.newFrom, run.length) >= SHARE_OF_SENTENCE
    );
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

  /** The rest of a run's sentence before or after it. */
  private rest({ from, newFrom, length }: Run, side: 1 | -1): Window {
    const { before, after } = this.sentences;
    const bound = ({ of, first }: Sentences, token: number) =>
      first[(of[token] as number) + (side < 0 ? 0 : 1)] as number;
    if (side < 0)
      return { from: bound(before, from), to: from, newFrom: bound(after, newFrom), newTo: newFrom };
    const [to, newTo] = [from + length, newFrom + length];
    return { from: to, to: bound(before, to - 1), newFrom: newTo, newTo: bound(after, newTo - 1) };
  }

  private fill(window: Window): boolean {
    const rows = window.to - window.from;
    const columns = window.newTo - window.newFrom;
    if (rows < 0 || columns < 0 || rows > GAP_WITHIN_MOVE || columns > GAP_WITHIN_MOVE) return false;
    for (let old = window.from; old < window.to; old++)
      if (this.inPlace.newOf[old] !== NO_TOKEN || this.moved.newOf[old] !== NO_TOKEN) return false;
    for (let now = window.newFrom; now < window.newTo; now++)
      if (this.inPlace.oldOf[now] !== NO_TOKEN || this.moved.oldOf[now] !== NO_TOKEN) return false;
    if (rows && columns) for (const run of heaviestMatch(this.texts, window)) join(this.moved, run);
    return true;
  }
}

function shareOfSentence({ of, first }: Sentences, from: number, length: number): number {
  const sentence = of[from + (length >> 1)] as number;
  const [start, end] = [first[sentence] as number, first[sentence + 1] as number];
  return (Math.min(end, from + length) - Math.max(start, from)) / (end - start);
}

/**
 * Words that were cut from one place and stand at another: runs left over in both texts and unique in what is left,
 * longest first (the block moves of Heckel 1978, found by shingles), with what is alike beside and between them.
 */
export function matchMoved(
  texts: FoldedTexts,
  inPlace: TokenMatch,
  sentences: { before: Sentences; after: Sentences },
): TokenMatch {
  return new MovedMatcher(texts, inPlace, sentences).run();
}
