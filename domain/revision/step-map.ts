import { type Step, StepMap } from "prosemirror-transform";

/** With fewer ranges than this looking at each is as fast as searching. */
const MANY = 16;

/** A step's map whose ranges are found by halving: a new draft has thousands, and thousands of anchors ask. */
class WideStepMap extends StepMap {
  readonly #ends: Float64Array;
  /** What the ranges before each have added. */
  readonly #shifts: Float64Array;

  constructor(private readonly flat: readonly number[]) {
    super(flat);
    const count = flat.length / 3;
    this.#ends = new Float64Array(count);
    this.#shifts = new Float64Array(count + 1);
    for (let k = 0; k < count; k++) {
      const [start, size, newSize] = flat.slice(3 * k, 3 * k + 3) as [number, number, number];
      this.#ends[k] = start + size;
      this.#shifts[k + 1] = (this.#shifts[k] as number) + newSize - size;
    }
  }

  override map(position: number, assoc = 1): number {
    let low = 0;
    let high = this.#ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#ends[middle] as number) >= position) high = middle;
      else low = middle + 1;
    }
    const shift = this.#shifts[low] as number;
    const start = this.flat[3 * low];
    if (start === undefined || start > position) return position + shift;
    const size = this.flat[3 * low + 1] as number;
    const side = size === 0 ? assoc : position === start ? -1 : position === start + size ? 1 : assoc;
    return start + shift + (side < 0 ? 0 : (this.flat[3 * low + 2] as number));
  }
}

/** The map of flat ranges: triples of start, old size, new size, ascending. Maps as `StepMap` does. */
export function stepMap(ranges: readonly number[]): StepMap {
  return ranges.length / 3 > MANY ? new WideStepMap(ranges) : new StepMap(ranges);
}

/** The flat ranges of a step's own map. */
export function rangesOfStep(step: Step): number[] {
  const ranges: number[] = [];
  step.getMap().forEach((oldStart, oldEnd, newStart, newEnd) => {
    ranges.push(oldStart, oldEnd - oldStart, newEnd - newStart);
  });
  return ranges;
}
