import type { FoldedTexts } from "./fold-tokens";
import { FreeTokens } from "./free-tokens";
import { heaviestMatch } from "./heaviest-match";
import { leftoverRuns } from "./leftover-runs";
import { matchShortSentences } from "./match-short-sentences";
import { matchSurroundings, restAfter, restBefore } from "./moved-surroundings";
import { Occurrences } from "./occurrences";
import { type Sentences, startsSentence } from "./sentences";
import { emptyMatch, join, NO_TOKEN, part, runAround, type TokenMatch } from "./token-match";
import { weightsUpTo } from "./weights-up-to";
import type { Run } from "./window";

/** Fewer words in a row are no sign of a move. */
const FEWEST = 5;
/** So many in a row are one wherever they stand; of fewer, the sentences must share so much of the weight of one. */
const EVIDENT = 12;
const SHARE_OF_OLD = 0.5;
const SHARE_OF_NEW = 0.7;
/** A run that repeats is one only where it is all of a sentence, but for a mark. */
const WHOLE = 0.97;
/**
 * When more than this share of the old words is left over, a run that repeats elsewhere is no sign of a move: it may
 * as well have been deleted here and written anew there.
 */
const TURNED_OVER = 0.25;
/** Pairs of tokens compared to find that share, for all runs of a text; past it shorter runs are no sign. */
const PAIRS_OF_TEXT = 20_000_000;
/** At the end of a run so few words of another sentence do not belong to it. */
const EDGE = 3;
/** What longer runs take from shorter ones may leave others free, which are looked for again so often. */
const ROUNDS = 4;

class MovedMatcher {
  readonly moved: TokenMatch;
  private readonly free: FreeTokens;
  private readonly places: { before: Occurrences; after: Occurrences };
  private readonly sums: { before: Int32Array; after: Int32Array };
  private readonly isTurnedOver: boolean;
  private pairsLeft = PAIRS_OF_TEXT;

  constructor(
    private readonly texts: FoldedTexts,
    private readonly inPlace: TokenMatch,
    private readonly isCertain: boolean,
  ) {
    this.moved = emptyMatch(texts.before.count, texts.after.count);
    this.free = new FreeTokens(inPlace, this.moved);
    const { before, after, weights } = texts;
    this.places = {
      before: new Occurrences(before.key, weights.length),
      after: new Occurrences(after.key, weights.length),
    };
    this.sums = { before: weightsUpTo(before.key, weights), after: weightsUpTo(after.key, weights) };
    const left = inPlace.newOf.reduce((sum, now) => sum + Number(now === NO_TOKEN), 0);
    this.isTurnedOver = left > TURNED_OVER * before.count;
  }

  run(): TokenMatch {
    for (let round = 0; round < ROUNDS; round++) if (!this.matchLeftover()) break;
    matchShortSentences(this.texts, this.places, this.free, this.moved);
    matchSurroundings(this.texts, this.free, this.moved);
    return this.moved;
  }

  /** Match what is left over, longest first. Tells whether anything was found. */
  private matchLeftover(): boolean {
    let isFound = false;
    for (const candidate of leftoverRuns(this.texts, this.free, FEWEST)) {
      const core = this.free.trimmed(candidate);
      if (core.length === 0) continue;
      const run = this.withoutEdges(this.widest(core));
      if (run.length < FEWEST || !this.isEvident(run)) continue;
      this.take(run);
      isFound = true;
    }
    return isFound;
  }

  /** A run as long as the words beside it are the same in both texts, over those that `fits` allows. */
  private extended({ from, newFrom, length }: Run, fits: (old: number, now: number) => boolean): Run {
    const { key, count } = this.texts.before;
    const { key: newKey, count: newCount } = this.texts.after;
    const goesOn = (old: number, now: number) =>
      old >= 0 && now >= 0 && old < count && now < newCount && key[old] === newKey[now] && fits(old, now);
    let head = 0;
    while (goesOn(from - head - 1, newFrom - head - 1)) head++;
    let tail = length;
    while (goesOn(from + tail, newFrom + tail)) tail++;
    return { from: from - head, newFrom: newFrom - head, length: head + tail };
  }

  /** A run with the words beside it; also whole sentences matched in place, if in shorter runs: they moved with it. */
  private widest(core: Run): Run {
    const { newOf, oldOf } = this.moved;
    const run = this.extended(core, (old, now) => this.free.isPair(old, now));
    if (this.isCertain) return run;
    const wider = this.extended(core, (old, now) => newOf[old] === NO_TOKEN && oldOf[now] === NO_TOKEN);
    const whole = this.cutToSentences(run, wider);
    return this.longestInPlace(whole) < whole.length ? whole : run;
  }

