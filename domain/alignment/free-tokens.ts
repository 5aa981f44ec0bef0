import { NO_TOKEN, type TokenMatch } from "./token-match";
import type { Run, Window } from "./window";

/** Which tokens have no counterpart yet, be it in place or moved. */
export class FreeTokens {
  constructor(
    private readonly inPlace: TokenMatch,
    private readonly moved: TokenMatch,
  ) {}

  isOld(token: number): boolean {
    return this.inPlace.newOf[token] === NO_TOKEN && this.moved.newOf[token] === NO_TOKEN;
  }

  isNew(token: number): boolean {
    return this.inPlace.oldOf[token] === NO_TOKEN && this.moved.oldOf[token] === NO_TOKEN;
  }

  isPair(old: number, now: number): boolean {
    return this.isOld(old) && this.isNew(now);
  }

  /** Whether all tokens of a window are free on both sides. */
  isWindow({ from, to, newFrom, newTo }: Window): boolean {
    for (let old = from; old < to; old++) if (!this.isOld(old)) return false;
    for (let now = newFrom; now < newTo; now++) if (!this.isNew(now)) return false;
    return true;
  }

  /** A run less the tokens at its ends that are not free. */
  trimmed({ from, newFrom, length }: Run): Run {
    let head = 0;
    while (head < length && !this.isPair(from + head, newFrom + head)) head++;
    let tail = length;
    while (tail > head && !this.isPair(from + tail - 1, newFrom + tail - 1)) tail--;
    return { from: from + head, newFrom: newFrom + head, length: tail - head };
  }
}
