import type { FoldedText, FoldedTexts } from "./fold-tokens";
import type { Sentences } from "./sentences";
import { NO_TOKEN, part, runsOf, type TokenMatch } from "./token-match";
import { weightsUpTo } from "./weights-up-to";
import type { Run } from "./window";

/** Words shared by sentences that share less than this of their weight say nothing, unless they are this heavy. */
const SHARE_OF_SENTENCE = 0.4;
const WEIGHT_ALONE = 40;
/** A run lighter than this falls when the edits on both sides weigh at least twice as much. */
const WEIGHT_SQUEEZED = 16;
const EDITS_HEAVIER = 2;

/** One text while its weak runs are found. */
class Side {
  private readonly sentences: Sentences;
  private readonly sums: Int32Array;
  private readonly kept: Float64Array;

  constructor({ key, sentences }: FoldedText, weights: Int32Array, counterparts: Int32Array) {
    this.sentences = sentences;
    this.sums = weightsUpTo(key, weights);
    this.kept = new Float64Array(sentences.first.length);
    counterparts.forEach((counterpart, token) => {
      if (counterpart !== NO_TOKEN) this.keep(token, token + 1, 1);
    });
  }

  weight(from: number, to: number): number {
    return (this.sums[to] as number) - (this.sums[from] as number);
  }

  sentence(token: number): number {
    return this.sentences.of[token] as number;
  }

  /** The share of its sentence's weight that has a counterpart. */
  share(token: number): number {
    const sentence = this.sentence(token);
    const { first } = this.sentences;
    return (
      (this.kept[sentence] as number) / this.weight(first[sentence] as number, first[sentence + 1] as number)
    );
  }

  /** Whether some tokens are a sentence, all of it. */
  isWhole(from: number, length: number): boolean {
    const sentence = this.sentence(from);
    const { first } = this.sentences;
    return first[sentence] === from && first[sentence + 1] === from + length;
  }

  keep(from: number, to: number, sign: 1 | -1): void {
    const sentence = this.sentence(from);
    this.kept[sentence] = (this.kept[sentence] as number) + sign * this.weight(from, to);
  }
}

/** The parts of runs that lie within one sentence of either text. */
function withinSentences(runs: readonly Run[], old: Side, now: Side): Run[] {
  const parts: Run[] = [];
  for (const { from, newFrom, length } of runs) {
    let last: Run | undefined;
    for (let at = 0; at < length; at++) {
      const goesOn =
        last &&
        old.sentence(from + at) === old.sentence(last.from) &&
        now.sentence(newFrom + at) === now.sentence(last.newFrom);
      if (last && goesOn) last.length++;
      else {
        last = { from: from + at, newFrom: newFrom + at, length: 1 };
        parts.push(last);
      }
    }
  }
  return parts;
}

/**
 * Take apart runs that match by chance: a few words that sentences share which are otherwise different, and light
 * words squeezed between heavy edits. Without this, words of a deleted sentence would come to stand on the same words
 * of another that was written in its place.
 */
export function partWeakRuns({ before, after, weights }: FoldedTexts, match: TokenMatch): void {
  const old = new Side(before, weights, match.newOf);
  const now = new Side(after, weights, match.oldOf);
  partLoners(match, old, now);
  partSqueezed(match, old, now);
}

function partLoners(match: TokenMatch, old: Side, now: Side): void {
  const parts = withinSentences(runsOf(match), old, now)
    .map((run) => ({ run, weight: old.weight(run.from, run.from + run.length) }))
    .filter(({ weight }) => weight < WEIGHT_ALONE)
    .sort((a, b) => a.weight - b.weight);
  for (const { run } of parts) {
    if (Math.max(old.share(run.from), now.share(run.newFrom)) >= SHARE_OF_SENTENCE) continue;
    old.keep(run.from, run.from + run.length, -1);
    now.keep(run.newFrom, run.newFrom + run.length, -1);
    part(match, run);
  }
}

function partSqueezed(match: TokenMatch, old: Side, now: Side): void {
  const runs = runsOf(match);
  const end = { from: match.newOf.length, newFrom: match.oldOf.length, length: 0 };
  let last: Run = { from: 0, newFrom: 0, length: 0 };
  runs.forEach((run, at) => {
    const next = runs[at + 1] ?? end;
    const weight = old.weight(run.from, run.from + run.length);
    const edits = Math.min(editBetween(last, run, old, now), editBetween(run, next, old, now));
    const isWhole = old.isWhole(run.from, run.length) || now.isWhole(run.newFrom, run.length);
    if (!isWhole && weight < WEIGHT_SQUEEZED && edits >= weight * EDITS_HEAVIER) part(match, run);
    last = run;
  });
}

/** The weight of what lies between two runs, in the text where it is more. */
function editBetween(one: Run, next: Run, old: Side, now: Side): number {
  return Math.max(
    old.weight(one.from + one.length, next.from),
    now.weight(one.newFrom + one.length, next.newFrom),
  );
}
