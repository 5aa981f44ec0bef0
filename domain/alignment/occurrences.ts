/** Past this many places of its rarest word a stretch counts as one that repeats. */
const MOST_PLACES = 100;

/** Finds where a stretch of tokens stands in a text. */
export class Occurrences {
  /** For each key where its places begin in `places`; one more at the end. */
  private readonly firstOf: Int32Array;
  private readonly places: Int32Array;

  constructor(
    private readonly keys: Int32Array,
    keyCount: number,
  ) {
    this.firstOf = new Int32Array(keyCount + 1);
    for (const key of keys) this.firstOf[key + 1] = (this.firstOf[key + 1] as number) + 1;
    for (let key = 0; key < keyCount; key++)
      this.firstOf[key + 1] = (this.firstOf[key + 1] as number) + (this.firstOf[key] as number);
    const next = this.firstOf.slice();
    this.places = new Int32Array(keys.length);
    keys.forEach((key, token) => {
      const place = next[key] as number;
      this.places[place] = token;
      next[key] = place + 1;
    });
  }

  /**
   * Where the tokens `from` to `from` + `length` of some text stand in this one, when that is a single place; else -1.
   * The keys must be of the same vocabulary.
   */
  only(keys: Int32Array, from: number, length: number): number {
    const offset = this.rarest(keys, from, length);
    const key = keys[from + offset] as number;
    const [first, end] = [this.firstOf[key] as number, this.firstOf[key + 1] as number];
    if (end - first > MOST_PLACES) return -1;
    let only = -1;
    for (let at = first; at < end; at++) {
      const place = (this.places[at] as number) - offset;
      if (!this.standsAt(place, keys, from, length)) continue;
      if (only >= 0) return -1;
      only = place;
    }
    return only;
  }

  /** How far from the start of a stretch the token stands that is rarest in this text. */
  private rarest(keys: Int32Array, from: number, length: number): number {
    let rarest = 0;
    let fewest = Number.POSITIVE_INFINITY;
    for (let at = 0; at < length; at++) {
      const key = keys[from + at] as number;
      const count = (this.firstOf[key + 1] as number) - (this.firstOf[key] as number);
      if (count >= fewest) continue;
      fewest = count;
      rarest = at;
    }
    return rarest;
  }

  private standsAt(place: number, keys: Int32Array, from: number, length: number): boolean {
    if (place < 0 || place + length > this.keys.length) return false;
    for (let at = 0; at < length; at++) if (this.keys[place + at] !== keys[from + at]) return false;
    return true;
  }
}
