import { lift, wrapIn } from "prosemirror-commands";
import type { NodeType, ResolvedPos } from "prosemirror-model";
import { liftListItem, sinkListItem, wrapInList } from "prosemirror-schema-list";
import type { Command, EditorState } from "prosemirror-state";
import { schema } from "@/domain/document/schema";
import { setBlockStyle } from "./block-style";

const { bullet_list, ordered_list, list_item, blockquote, heading } = schema.nodes;

/** Lists and quotations inside one another, deeper than this, are refused by the server. */
const DEPTH_MAXIMUM = 6;

/** The depth of the innermost node of these types around a position, 0 where there is none. */
function depthOf($position: ResolvedPos, types: readonly NodeType[]): number {
  for (let depth = $position.depth; depth > 0; depth--)
    if (types.includes($position.node(depth).type)) return depth;
  return 0;
}

function isDeep($position: ResolvedPos): boolean {
  let containers = 0;
  for (let depth = $position.depth; depth > 0; depth--)
    if ([bullet_list, ordered_list, blockquote].includes($position.node(depth).type)) containers++;
  return containers >= DEPTH_MAXIMUM;
}

/** Which list the caret is in. */
export function listAt(state: EditorState): "bullet_list" | "ordered_list" | null {
  const { $from } = state.selection;
  const depth = depthOf($from, [bullet_list, ordered_list]);
  if (depth === 0) return null;
  return $from.node(depth).type === bullet_list ? "bullet_list" : "ordered_list";
}

export function isInQuote(state: EditorState): boolean {
  return depthOf(state.selection.$from, [blockquote]) > 0;
}

/** Make a list of the selected blocks, make the list one of the other kind, or take it away. */
export function toggleList(name: "bullet_list" | "ordered_list"): Command {
  const type = schema.nodes[name];
  return (state, dispatch) => {
    const now = listAt(state);
    if (now === name) return liftListItem(list_item)(state, dispatch);
    if (now) return changeList(state, dispatch, type);
    if (isDeep(state.selection.$from)) return false;
    if (state.selection.$from.parent.type !== heading) return wrapInList(type)(state, dispatch);
    return setBlockStyle("paragraph")(
      state,
      dispatch &&
        ((styled) => {
          const next = state.apply(styled);
          wrapInList(type)(next, (wrapped) => {
            for (const step of wrapped.steps) styled.step(step);
          });
          dispatch(styled);
        }),
    );
  };
}

function changeList(state: EditorState, dispatch: Parameters<Command>[1], type: NodeType): boolean {
  const { $from } = state.selection;
  const position = $from.before(depthOf($from, [bullet_list, ordered_list]));
  dispatch?.(state.tr.setNodeMarkup(position, type, {}));
  return true;
}

export const toggleQuote: Command = (state, dispatch) => {
  if (!isInQuote(state)) return !isDeep(state.selection.$from) && wrapIn(blockquote)(state, dispatch);
  const { $from, $to } = state.selection;
  const depth = depthOf($from, [blockquote]);
  const range = $from.blockRange($to, (node) => node === $from.node(depth));
  if (!range) return lift(state, dispatch);
  dispatch?.(state.tr.lift(range, depth - 1).scrollIntoView());
  return true;
};

/** One level further in. */
export const sinkItem: Command = (state, dispatch) =>
  !isDeep(state.selection.$from) && sinkListItem(list_item)(state, dispatch);

/** One level further out. */
export const liftItem: Command = liftListItem(list_item);
