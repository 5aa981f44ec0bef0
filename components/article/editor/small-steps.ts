import { Fragment, type Node, Slice } from "prosemirror-model";
import { type Step, Transform } from "prosemirror-transform";
import { tokenHunks } from "@/domain/text/tokens";
import { blockKey } from "./block-key";

/**
 * The steps from one document to another that has been made of it, as small as they can be told: blocks by their
 * ids, in a block word by word, so that what stands between the changes keeps its annotations.
 */
export function smallSteps(before: Node, after: Node): Step[] {
  const transform = new Transform(before);
  for (const { from, to, block } of blockChanges(before, after).reverse()) {
    const now = from < to ? before.nodeAt(from) : null;
    if (now && block && now.isTextblock && now.hasMarkup(block.type, block.attrs))
      changeWords(transform, from, now, block);
    else transform.replaceWith(from, to, block ?? Fragment.empty);
  }
  return transform.steps;
}

/** In positions of the older document: what a block becomes (nothing: it goes), or is put between two (`from === to`). */
type BlockChange = { from: number; to: number; block: Node | null };

function blockChanges(before: Node, after: Node): BlockChange[] {
  const wanted: Node[] = [];
  after.forEach((block) => {
    wanted.push(block);
  });
  const keys = new Set(wanted.map(blockKey).filter(Boolean));
  const changes: BlockChange[] = [];
  let next = 0;
  let position = 0;
  before.forEach((block, offset) => {
    position = offset;
    const key = blockKey(block);
    const isWanted = key ? keys.has(key) : wanted[next]?.eq(block) === true;
    if (!isWanted) changes.push({ from: offset, to: offset + block.nodeSize, block: null });
    else {
      const at = key ? wanted.findIndex((one, index) => index >= next && blockKey(one) === key) : next;
      for (; next < at; next++) changes.push({ from: offset, to: offset, block: wanted[next] as Node });
      const found = at < 0 ? null : (wanted[next++] as Node);
      if (!found?.eq(block)) changes.push({ from: offset, to: offset + block.nodeSize, block: found });
    }
    position = offset + block.nodeSize;
  });
  for (; next < wanted.length; next++)
    changes.push({ from: position, to: position, block: wanted[next] as Node });
  return changes;
}

function changeWords(transform: Transform, position: number, before: Node, after: Node): void {
  const start = position + 1;
  for (const { from, to, newFrom, newTo } of tokenHunks(before.textContent, after.textContent).reverse())
    transform.replace(start + from, start + to, new Slice(after.content.cut(newFrom, newTo), 0, 0));
  const now = transform.doc.nodeAt(position);
  if (!now || now.content.eq(after.content)) return;
  transform.removeMark(start, start + now.content.size);
  after.forEach((inline, offset) => {
    for (const mark of inline.marks)
      transform.addMark(start + offset, start + offset + inline.nodeSize, mark);
  });
}
