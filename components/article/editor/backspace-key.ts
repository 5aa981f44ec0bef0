import { lift } from "prosemirror-commands";
import type { ResolvedPos } from "prosemirror-model";
import { liftListItem } from "prosemirror-schema-list";
import { type Command, type EditorState, NodeSelection, TextSelection } from "prosemirror-state";
import { schema } from "@/domain/document/schema";
import { setBlockStyle } from "./block-style";

const { headline, standfirst, heading, list_item, figure } = schema.nodes;

function caretAtStart(state: EditorState): ResolvedPos | null {
  const { selection } = state;
  const $cursor = selection instanceof TextSelection ? selection.$cursor : null;
  return $cursor && $cursor.parentOffset === 0 ? $cursor : null;
}

/**
 * Backspace at the start of a block first takes away what the block is (a heading, a list item, a quotation) and only
 * then its end from the one before; nothing runs into the headline.
 */
export const backspaceAtStart: Command = (state, dispatch) => {
  const $cursor = caretAtStart(state);
  if (!$cursor) return false;
  const { parent } = $cursor;
  if (parent.type === headline) return true;
  if (parent.type === standfirst) return leaveStandfirst(state, dispatch, parent.content.size === 0);
  if (parent.type === heading) return setBlockStyle("paragraph")(state, dispatch);
  if (parent.type === figure) return selectAround($cursor, state, dispatch);
  if ($cursor.depth > 1 && $cursor.index(-1) === 0) return leaveContainer($cursor, state, dispatch);
  return staysBelowHead($cursor);
};

function leaveStandfirst(state: EditorState, dispatch: Parameters<Command>[1], isEmpty: boolean): boolean {
  if (!isEmpty) return setBlockStyle("paragraph")(state, dispatch);
  const { $from } = state.selection;
  const before = TextSelection.create(state.doc, $from.before() - 1);
  dispatch?.(state.tr.setSelection(before).delete($from.before(), $from.after()).scrollIntoView());
  return true;
}

function selectAround($cursor: ResolvedPos, state: EditorState, dispatch: Parameters<Command>[1]): boolean {
  dispatch?.(state.tr.setSelection(NodeSelection.create(state.doc, $cursor.before())));
  return true;
}

function leaveContainer($cursor: ResolvedPos, state: EditorState, dispatch: Parameters<Command>[1]): boolean {
  const isItem = $cursor.node(-1).type === list_item;
  return isItem ? liftListItem(list_item)(state, dispatch) : lift(state, dispatch);
}

function staysBelowHead($cursor: ResolvedPos): boolean {
  const before = $cursor.depth === 1 ? $cursor.doc.resolve($cursor.before()).nodeBefore : null;
  const isBelowHead = before?.type === headline || before?.type === standfirst;
  return isBelowHead && $cursor.parent.content.size > 0;
}

/** Delete at the end of headline or standfirst takes nothing from the text into them. */
export const deleteAtEndOfHead: Command = (state) => {
  const { selection } = state;
  const $cursor = selection instanceof TextSelection ? selection.$cursor : null;
  if (!$cursor || $cursor.parentOffset < $cursor.parent.content.size) return false;
  return $cursor.parent.type === headline || $cursor.parent.type === standfirst;
};
