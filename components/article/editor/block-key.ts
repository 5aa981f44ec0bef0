import type { Node } from "prosemirror-model";

/** The id of a block, or of the first one in it; empty for one that no server knows yet. */
export function blockKey(block: Node): string {
  let inner: Node | null = block;
  while (inner && !inner.isTextblock) inner = inner.firstChild;
  return inner?.attrs.id ?? "";
}
