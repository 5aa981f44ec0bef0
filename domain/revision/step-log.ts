import { Mapping } from "prosemirror-transform";
import { mapRange, mapReplacedRange, type PositionRange } from "../anchor/place";
import { type ChangeMap, invertChange, type MappedRange, rangeMapper } from "./change-map";
import { stepMap } from "./step-map";

/**
 * One revision's change of positions. An undo names the revision whose steps it inverts, a restoration the one whose
 * text it brings back.
 */
export type LoggedRevision = ChangeMap & { number: number; undoes?: number; restores?: number };

/** One revision on the way from one text to another, taken forwards or backwards. */
export type Leg = { revision: LoggedRevision; backwards: boolean };

/**
 * The way from one revision to another. A restoration is the text it restores: the way goes to that revision, back if
 * need be, and on from the restoration, so that words that were gone in between are never lost on it.
 * @param log every revision after the first of the two, and of what is restored on the way; by number.
 */
export function pathBetween(log: ReadonlyMap<number, LoggedRevision>, from: number, to: number): Leg[] {
  if (from > to) return pathBetween(log, to, from).toReversed().map(turned);
  const legs: Leg[] = [];
  for (let number = to; number > from; number--) {
    const revision = log.get(number);
    if (!revision) throw new RangeError(`Revision ${number} is not in the log`);
    if (revision.restores !== undefined)
      return [...pathBetween(log, from, revision.restores), ...legs.toReversed()];
    legs.push({ revision, backwards: false });
  }
  return legs.toReversed();
}

const turned = ({ revision, backwards }: Leg): Leg => ({ revision, backwards: !backwards });

/**
 * The mapping along a path, through every step. The steps of an undo mirror those they invert, so that positions
 * inside words that were deleted and brought back are recovered (as prosemirror-transform does when it rebases). What
 * moved is deleted at its old place.
 */
export function mappingAlong(path: readonly Leg[]): Mapping {
  const mapping = new Mapping();
  const spans = new Map<number, { first: number; count: number }>();
  for (const { revision, backwards } of path) {
    const { stepRanges } = backwards ? invertChange(revision) : revision;
    const undone = backwards || revision.undoes === undefined ? undefined : spans.get(revision.undoes);
    if (!backwards) spans.set(revision.number, { first: mapping.maps.length, count: stepRanges.length });
    stepRanges.forEach((ranges, at) => {
      const mirror = undone && at < undone.count ? undone.first + undone.count - 1 - at : undefined;
      mapping.appendMap(stepMap(ranges), mirror);
    });
  }
  return mapping;
}

/** An article's step log: ways and mappings between its revisions, each built once however many ranges take them. */
export class StepLog {
  readonly #revisions: ReadonlyMap<number, LoggedRevision>;
  readonly #paths = new Map<string, Leg[]>();
  readonly #mappings = new Map<readonly Leg[], Mapping>();
  readonly #mappers = new Map<string, (range: PositionRange) => MappedRange>();

  constructor(log: readonly LoggedRevision[]) {
    this.#revisions = new Map(log.map((revision) => [revision.number, revision]));
  }

  /** The mapping from one revision to another. */
  mapping(from: number, to: number): Mapping {
    return this.#mappingAlong(this.#path(from, to));
  }

  /** Whether words moved, or went nobody knows where, on the way. */
  hasMoves(from: number, to: number): boolean {
    return this.#path(from, to).some(hasMoves);
  }

  /**
   * Where a range selected at revision `from` stands at revision `to`: the truth every stored place must equal. More
   * than one answer, best first, where words both moved and were brought back by an undo: the words decide.
   * @param applied the revision that replaced the range's own words, where one did: from there on the range is what
   * came in their stead.
   */
  ranges(range: PositionRange, from: number, to: number, applied?: number): MappedRange[] {
    const path = this.#path(from, to);
    const at = path.findIndex(({ revision, backwards }) => !backwards && revision.number === applied);
    const plain = this.#throughSteps(range, path, at);
    if (!path.some(hasMoves)) return [plain];
    const byLegs = this.#legByLeg(range, path, at);
    return path.some(({ revision }) => revision.undoes !== undefined) ? [byLegs, plain] : [byLegs];
  }

  /** Through the steps alone, `at` being the leg that replaced the range's own words, or −1. */
  #throughSteps(range: PositionRange, path: Leg[], at: number): MappedRange {
    if (at < 0) return mapRange(range, this.#mappingAlong(path));
    const before = mapRange(range, mappingAlong(path.slice(0, at)));
    const replaced = mapReplacedRange(before, mappingAlong(path.slice(at, at + 1)));
    return mapRange(replaced, mappingAlong(path.slice(at + 1)));
  }

  /** Revision by revision, with what moved. */
  #legByLeg(range: PositionRange, path: Leg[], at: number): MappedRange {
    let now: MappedRange = range;
    for (const [n, leg] of path.entries()) {
      const next: MappedRange =
        n === at ? mapReplacedRange(now, mappingAlong([leg])) : this.#mapper(leg)(now);
      if (next.ambiguous) return next;
      now = { ...next, ...(now.moved && { moved: true }) };
    }
    return now;
  }

  #path(from: number, to: number): Leg[] {
    const key = `${from}/${to}`;
    const path = this.#paths.get(key) ?? pathBetween(this.#revisions, from, to);
    this.#paths.set(key, path);
    return path;
  }

  #mappingAlong(path: Leg[]): Mapping {
    const mapping = this.#mappings.get(path) ?? mappingAlong(path);
    this.#mappings.set(path, mapping);
    return mapping;
  }

  #mapper({ revision, backwards }: Leg) {
    const key = `${revision.number}${backwards ? "-" : "+"}`;
    const mapper = this.#mappers.get(key) ?? rangeMapper(backwards ? invertChange(revision) : revision);
    this.#mappers.set(key, mapper);
    return mapper;
  }
}

function hasMoves({ revision }: Leg): boolean {
  return revision.moves.length > 0 || revision.ambiguous.length > 0;
}
