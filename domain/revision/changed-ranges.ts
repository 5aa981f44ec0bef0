import type { StepMap } from "prosemirror-transform";
import type { PositionRange } from "../anchor/place";

/**
 * The parts of the first document that a series of maps changes, in its own positions, by start; those that meet as
 * one. Taken backwards, so that each map is asked only for the parts changed after it.
 */
export function changedRanges(maps: readonly StepMap[]): PositionRange[] {
  let ranges: PositionRange[] = [];
  for (const map of maps.toReversed()) {
    const back = map.invert();
    const before = ranges.map(({ from, to }) => ({ from: back.map(from, -1), to: back.map(to, 1) }));
    map.forEach((from, to) => {
      before.push({ from, to });
    });
    ranges = joined(before);
  }
  return ranges;
}

function joined(ranges: PositionRange[]): PositionRange[] {
  const apart: PositionRange[] = [];
  for (const range of ranges.sort((a, b) => a.from - b.from)) {
    const last = apart.at(-1);
    if (last && range.from <= last.to) last.to = Math.max(last.to, range.to);
    else apart.push(range);
  }
  return apart;
}
