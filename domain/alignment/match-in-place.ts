import type { FoldedTexts } from "./fold-tokens";
import { heaviestChain } from "./heaviest-chain";
import { heaviestMatch } from "./heaviest-match";
import { type Hashed, hashKeys, sharedShingles } from "./shared-shingles";
import { smallestEdit } from "./smallest-edit";
import { emptyMatch, join, type TokenMatch } from "./token-match";
import type { Run, Window } from "./window";

/** Tokens in a row that must be unique in both sides of a gap to pin it, from the surest to the last resort. */
const SHINGLE_SIZES = [32, 12, 6, 3];
/** At the ends of what is equal so many tokens are matched anew with what is not: a full stop is like any other. */
const GIVEN_BACK = 6;
/** A gap with no more pairs of tokens than this is matched exactly; below three shingles, also one of the second. */
const PAIRS_OF_GAP = 250_000;
const PAIRS_OF_LAST_RESORT = 4_000_000;
/** All gaps of a text together: about half a second. Past it, what is not pinned counts as replaced. */
const PAIRS_OF_TEXT = 100_000_000;
/** Limits of the smallest edit of a gap too large for that: edits, and edits times tokens. */
const EDITS_OF_GAP = 1_000;
const EDIT_STEPS = 100_000_000;

class PlaceMatcher {
  readonly match: TokenMatch;
  private readonly before: Hashed;
  private readonly after: Hashed;
  private pairsLeft = PAIRS_OF_TEXT;
  private stepsLeft = EDIT_STEPS;

  constructor(private readonly texts: FoldedTexts) {
    this.match = emptyMatch(texts.before.count, texts.after.count);
    this.before = hashKeys(texts.before.key);
    this.after = hashKeys(texts.after.key);
  }

  /** Match one gap: its equal ends, then between what pins it, then what is left. */
  matchGap(gap: Window, level = 0): void {
    const window = this.joinEnds(gap);
    const pairs = (window.to - window.from) * (window.newTo - window.newFrom);
    const size = SHINGLE_SIZES[level];
    if (pairs <= PAIRS_OF_GAP) this.matchExactly(window, pairs);
    else if (size === undefined) this.matchLast(window, pairs);
    else this.matchBetweenPins(window, level, size);
  }

  private matchBetweenPins(window: Window, level: number, size: number): void {
    let { from, newFrom } = window;
    for (const run of heaviestChain(sharedShingles(this.before, this.after, window, size))) {
      const given = Math.min(GIVEN_BACK, (run.length - 1) >> 1);
      const core = { from: run.from + given, newFrom: run.newFrom + given, length: run.length - 2 * given };
      join(this.match, core);
      this.matchGap({ from, to: core.from, newFrom, newTo: core.newFrom }, level + 1);
      from = core.from + core.length;
      newFrom = core.newFrom + core.length;
    }
    this.matchGap({ from, to: window.to, newFrom, newTo: window.newTo }, level + 1);
  }

  /** Join the equal ends of a gap, but for the last few tokens, which might as well belong to what differs. */
  private joinEnds({ from, to, newFrom, newTo }: Window): Window {
    const { key } = this.before;
    const { key: newKey } = this.after;
    const most = Math.min(to - from, newTo - newFrom);
    let head = 0;
    while (head < most && key[from + head] === newKey[newFrom + head]) head++;
    let tail = 0;
    while (tail < most - head && key[to - 1 - tail] === newKey[newTo - 1 - tail]) tail++;
    if (head + tail < Math.max(to - from, newTo - newFrom)) {
      head = Math.max(0, head - GIVEN_BACK);
      tail = Math.max(0, tail - GIVEN_BACK);
    }
    join(this.match, { from, newFrom, length: head });
    join(this.match, { from: to - tail, newFrom: newTo - tail, length: tail });
    return { from: from + head, to: to - tail, newFrom: newFrom + head, newTo: newTo - tail };
  }

  private matchExactly(window: Window, pairs: number): void {
    if (pairs === 0 || pairs > this.pairsLeft) return;
    this.pairsLeft -= pairs;
    this.joinAll(heaviestMatch(this.texts, window));
  }

  private matchLast(window: Window, pairs: number): void {
    if (pairs <= PAIRS_OF_LAST_RESORT) {
      this.matchExactly(window, pairs);
      return;
    }
    const length = window.to - window.from + window.newTo - window.newFrom;
    const most = Math.min(EDITS_OF_GAP, Math.floor(this.stepsLeft / length));
    this.stepsLeft -= most * length;
    this.joinAll(smallestEdit(this.before.key, this.after.key, window, most) ?? []);
  }

  private joinAll(runs: readonly Run[]): void {
    for (const run of runs) join(this.match, run);
  }
}

/**
 * The tokens that stayed in order: patience diff over ever shorter shingles, then exactly in the gaps between.
 * Linear in the texts, but for gaps, whose work is bounded.
 */
export function matchInPlace(texts: FoldedTexts): TokenMatch {
  const matcher = new PlaceMatcher(texts);
  matcher.matchGap({ from: 0, to: texts.before.count, newFrom: 0, newTo: texts.after.count });
  return matcher.match;
}
