import { Mapping, StepMap } from "prosemirror-transform";

/** The map ranges of one revision's steps, in order. An undo names the revision whose steps it inverts. */
export type LoggedRevision = { number: number; stepRanges: readonly (readonly number[])[]; undoes?: number };

/**
 * The mapping from `from` to the last revision of the log, through every step between. The steps of an undo
 * mirror those they invert, so that positions inside words that were deleted and brought back are recovered
 * (as prosemirror-transform does when it rebases).
 * @param log revisions in order, each one more than the one before; those up to `from` are passed over.
 */
export function mappingSince(log: readonly LoggedRevision[], from: number): Mapping {
  const mapping = new Mapping();
  const firstMap = new Map<number, number>();
  for (const revision of log) {
    if (revision.number <= from) continue;
    firstMap.set(revision.number, mapping.maps.length);
    const mirrored = revision.undoes === undefined ? undefined : firstMap.get(revision.undoes);
    const count = revision.stepRanges.length;
    revision.stepRanges.forEach((ranges, at) => {
      mapping.appendMap(new StepMap(ranges), mirrored === undefined ? undefined : mirrored + count - 1 - at);
    });
  }
  return mapping;
}
