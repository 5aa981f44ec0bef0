import { type Command, type EditorState, NodeSelection, TextSelection } from "prosemirror-state";
import { schema } from "@/domain/document/schema";

const { figure, paragraph } = schema.nodes;

export type Picture = { src: string; alt: string; caption: string };

/** The picture at the selection and its position, `null` where there is none. */
export function pictureAt(state: EditorState): (Picture & { position: number }) | null {
  const { selection } = state;
  const { $from } = selection;
  const node = selection instanceof NodeSelection ? selection.node : $from.parent;
  if (node.type !== figure) return null;
  const position = selection instanceof NodeSelection ? selection.from : $from.before();
  return { position, src: node.attrs.src, alt: node.attrs.alt, caption: node.textContent };
}

/** Change the picture at the selection, or put one below the block the caret is in. */
export function setPicture({ src, alt, caption }: Picture): Command {
  return (state, dispatch) => {
    const known = pictureAt(state);
    const transaction = state.tr;
    if (known) {
      const node = state.doc.nodeAt(known.position);
      if (src !== node?.attrs.src) transaction.setNodeAttribute(known.position, "src", src);
      if (alt !== node?.attrs.alt) transaction.setNodeAttribute(known.position, "alt", alt);
      if (dispatch && transaction.docChanged) dispatch(transaction);
      return true;
    }
    const position = placeForBlock(state);
    const picture = figure.create({ src, alt }, caption ? schema.text(caption) : null);
    transaction.insert(position, picture);
    if (position + picture.nodeSize >= transaction.doc.content.size)
      transaction.insert(position + picture.nodeSize, paragraph.create());
    const behind = TextSelection.create(transaction.doc, position + picture.nodeSize - 1);
    dispatch?.(transaction.setSelection(behind).scrollIntoView());
    return true;
  };
}

/** A line across the text, below the block the caret is in. */
export const insertRule: Command = (state, dispatch) => {
  const position = placeForBlock(state);
  const transaction = state.tr.insert(position, schema.nodes.horizontal_rule.create());
  if (position + 1 >= transaction.doc.content.size) transaction.insert(position + 1, paragraph.create());
  const after = TextSelection.near(transaction.doc.resolve(position + 1));
  dispatch?.(transaction.setSelection(after).scrollIntoView());
  return true;
};

/** Below the outermost block at the caret, and never between headline and standfirst. */
function placeForBlock(state: EditorState): number {
  const { $from } = state.selection;
  const after = $from.depth === 0 ? $from.pos : $from.after(1);
  const next = state.doc.resolve(after).nodeAfter;
  return next?.type === schema.nodes.standfirst ? after + next.nodeSize : after;
}
