import { StepMap } from "prosemirror-transform";
import { mapRange, type PositionRange } from "../anchor/place";

/**
 * What one revision did to the positions of its parent: the maps of its steps, words that moved, and words of which
 * nobody can say where they went. Flat, as they are stored.
 */
export type ChangeMap = {
  /** For each step triples of start, old size, new size, in positions before that step. */
  stepRanges: readonly (readonly number[])[];
  /** Quadruples of start and size in the parent, start and size in the revision; by start in the parent. */
  moves: readonly number[];
  /** Pairs of start and size in the parent, in order. */
  ambiguous: readonly number[];
};

/** Where a range went: `moved` with words that were moved, `ambiguous` when nobody can say. */
export type MappedRange = PositionRange & { moved?: boolean; ambiguous?: boolean };