  /** A run with what a wider one adds to it, as far as that is whole sentences. */
  private cutToSentences(run: Run, wider: Run): Run {
    const offset = run.newFrom - run.from;
    let from = wider.from;
    while (from < run.from && !this.isCut(from, from + offset)) from++;
    let to = wider.from + wider.length;
    while (to > run.from + run.length && !this.isCut(to, to + offset)) to--;
    return { from, newFrom: from + offset, length: to - from };
  }

  /** A run without the few words at its ends that belong to another sentence: a full stop is like any other. */
  private withoutEdges({ from, newFrom, length }: Run): Run {
    const isCut = (at: number) => this.isCut(from + at, newFrom + at);
    let head = 0;
    for (let at = 1; at <= Math.min(EDGE, length - FEWEST); at++) if (isCut(at)) head = at;
    let tail = length;
    for (let at = 1; at <= Math.min(EDGE, length - head - FEWEST); at++)
      if (isCut(length - at)) tail = length - at;
    return { from: from + head, newFrom: newFrom + head, length: tail - head };
  }

  private isCut(old: number, now: number): boolean {
    return (
      startsSentence(this.texts.before.sentences, old) && startsSentence(this.texts.after.sentences, now)
    );
  }

  /** The longest of the runs in place that a moved run would break. */
  private longestInPlace({ from, newFrom, length }: Run): number {
    const { newOf, oldOf } = this.inPlace;
    return Math.max(longestRun(newOf, from, from + length), longestRun(oldOf, newFrom, newFrom + length));
  }

  private take(run: Run): void {
    for (let at = 0; at < run.length; at++) {
      const [from, newFrom] = [run.from + at, run.newFrom + at];
      const now = this.inPlace.newOf[from] as number;
      if (now !== NO_TOKEN) part(this.inPlace, { from, newFrom: now, length: 1 });
      const old = this.inPlace.oldOf[newFrom] as number;
      if (old !== NO_TOKEN) part(this.inPlace, { from: old, newFrom, length: 1 });
    }
    join(this.moved, run);
  }

  /** Whether so much of one sentence stands together in another that it can only have moved. */
  private isEvident(run: Run): boolean {
    if (!this.isUnique(run)) return !this.isTurnedOver && this.isWholeSentence(run);
    if (run.length >= EVIDENT) return true;
    const { old, now, shared } = this.weightsAround(run);
    return shared >= SHARE_OF_OLD * old || shared >= SHARE_OF_NEW * now;
  }

  /** Whether a run and what moved with it is all of a sentence in both texts, not only words of a common pattern. */
  private isWholeSentence(run: Run): boolean {
    const { old, now, shared } = this.weightsAround(run);
    return shared >= WHOLE * Math.max(old, now);
  }

  private isUnique({ from, length }: Run): boolean {
    const { key } = this.texts.before;
    return this.places.before.only(key, from, length) >= 0 && this.places.after.only(key, from, length) >= 0;
  }

  /** What the sentences of a run weigh, and how much of that matches and is free. */
  private weightsAround(run: Run): { old: number; now: number; shared: number } {
    const { before, after } = this.texts;
    const middle = run.length >> 1;
    const { from, newFrom } = restBefore(this.texts, this.free, run);
    const { to, newTo } = restAfter(this.texts, this.free, run);
    this.pairsLeft -= (to - from) * (newTo - newFrom);
    const isExact = from === run.from && to === from + run.length && newTo - newFrom === run.length;
    const runs =
      isExact || this.pairsLeft < 0 ? [run] : heaviestMatch(this.texts, { from, to, newFrom, newTo });
    return {
      old: sentenceWeight(before.sentences, this.sums.before, run.from + middle),
      now: sentenceWeight(after.sentences, this.sums.after, run.newFrom + middle),
      shared: runs.reduce(
        (sum, one) => sum + weightBetween(this.sums.before, one.from, one.from + one.length),
        0,
      ),
    };
  }
}

const weightBetween = (sums: Int32Array, from: number, to: number): number =>
  (sums[to] as number) - (sums[from] as number);

function sentenceWeight({ of, first }: Sentences, sums: Int32Array, token: number): number {
  const sentence = of[token] as number;
  return weightBetween(sums, first[sentence] as number, first[sentence + 1] as number);
}

/** The length of the longest run that has a token of a stretch. */
function longestRun(counterparts: Int32Array, from: number, to: number): number {
  let longest = 0;
  for (let token = from; token < to; ) {
    const run = runAround(counterparts, token);
    longest = Math.max(longest, run.to - run.from);
    token = Math.max(token + 1, run.to);
  }
  return longest;
}

/**
 * Words that were cut from one place and stand at another: runs left over in both texts and unique in what is left,
 * longest first (the block moves of Heckel 1978, found by shingles), with what is alike beside and between them.
 * @param inPlace the words that stayed. Unless those are certain, it loses whole sentences to longer runs that moved.
 */
export function matchMoved(texts: FoldedTexts, inPlace: TokenMatch, isCertain = false): TokenMatch {
  return new MovedMatcher(texts, inPlace, isCertain).run();
}
