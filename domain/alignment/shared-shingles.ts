import type { Run, Window } from "./window";

const NONE = -1;
const SEVERAL = -2;
const BASE = 0x01000193;

/** The keys of a text's tokens, with the hash of the first 0, 1, 2 … of them. */
export type Hashed = { key: Int32Array; prefix: Int32Array };

/** Prepare keys for looking up stretches of them: the hash of any stretch follows from two of these. */
export function hashKeys(key: Int32Array): Hashed {
  const prefix = new Int32Array(key.length + 1);
  for (let at = 0; at < key.length; at++)
    prefix[at + 1] = (Math.imul(prefix[at] as number, BASE) + (key[at] as number) + 1) | 0;
  return { key, prefix };
}

function power(exponent: number): number {
  let result = 1;
  for (let at = 0; at < exponent; at++) result = Math.imul(result, BASE);
  return result;
}

/** Spread the bits: stretches of few different words have hashes alike. The finaliser of MurmurHash3. */
function mix(hash: number): number {
  let mixed = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return mixed ^ (mixed >>> 16);
}

/** The stretches of `size` tokens of a part of a text, by hash. Open addressing. */
class Shingles {
  private readonly mask: number;
  private readonly hashes: Int32Array;
  private readonly places: Int32Array;
  private readonly factor: number;

  constructor(
    private readonly text: Hashed,
    private readonly size: number,
    from: number,
    to: number,
  ) {
    const slots = 2 ** Math.ceil(Math.log2(Math.max(2, (to - from) * 2)));
    this.mask = slots - 1;
    this.hashes = new Int32Array(slots);
    this.places = new Int32Array(slots).fill(NONE);
    this.factor = power(size);
    for (let at = from; at + size <= to; at++) {
      const hash = this.hashAt(at);
      const slot = this.slotOf(hash);
      this.places[slot] = this.places[slot] === NONE ? at : SEVERAL;
      this.hashes[slot] = hash;
    }
  }

  hashAt(at: number): number {
    const { prefix } = this.text;
    return ((prefix[at + this.size] as number) - Math.imul(prefix[at] as number, this.factor)) | 0;
  }

  /** Where the only stretch with this hash starts; below 0 when there is none, or several. */
  only(hash: number): number {
    return this.places[this.slotOf(hash)] as number;
  }

  private slotOf(hash: number): number {
    let slot = mix(hash) & this.mask;
    while (this.places[slot] !== NONE && this.hashes[slot] !== hash) slot = (slot + 1) & this.mask;
    return slot;
  }
}

function sameKeys(before: Hashed, from: number, after: Hashed, newFrom: number, size: number): boolean {
  for (let at = 0; at < size; at++) if (before.key[from + at] !== after.key[newFrom + at]) return false;
  return true;
}

/**
 * Stretches of at least `size` tokens that stand exactly once in either side of a window, by old place. Those that
 * overlap at the same distance are one run. The first half of patience diff (Bram Cohen), on shingles (Broder 1997)
 * instead of lines. Linear in the window.
 */
export function sharedShingles(before: Hashed, after: Hashed, window: Window, size: number): Run[] {
  const runs: Run[] = [];
  const old = new Shingles(before, size, window.from, window.to);
  const now = new Shingles(after, size, window.newFrom, window.newTo);
  let last: Run | undefined;
  for (let from = window.from; from + size <= window.to; from++) {
    const hash = old.hashAt(from);
    if (old.only(hash) !== from) continue;
    const newFrom = now.only(hash);
    if (newFrom < 0 || !sameKeys(before, from, after, newFrom, size)) continue;
    const ahead = last ? from - last.from : 0;
    if (last && newFrom - last.newFrom === ahead && ahead <= last.length) last.length = ahead + size;
    else {
      last = { from, newFrom, length: size };
      runs.push(last);
    }
  }
  return runs;
}
