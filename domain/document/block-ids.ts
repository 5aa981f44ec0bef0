import type { Node } from "prosemirror-model";
import type { Transform } from "prosemirror-transform";
import { type BlockJson, type DocumentJson, isTextBlock } from "./document-json";

/** The same document with the ids of its text blocks set: `idOf` is given their place in the text, and the id they had. */
export function withBlockIds(
  document: DocumentJson,
  idOf: (at: number, former: string) => string,
): DocumentJson {
  let at = 0;
  const set = (block: BlockJson): BlockJson => {
    if (block.type === "horizontal_rule") return block;
    if (!isTextBlock(block)) return { ...block, content: block.content.map(set) } as BlockJson;
    return { ...block, attrs: { ...block.attrs, id: idOf(at++, block.attrs.id) } } as BlockJson;
  };
  return { type: "doc", content: document.content.map(set) };
}

/**
 * The same document with an id on every text block: missing and repeated ids are replaced.
 * @param newId makes an id that stands nowhere else in the article.
 */
export function issueBlockIds(document: DocumentJson, newId: () => string): DocumentJson {
  const seen = new Set<string>();
  return withBlockIds(document, (_, former) => {
    const id = former && !seen.has(former) ? former : newId();
    seen.add(id);
    return id;
  });
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
