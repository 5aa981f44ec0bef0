import type { Node } from "prosemirror-model";
import type { Transform } from "prosemirror-transform";
import { type BlockJson, type DocumentJson, isTextBlock } from "./document-json";

/**
 * The same document with an id on every text block: missing and repeated ids are replaced.
 * @param newId makes an id that stands nowhere else in the article.
 */
export function issueBlockIds(document: DocumentJson, newId: () => string): DocumentJson {
  const seen = new Set<string>();
  const issue = (block: BlockJson): BlockJson => {
    if (block.type === "horizontal_rule") return block;
    if (!isTextBlock(block)) return { ...block, content: block.content.map(issue) };
    const id = block.attrs.id && !seen.has(block.attrs.id) ? block.attrs.id : newId();
    seen.add(id);
    return { ...block, attrs: { ...block.attrs, id } } as BlockJson;
  };
  return { type: "doc", content: document.content.map(issue) };
}

/**
 * Repair the ids of a changed document by steps of the same transform, so that replaying them gives the same
 * document: an id that is missing, repeated, or neither in `before` nor `issued` is replaced by a new one.
 */
export function repairBlockIds(
  transform: Transform,
  before: Node,
  issued: ReadonlySet<string>,
  newId: () => string,
): void {
  const known = new Set(issued);
  before.descendants((node) => {
    if (node.isTextblock) known.add(node.attrs.id);
    return !node.isTextblock;
  });
  const seen = new Set<string>();
  const repairs: number[] = [];
  transform.doc.descendants((node, position) => {
    if (!node.isTextblock) return true;
    if (!known.has(node.attrs.id) || seen.has(node.attrs.id)) repairs.push(position);
    else seen.add(node.attrs.id);
    return false;
  });
  for (const position of repairs) transform.setNodeAttribute(position, "id", newId());
}
