import { Mapping } from "prosemirror-transform";
import { mapRange, mapReplacedRange, type PositionRange } from "../anchor/place";
import { type ChangeMap, invertChange, type MappedRange, rangeMapper } from "./change-map";
import { changedRanges } from "./changed-ranges";
import { stepMap } from "./step-map";

/**
 * One revision's change of positions. An undo names the revision whose steps it inverts, a restoration the one whose
 * text it brings back.
 */
export type LoggedRevision = ChangeMap & { number: number; undoes?: number; restores?: number };

/** One revision on the way from one text to another, taken forwards or backwards. */
type Leg = { revision: LoggedRevision; backwards: boolean };

/**
 * The way from one revision to another. A restoration is the text it restores: the way goes to that revision, back if
 * need be, and on from the restoration, so that words that were gone in between are never lost on it.
 * @param log every revision after the first of the two, and of what is restored on the way; by number.
 */
function pathBetween(log: ReadonlyMap<number, LoggedRevision>, from: number, to: number): Leg[] {
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

/**
 * Legs on which no words moved, or one on which they did. `whole` where it undoes what an earlier stretch did: the legs
 * from the very first to its last.
 */
type Stretch = { legs: Leg[]; whole?: Leg[] };

function stretchesOf(path: Leg[]): Stretch[] {
  const stretches: Stretch[] = [];
  for (const leg of path) {
    const last = stretches.at(-1);
    const previous = last?.legs.at(-1);
    if (last && previous && !hasMoves(previous) && !hasMoves(leg)) last.legs.push(leg);
    else stretches.push({ legs: [leg] });
  }
  let end = 0;
  for (const stretch of stretches) {
    const before = path.slice(0, end);
    end += stretch.legs.length;
    const undoesEarlier = stretch.legs.some(({ revision }) =>
      before.some((leg) => leg.revision.number === revision.undoes),
    );
    if (undoesEarlier) stretch.whole = path.slice(0, end);
  }
  return stretches;
}

/** The leg that is a revision, taken forwards; −1 where none is. */
function legAt(legs: readonly Leg[], number: number | undefined): number {
  return legs.findIndex(({ revision, backwards }) => !backwards && revision.number === number);
}

/** An article's step log: ways and mappings between its revisions, each built once however many ranges take them. */
export class StepLog {
  readonly #revisions: ReadonlyMap<number, LoggedRevision>;
  readonly #paths = new Map<string, Leg[]>();
  readonly #cut = new Map<string, Stretch[]>();
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

  /** Whether nothing on the way was written into a range or taken out of it: all of it goes where its ends go. */
  isIntact(range: PositionRange, from: number, to: number): boolean {
    if (this.hasMoves(from, to)) return false;
    let now = range;
    for (const map of this.mapping(from, to).maps) {
      let isTouched = false;
      map.forEach((start, end) => {
        isTouched ||= start < now.to && end > now.from;
      });
      if (isTouched) return false;
      now = { from: map.map(now.from, 1), to: map.map(now.to, -1) };
    }
    return true;
  }

  /** What the steps of a revision wrote, in its own positions, by start. Words that moved were not written. */
  written(number: number): PositionRange[] {
    const revision = this.#revisions.get(number);
    if (!revision) return [];
    const back = invertChange(revision);
    const moved: PositionRange[] = [];
    for (let at = 0; at + 3 < revision.moves.length; at += 4) {
      const from = revision.moves[at + 2] as number;
      moved.push({ from, to: from + (revision.moves[at + 3] as number) });
    }
    return changedRanges(back.stepRanges.map(stepMap))
      .flatMap((range) => without(range, moved))
      .filter(({ from, to }) => from < to);
  }

  /**
   * Where a range selected at revision `from` stands at revision `to`: the truth every stored place must equal.
   * @param applied the revision that replaced the range's own words, where one did: from there on the range is what
   * came in their stead.
   */
  range(range: PositionRange, from: number, to: number, applied?: number): MappedRange {
    let now: MappedRange = range;
    for (const { legs, whole } of this.#stretches(from, to)) {
      const [only] = legs;
      const at = legAt(legs, applied);
      const next =
        only && hasMoves(only) && at < 0 ? this.#mapper(only)(now) : this.#throughSteps(now, legs, at);
      if (next.ambiguous) return next;
      now = now.moved ? { ...next, moved: true } : next;
      // An undo brings back words that were deleted before others moved: only the whole way knows them.
      const back = whole && this.#throughSteps(range, whole, legAt(whole, applied));
      if (back && back.to - back.from > now.to - now.from) now = back;
    }
    return now;
  }

  /** Through the steps alone, `at` being the leg that replaced the range's own words, or −1. */
  #throughSteps(range: PositionRange, path: Leg[], at: number): MappedRange {
    if (at < 0) return mapRange(range, this.#mappingAlong(path));
    const before = mapRange(range, mappingAlong(path.slice(0, at)));
    const replaced = mapReplacedRange(before, mappingAlong(path.slice(at, at + 1)));
    return mapRange(replaced, mappingAlong(path.slice(at + 1)));
  }

  /** The way between two revisions, cut where words moved. */
  #stretches(from: number, to: number): Stretch[] {
    const key = `${from}/${to}`;
    const stretches = this.#cut.get(key) ?? stretchesOf(this.#path(from, to));
    this.#cut.set(key, stretches);
    return stretches;
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

/** What is left of a range when others are taken out of it. */
function without(range: PositionRange, others: readonly PositionRange[]): PositionRange[] {
  return others.reduce<PositionRange[]>(
    (left, { from, to }) =>
      left.flatMap((one) =>
        to <= one.from || from >= one.to
          ? [one]
          : [
              { from: one.from, to: Math.max(one.from, from) },
              { from: Math.min(one.to, to), to: one.to },
            ],
      ),
    [range],
  );
}

function hasMoves({ revision }: Leg): boolean {
  return revision.moves.length > 0 || revision.ambiguous.length > 0;
}
