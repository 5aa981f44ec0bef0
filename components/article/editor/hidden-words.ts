import { type EditorState, TextSelection } from "prosemirror-state";
import type { DecorationSet } from "prosemirror-view";

/** Says of a decoration that it hides its words. */
export const HIDDEN = { isHidden: true };

/** Whether a key would delete words that nobody sees: those beside the caret. A selection that holds them is meant. */
export function deletesHidden(
  { selection }: EditorState,
  decorations: DecorationSet,
  { key }: KeyboardEvent,
): boolean {
  if (key !== "Backspace" && key !== "Delete") return false;
  if (!(selection instanceof TextSelection) || !selection.$cursor) return false;
  const { pos } = selection.$cursor;
  return decorations
    .find(pos, pos, (spec) => spec.isHidden === true)
    .some(({ from, to }) => (key === "Backspace" ? to === pos : from === pos));
}

export function hiddenBefore(decorations: DecorationSet, position: number): number {
  const [hidden] = decorations
    .find(position, position, (spec) => spec.isHidden === true)
    .filter(endsAt(position));
  return hidden ? hiddenBefore(decorations, hidden.from) : position;
}

function endsAt(position: number) {
  return ({ from, to }: { from: number; to: number }) => from < to && to === position;
}
