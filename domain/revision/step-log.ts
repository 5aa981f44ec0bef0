import { Mapping, StepMap } from "prosemirror-transform";
import { mapRange, mapReplacedRange, type PositionRange } from "../anchor/place";

/** The map ranges of one revision's steps, in order. An undo names the revision whose steps it inverts. */
export type LoggedRevision = { number: number; stepRanges: readonly (readonly number[])[]; undoes?: number };

/**
 * The mapping from one revision to a later one, through every step between. The steps of an undo mirror those they
 * invert, so that positions inside words that were deleted and brought back are recovered (as
 * prosemirror-transform does when it rebases).
 * @param log revisions in order, each one more than the one before.
 */
export function mappingBetween(log: readonly LoggedRevision[], from: number, to: number): Mapping {
  const mapping = new Mapping();
  const spans = new Map<number, { first: number; count: number }>();
  for (const revision of log) {
    if (revision.number <= from || revision.number > to) continue;
    const undone = revision.undoes === undefined ? undefined : spans.get(revision.undoes);
    spans.set(revision.number, { first: mapping.maps.length, count: revision.stepRanges.length });
    revision.stepRanges.forEach((ranges, at) => {
      const mirror = undone && at < undone.count ? undone.first + undone.count - 1 - at : undefined;
      mapping.appendMap(new StepMap(ranges), mirror);
    });
  }
  return mapping;
}

/** The mappings between the revisions of a log, each built once however many ranges are mapped through it. */
export type Mappings = (from: number, to: number) => Mapping;

/** Mappings of a log that is not going to change. */
export function mappingsOf(log: readonly LoggedRevision[]): Mappings {
  const built = new Map<string, Mapping>();
  return (from, to) => {
    const key = `${from}/${to}`;
    const mapping = built.get(key) ?? mappingBetween(log, from, to);
    built.set(key, mapping);
    return mapping;
  };
}

/**
 * Where a range selected at revision `from` stands at revision `to`: the truth every stored place must equal.
 * @param applied the revision that replaced the range's own words, where one did: from there on the range is what
 * came in their stead.
 */
export function rangeThroughLog(
  range: PositionRange,
  mappings: Mappings,
  from: number,
  to: number,
  applied?: number,
): PositionRange {
  if (applied === undefined || applied <= from || applied > to) return mapRange(range, mappings(from, to));
  const before = mapRange(range, mappings(from, applied - 1));
  return mapRange(mapReplacedRange(before, mappings(applied - 1, applied)), mappings(applied, to));
}
