import type { Mappable } from "prosemirror-transform";
import {
  offsetFromPoint,
  pointFromOffset,
  pointFromPosition,
  positionFromPoint,
  type TextIndex,
} from "../document/text-index";
import { foldStyle } from "../text/fold-style";
import { isWord } from "../text/is-word";
import { tokenHunks, tokenise } from "../text/tokens";
import { type AnchorState, CONTEXT_LENGTH, type Passage, type Place } from "./anchor";

/** A range of document positions. */
export type PositionRange = { from: number; to: number };

/** The canonical passage of a place, `null` when one of its blocks is gone or shorter. */
export function passageFromPlace(index: TextIndex, place: Place): Passage | null {
  const start = offsetFromPoint(index, place.start);
  const end = offsetFromPoint(index, place.end);
  return start === null || end === null || end < start ? null : { start, end };
}

/** The place of a canonical passage, `null` outside the text. Ends inside a separator are pulled into the words. */
export function placeFromPassage(index: TextIndex, passage: Passage): Place | null {
  const start = pointFromOffset(index, passage.start, passage.start === passage.end ? "before" : "after");
  const end = pointFromOffset(index, passage.end, "before");
  return start && end ? { start, end } : null;
}

/** The document positions of a place, `null` when one of its blocks is gone or shorter. */
export function positionsFromPlace(index: TextIndex, place: Place): PositionRange | null {
  const from = positionFromPoint(index, place.start);
  const to = positionFromPoint(index, place.end);
  return from === null || to === null || to < from ? null : { from, to };
}

/** The place of document positions; ends between blocks are pulled into the words they enclose. */
export function placeFromPositions(index: TextIndex, range: PositionRange): Place | null {
  const start = pointFromPosition(index, range.from, range.from === range.to ? "before" : "after");
  const end = range.from === range.to ? start : pointFromPosition(index, range.to, "before");
  return start && end ? { start, end } : null;
}

/**
 * Where a range stands after a change. What is inserted at its edges stays outside: start with association +1,
 * end −1; both ends of an insertion point with −1.
 */
export function mapRange(range: PositionRange, mapping: Pick<Mappable, "map">): PositionRange {
  if (range.from === range.to) {
    const at = mapping.map(range.from, -1);
    return { from: at, to: at };
  }
  const from = mapping.map(range.from, 1);
  return { from, to: Math.max(from, mapping.map(range.to, -1)) };
}

/** Where a range stands after a change that replaced its own words: what came in its stead stays inside. */
export function mapReplacedRange(range: PositionRange, mapping: Pick<Mappable, "map">): PositionRange {
  return { from: mapping.map(range.from, -1), to: mapping.map(range.to, 1) };
}

/** How much a token counts when words are compared: its letters and digits, or a trace for anything else. */
function weight(token: string): number {
  return isWord(token) ? token.length : token.trim() ? 0.25 : 0.05;
}

const weightOf = (text: string) => tokenise(text).reduce((sum, token) => sum + weight(token), 0);

/** The share of the words' weight, 0 to 1, that is still there in `now`, be it in another case or style of marks. */
export function survival(words: string, now: string): number {
  if (words === now) return 1;
  const [before, after] = [foldStyle(words), foldStyle(now)];
  const total = weightOf(before);
  if (total === 0) return 0;
  const lost = tokenHunks(before, after).reduce(
    (sum, hunk) => sum + weightOf(before.slice(hunk.from, hunk.to)),
    0,
  );
  return 1 - lost / total;
}

/** The share of the words that must be left, and the share of what stands there that must be they: not a needle in hay. */
const LEFT = 0.5;
const OWN = 0.125;

/**
 * What may be said of words mapped through a change, given what should stand there and what does: the same words
 * are `anchored`, at least half of them `changed`, fewer, or lost among many others, `detached`.
 */
export function stateOfWords(expected: string, now: string): Known {
  if (expected === now) return "anchored";
  const isThere = now !== "" && survival(expected, now) >= LEFT && survival(now, expected) >= OWN;
  return isThere ? "changed" : "detached";
}

/** The states that words and their surroundings alone can tell. */
type Known = Extract<AnchorState, "anchored" | "changed" | "detached">;

const LAST_WORD = /([\p{L}\p{N}\p{M}_]+)[^\p{L}\p{N}\p{M}_]*$/u;
const FIRST_WORD = /^[^\p{L}\p{N}\p{M}_]*([\p{L}\p{N}\p{M}_]+)/u;

/**
 * What may be said of an insertion point: `anchored` between the words it was made between, `changed` when one of
 * the two is another now, `detached` when both are. What is beyond the surroundings kept is not looked at.
 */
export function stateOfPoint(made: { prefix: string; suffix: string }, text: string, at: number): Known {
  const before = text.slice(Math.max(0, at - CONTEXT_LENGTH), at);
  const after = text.slice(at, at + CONTEXT_LENGTH);
  const alike = [
    LAST_WORD.exec(before)?.[1] === LAST_WORD.exec(made.prefix)?.[1],
    FIRST_WORD.exec(after)?.[1] === FIRST_WORD.exec(made.suffix)?.[1],
  ].filter(Boolean).length;
  return alike === 2 ? "anchored" : alike === 1 ? "changed" : "detached";
}
