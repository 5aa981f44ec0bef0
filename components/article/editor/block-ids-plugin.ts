import type { Node } from "prosemirror-model";
import { Plugin, type Transaction } from "prosemirror-state";
import { ReplaceAroundStep, ReplaceStep } from "prosemirror-transform";

/**
 * A block that was split is two of the same id: the half that holds the words keeps it, the other waits for the
 * server to issue its own. The same for what was pasted a second time.
 */
export function blockIdsPlugin(): Plugin {
  return new Plugin({
    appendTransaction(transactions, _before, state) {
      if (!transactions.some(bringsBlocks)) return null;
      const repeated = repeatedIds(state.doc);
      if (repeated.length === 0) return null;
      const transaction = state.tr;
      for (const position of repeated) transaction.setNodeAttribute(position, "id", "");
      return transaction;
    },
  });
}

function bringsBlocks(transaction: Transaction): boolean {
  return transaction.steps.some((step) => {
    if (step instanceof ReplaceAroundStep) return true;
    return step instanceof ReplaceStep && step.slice.content.firstChild?.isInline === false;
  });
}

/** The positions of blocks whose id is another's. */
function repeatedIds(document: Node): number[] {
  const holders = new Map<string, { position: number; isEmpty: boolean }>();
  const repeated: number[] = [];
  document.descendants((node, position) => {
    if (!node.isTextblock) return true;
    const id: string = node.attrs.id;
    if (!id) return false;
    const holder = holders.get(id);
    const block = { position, isEmpty: node.content.size === 0 };
    if (holder && !(holder.isEmpty && !block.isEmpty)) repeated.push(position);
    else holders.set(id, block);
    if (holder?.isEmpty && !block.isEmpty) repeated.push(holder.position);
    return false;
  });
  return repeated;
}
