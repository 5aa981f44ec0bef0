import type { Transaction } from "prosemirror-state";
import { type EditedBlock, editedBlock } from "./highlight-blocks";

/** The text blocks of the new document that a transaction has changed something in, or right beside. */
export function changedBlocks(transaction: Transaction): EditedBlock[] {
  const { doc, mapping } = transaction;
  const found = new Map<number, EditedBlock>();
  mapping.maps.forEach((map, at) => {
    const rest = mapping.slice(at + 1);
    map.forEach((_from, _to, from, to) => {
      const start = Math.max(0, rest.map(from, -1) - 1);
      const end = Math.min(doc.content.size, rest.map(to, 1) + 1);
      doc.nodesBetween(start, end, (node, position) => {
        if (node.isTextblock) found.set(position, editedBlock(node, position));
        return !node.isTextblock;
      });
    });
  });
  return [...found.values()];
}
