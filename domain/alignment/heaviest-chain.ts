import type { Run } from "./window";

/** Answers which chain that ends before a place is heaviest: a Fenwick tree of maxima. */
class ChainsByEnd {
  private readonly tree: Int32Array;

  constructor(
    places: number,
    private readonly weightOf: (chain: number) => number,
  ) {
    this.tree = new Int32Array(places + 1).fill(-1);
  }

  heaviestBefore(place: number): number {
    let best = -1;
    for (let at = place; at > 0; at -= at & -at) best = this.heavier(best, this.tree[at] as number);
    return best;
  }

  add(place: number, chain: number): void {
    for (let at = place + 1; at < this.tree.length; at += at & -at)
      this.tree[at] = this.heavier(this.tree[at] as number, chain);
  }

  private heavier(one: number, other: number): number {
    if (one < 0 || other < 0) return Math.max(one, other);
    return this.weightOf(other) > this.weightOf(one) ? other : one;
  }
}

/** For each run the place of its new start among all of them. */
function newPlaces(runs: readonly Run[]): Int32Array {
  const places = new Int32Array(runs.length);
  const inNewOrder = Array.from(runs, (_, at) => at).sort(
    (a, b) => (runs[a] as Run).newFrom - (runs[b] as Run).newFrom,
  );
  inNewOrder.forEach((run, place) => {
    places[run] = place;
  });
  return places;
}

/** Cut from the start of each run what the one before it holds already. */
function withoutOverlaps(chain: readonly Run[]): Run[] {
  const cut: Run[] = [];
  let to = 0;
  let newTo = 0;
  for (const run of chain) {
    const overlap = Math.max(0, to - run.from, newTo - run.newFrom);
    if (overlap >= run.length) continue;
    cut.push({ from: run.from + overlap, newFrom: run.newFrom + overlap, length: run.length - overlap });
    to = run.from + run.length;
    newTo = run.newFrom + run.length;
  }
  return cut;
}

/**
 * The runs, of some given by old place, that stand in the same order in both texts and are longest together: the
 * longest increasing subsequence (Fredman 1975), weighted. O(n log n).
 */
export function heaviestChain(runs: readonly Run[]): Run[] {
  const places = newPlaces(runs);
  const weights = new Float64Array(runs.length);
  const previous = new Int32Array(runs.length);
  const chains = new ChainsByEnd(runs.length, (run) => weights[run] as number);
  runs.forEach((run, at) => {
    const before = chains.heaviestBefore(places[at] as number);
    previous[at] = before;
    weights[at] = run.length + (before < 0 ? 0 : (weights[before] as number));
    chains.add(places[at] as number, at);
  });
  const chain: Run[] = [];
  for (let at = chains.heaviestBefore(runs.length); at >= 0; at = previous[at] as number)
    chain.push(runs[at] as Run);
  return withoutOverlaps(chain.reverse());
}
