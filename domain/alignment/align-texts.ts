import type { Passage } from "../anchor/anchor";
import type { Alignment } from "./alignment";
import { type FoldedText, foldTexts } from "./fold-tokens";
import { hunksOfMatch } from "./hunks-of-match";
import { matchInPlace } from "./match-in-place";
import { matchMoved } from "./match-moved";
import { movesOfMatch } from "./moves-of-match";
import { partWeakRuns } from "./part-weak-runs";
import { slideEdits, type TokenRange } from "./slide-edits";
import { standingTwice } from "./standing-twice";

/**
 * How one whole text became another (DESIGN.md section 5): words that stayed in order, words that moved, and words of
 * which nobody can say where they went. A pure function of the two texts, of any length and content; time and memory
 * grow about linearly with them. Offsets are UTF-16.
 */
export function alignTexts(before: string, after: string): Alignment {
  if (before === after) return { hunks: [], moves: [], ambiguous: [] };
  const texts = foldTexts(before, after);
  const inPlace = matchInPlace(texts);
  partWeakRuns(texts, inPlace);
  const undecided = slideEdits(texts, inPlace);
  const moved = matchMoved(texts, inPlace);
  return {
    hunks: hunksOfMatch(texts, inPlace),
    moves: movesOfMatch(texts, moved),
    ambiguous: passagesOf(texts.before, [...undecided, ...standingTwice(texts, inPlace, moved)]),
  };
}

/** The passages of stretches of tokens given by place, those that touch as one. */
function passagesOf(text: FoldedText, ranges: readonly TokenRange[]): Passage[] {
  const passages: Passage[] = [];
  for (const { from, to } of ranges.toSorted((a, b) => a.from - b.from)) {
    const passage = { start: text.start[from] as number, end: text.end[to - 1] as number };
    const last = passages.at(-1);
    if (last && passage.start <= last.end) last.end = Math.max(last.end, passage.end);
    else passages.push(passage);
  }
  return passages;
}
