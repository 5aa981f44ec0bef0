import type { EditorState } from "prosemirror-state";
import { type PositionRange, stateOfWords } from "@/domain/anchor/place";
import type { EditedBlock } from "./highlight-blocks";
import { wordsAt } from "./tracked-places";
import { trackingOf } from "./tracking-plugin";

/** The highlights whose words are others now than in the base, and what saving would make of them. */
export type Reworded = ReadonlyMap<string, "changed" | "detached">;

export const NONE_REWORDED: Reworded = new Map();

/** Looked at anew where something has changed, everywhere with `null`. */
export function rewordedAfter(
  state: EditorState,
  before: Reworded,
  changed: readonly EditedBlock[] | null,
): Reworded {
  const { highlights, atBase, base, log } = trackingOf(state);
  if (log.steps.length === 0) return NONE_REWORDED;
  const now = new Map(before);
  highlights.forEach(({ id }, at) => {
    const place = log.places[at];
    const stood = atBase[at];
    if (!place || !stood || stood.from === stood.to) return;
    if (changed && !isLost(place) && !changed.some(touches(place))) return;
    const became = stateOfWords(wordsAt(base, stood), wordsAt(state.doc, place));
    if (became === "anchored") now.delete(id);
    else now.set(id, became);
  });
  return now;
}

/** Of a block that was deleted as a whole nothing is left, and the place is in no block. */
function isLost({ from, to }: PositionRange): boolean {
  return from === to;
}

function touches({ from, to }: PositionRange) {
  return ({ start, end }: EditedBlock) => from <= end && to >= start;
}
