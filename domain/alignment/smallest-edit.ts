import type { Run, Window } from "./window";

/** How far each diagonal (old less new tokens taken) was followed by a number of edits. */
class Frontier {
  private readonly furthest: Int32Array;

  constructor(private readonly edits: number) {
    this.furthest = new Int32Array(2 * edits + 3);
  }

  get(diagonal: number): number {
    return this.furthest[this.edits + 1 + diagonal] as number;
  }

  set(diagonal: number, old: number): void {
    this.furthest[this.edits + 1 + diagonal] = old;
  }

  /** Whether the next edit reaches a diagonal by taking a new token rather than an old one. */
  takesNew(diagonal: number): boolean {
    if (diagonal === -this.edits - 1) return true;
    return diagonal !== this.edits + 1 && this.get(diagonal - 1) < this.get(diagonal + 1);
  }

  /** How many old tokens are taken when a diagonal is entered by the next edit. */
  enter(diagonal: number): number {
    return this.takesNew(diagonal) ? this.get(diagonal + 1) : this.get(diagonal - 1) + 1;
  }
}

/**
 * The smallest edit between two stretches of keys (Myers 1986), as the runs both share, in text order; `null` when it
 * takes more than `most` insertions and deletions. Time is at most `most` times the length, memory the square of the
 * edits.
 */
export function smallestEdit(
  before: Int32Array,
  after: Int32Array,
  window: Window,
  most: number,
): Run[] | null {
  const rows = window.to - window.from;
  const columns = window.newTo - window.newFrom;
  const frontiers: Frontier[] = [];
  for (let edits = 0; edits <= most; edits++) {
    const last = frontiers.at(-1);
    const frontier = new Frontier(edits);
    frontiers.push(frontier);
    for (let diagonal = -edits; diagonal <= edits; diagonal += 2) {
      let old = last ? last.enter(diagonal) : 0;
      let now = old - diagonal;
      while (old < rows && now < columns && before[window.from + old] === after[window.newFrom + now]) {
        old++;
        now++;
      }
      frontier.set(diagonal, old);
      if (old >= rows && now >= columns) return walkBack(frontiers, window);
    }
  }
  return null;
}

/** The runs along the way to the end, which the last frontier has reached. */
function walkBack(frontiers: readonly Frontier[], window: Window): Run[] {
  const runs: Run[] = [];
  let old = window.to - window.from;
  let diagonal = old - (window.newTo - window.newFrom);
  for (let edits = frontiers.length - 1; edits >= 0; edits--) {
    const last = frontiers[edits - 1];
    const entered = last ? last.enter(diagonal) : 0;
    if (old > entered)
      runs.push({
        from: window.from + entered,
        newFrom: window.newFrom + entered - diagonal,
        length: old - entered,
      });
    if (!last) break;
    if (last.takesNew(diagonal)) old = last.get(++diagonal);
    else old = last.get(--diagonal);
  }
  return runs.reverse();
}
