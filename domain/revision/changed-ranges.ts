import { Mapping, type StepMap } from "prosemirror-transform";
import type { PositionRange } from "../anchor/place";

/** The parts of the first document that a series of maps changes, in its own positions, by start; those that meet as one. */
export function changedRanges(maps: readonly StepMap[]): PositionRange[] {
  const back = new Mapping();
  const ranges: PositionRange[] = [];
  for (const map of maps) {
    const toFirst = back.invert();
    map.forEach((start, end) => {
      ranges.push({ from: toFirst.map(start, -1), to: toFirst.map(end, 1) });
    });
    back.appendMap(map);
  }
  const apart: PositionRange[] = [];
  for (const range of ranges.sort((a, b) => a.from - b.from)) {
    const last = apart.at(-1);
    if (last && range.from <= last.to) last.to = Math.max(last.to, range.to);
    else apart.push({ ...range });
  }
  return apart;
}
