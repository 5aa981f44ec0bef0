import { type Command, type EditorState, TextSelection, type Transaction } from "prosemirror-state";
import { schema } from "@/domain/document/schema";

const { headline, standfirst, paragraph, figure } = schema.nodes;

/** Enter in a caption begins a paragraph below the picture, which stays whole. */
export const leaveCaption: Command = (state, dispatch) => {
  const { $from, $to } = state.selection;
  if ($from.parent.type !== figure || !$from.sameParent($to)) return false;
  dispatch?.(withParagraphAt(state, $from.after()));
  return true;
};

/**
 * Enter in headline or standfirst begins the text with what stands behind the caret. From a headline that has a
 * standfirst it goes there, and breaks nothing in two.
 */
export const leaveHead: Command = (state, dispatch) => {
  const { $from, $to } = state.selection;
  const { parent } = $from;
  if ((parent.type !== headline && parent.type !== standfirst) || !$from.sameParent($to)) return false;
  const next = state.doc.maybeChild(1);
  if (parent.type === headline && next?.type === standfirst) {
    const start = TextSelection.create(state.doc, $from.after() + 1);
    if ($to.pos === $to.end()) dispatch?.(state.tr.setSelection(start).scrollIntoView());
    return true;
  }
  const rest = parent.content.cut($to.parentOffset);
  const transaction = state.tr.insert($from.after(), paragraph.create(null, rest));
  const start = TextSelection.create(transaction.doc, $from.after() + 1);
  dispatch?.(transaction.setSelection(start).delete($from.pos, $from.end()).scrollIntoView());
  return true;
};

function withParagraphAt(state: EditorState, position: number): Transaction {
  const transaction = state.tr.insert(position, paragraph.create());
  return transaction.setSelection(TextSelection.create(transaction.doc, position + 1)).scrollIntoView();
}

/** A line break inside the block. */
export const breakLine: Command = (state, dispatch) => {
  const { hard_break } = schema.nodes;
  const { $from } = state.selection;
  if (!$from.parent.type.contentMatch.matchType(hard_break)) return false;
  dispatch?.(state.tr.replaceSelectionWith(hard_break.create()).scrollIntoView());
  return true;
};
