import { splitBlockAs } from "prosemirror-commands";
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

/** Enter behind the headline goes to the standfirst, or begins the text; within it, nothing breaks it in two. */
export const leaveHeadline: Command = (state, dispatch) => {
  const { $from, $to } = state.selection;
  if ($from.parent.type !== headline || !$from.sameParent($to)) return false;
  const next = state.doc.maybeChild(1);
  if (next?.type === standfirst) {
    const start = TextSelection.create(state.doc, $from.after() + 1);
    if ($to.pos === $to.end()) dispatch?.(state.tr.setSelection(start).scrollIntoView());
    return true;
  }
  return splitBlockAs(() => ({ type: paragraph }))(state, dispatch);
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
