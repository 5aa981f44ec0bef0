import type { Verdict } from "./judge";
import type { PassageKind } from "./passages";

const SURVIVED: readonly Verdict[] = ["correct", "partial", "wrong", "missed", "ambiguous"];
const DELETED: readonly Verdict[] = ["gone", "misplaced", "unsure"];

/** Counts verdicts. */
export class Tally {
  private readonly counts = new Map<string, number>();

  add(verdict: Verdict, kind: PassageKind): void {
    for (const key of [verdict, `${kind} ${verdict}`]) this.counts.set(key, this.count(key) + 1);
  }

  count(key: string): number {
    return this.counts.get(key) ?? 0;
  }

  private sum(verdicts: readonly Verdict[], kind = ""): number {
    return verdicts.reduce((sum, verdict) => sum + this.count(kind + verdict), 0);
  }

  get judged(): number {
    return this.sum(SURVIVED) + this.sum(DELETED);
  }

  /** Of the passages that survived (or were deleted) so many per cent had a verdict. */
  percent(verdict: Verdict): number {
    const of = this.sum(SURVIVED.includes(verdict) ? SURVIVED : DELETED);
    return of ? (100 * this.count(verdict)) / of : Number.NaN;
  }

  /** Of the facts that survived so many per cent are correct. */
  get correctFacts(): number {
    return (100 * this.count("fact correct")) / this.sum(SURVIVED, "fact ");
  }

  /** Of all passages, survived or deleted, so many per cent stand on words that are not theirs. */
  get wrongOfAll(): number {
    return (100 * (this.count("wrong") + this.count("misplaced"))) / this.judged;
  }

  /** Of all passages so many per cent are left open. */
  get ambiguousOfAll(): number {
    return (100 * (this.count("ambiguous") + this.count("unsure"))) / this.judged;
  }
}
