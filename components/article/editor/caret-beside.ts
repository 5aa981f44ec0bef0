import { TextSelection } from "prosemirror-state";
import type { EditorView } from "prosemirror-view";
import { startOfHidden } from "./highlight-plugin";

/**
 * Words that are only proposed take no caret: the press puts it beside them, where the next letter will stand. Both
 * their sides are one position of the text, unless words are hidden before them. Nothing scrolls.
 */
export function caretBeside(view: EditorView, proposed: Element, pressedAt: number): void {
  const behind = view.posAtDOM(proposed, 0);
  const position = isFirstHalf(proposed, pressedAt) ? startOfHidden(view.state, behind) : behind;
  view.dispatch(view.state.tr.setSelection(TextSelection.create(view.state.doc, position)));
  view.focus();
}

function isFirstHalf(element: Element, x: number): boolean {
  const { left, width } = element.getBoundingClientRect();
  const isLeft = x < left + width / 2;
  return getComputedStyle(element).direction === "rtl" ? !isLeft : isLeft;
}
