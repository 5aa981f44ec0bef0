import { redoDepth, undoDepth } from "prosemirror-history";
import type { MarkType } from "prosemirror-model";
import type { EditorState } from "prosemirror-state";
import { schema } from "@/domain/document/schema";
import { BLOCK_STYLES, type BlockStyle, blockStyleAt, setBlockStyle } from "./block-style";
import { isInQuote, liftItem, listAt, sinkItem } from "./list-commands";

const TEXT_MARKS = ["strong", "emphasis", "underline", "strike", "code"] as const;
export type TextMark = (typeof TEXT_MARKS)[number];

/** What the toolbar shows about the place of the caret. */
export type ToolbarState = {
  marks: readonly string[];
  style: string;
  styles: readonly BlockStyle[];
  list: "bullet_list" | "ordered_list" | null;
  isQuote: boolean;
  isPicture: boolean;
  canSink: boolean;
  canLift: boolean;
  canUndo: boolean;
  canRedo: boolean;
};

export function toolbarState(state: EditorState): ToolbarState {
  const style = blockStyleAt(state);
  return {
    marks: [...TEXT_MARKS, "link"].filter((name) => isMarked(state, schema.marks[name as TextMark | "link"])),
    style,
    styles: BLOCK_STYLES.filter((one) => one === style || setBlockStyle(one)(state)),
    list: listAt(state),
    isQuote: isInQuote(state),
    isPicture: style === "figure",
    canSink: sinkItem(state),
    canLift: liftItem(state),
    canUndo: undoDepth(state) > 0,
    canRedo: redoDepth(state) > 0,
  };
}

export function sameToolbarState(a: ToolbarState, b: ToolbarState): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

function isMarked(state: EditorState, type: MarkType): boolean {
  const { from, to, empty, $from } = state.selection;
  if (!empty) return state.doc.rangeHasMark(from, to, type);
  return Boolean(type.isInSet(state.storedMarks ?? $from.marks()));
}
