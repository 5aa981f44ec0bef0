import type { Attrs, Node, NodeType } from "prosemirror-model";
import type { Command, EditorState } from "prosemirror-state";
import { schema } from "@/domain/document/schema";

/** What a person may make of a paragraph. */
export const BLOCK_STYLES = ["paragraph", "heading2", "heading3", "heading4", "standfirst"] as const;
export type BlockStyle = (typeof BLOCK_STYLES)[number];

const { paragraph, heading, standfirst, figure } = schema.nodes;
const LOOKS: Record<BlockStyle, { type: NodeType; attrs?: Attrs }> = {
  paragraph: { type: paragraph },
  heading2: { type: heading, attrs: { level: 2 } },
  heading3: { type: heading, attrs: { level: 3 } },
  heading4: { type: heading, attrs: { level: 4 } },
  standfirst: { type: standfirst },
};

/** Give the selected blocks another style. Each keeps its id, and so its annotations; a picture stays a picture. */
export function setBlockStyle(style: BlockStyle): Command {
  const { type, attrs } = LOOKS[style];
  return (state, dispatch) => {
    const transaction = state.tr;
    for (const { node, position } of selectedBlocks(state))
      if (canBecome(transaction.doc, node, position, type))
        transaction.setBlockType(position, position + node.nodeSize, type, (old) => ({
          ...attrs,
          id: old.attrs.id,
        }));
    if (!transaction.docChanged) return false;
    dispatch?.(transaction.scrollIntoView());
    return true;
  };
}

function selectedBlocks(state: EditorState): { node: Node; position: number }[] {
  const blocks: { node: Node; position: number }[] = [];
  const { from, to } = state.selection;
  state.doc.nodesBetween(from, to, (node, position) => {
    if (node.isTextblock) blocks.push({ node, position });
    return !node.isTextblock;
  });
  return blocks;
}

function canBecome(document: Node, node: Node, position: number, type: NodeType): boolean {
  const $position = document.resolve(position);
  return (
    node.type !== figure && $position.parent.canReplaceWith($position.index(), $position.index() + 1, type)
  );
}

/** What the block at the caret is, by the name of its node; a heading with its level behind it. */
export function blockStyleAt(state: EditorState): string {
  const { parent } = state.selection.$from;
  return parent.type === heading ? `heading${parent.attrs.level}` : parent.type.name;
}
