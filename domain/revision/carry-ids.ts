import type { IndexedBlock, TextIndex } from "../document/text-index";
import type { SharedPiece } from "./shared-runs";

/** A new block is the old one when they share at least this much of the shorter one's words. */
const SAME_BLOCK = 0.3;

/**
 * For each block of a new text the id of the block of the old one that it is, `undefined` for a new block. Headline
 * stays headline and standfirst standfirst; of the others those that share most go first, and no id is given twice.
 */
export function carryIds(
  before: TextIndex,
  after: TextIndex,
  pieces: readonly SharedPiece[],
): (string | undefined)[] {
  const ids: (string | undefined)[] = after.blocks.map(() => undefined);
  const taken = new Set<string>();
  const give = (newBlock: number, old: IndexedBlock | undefined) => {
    if (!old || taken.has(old.id) || ids[newBlock] !== undefined) return;
    ids[newBlock] = old.id;
    taken.add(old.id);
  };
  for (const type of ["headline", "standfirst"] as const) {
    const at = after.blocks.findIndex((block) => block.type === type);
    if (at >= 0)
      give(
        at,
        before.blocks.find((block) => block.type === type),
      );
  }
  for (const { block, newBlock } of pairsByWeight(before, after, pieces))
    give(newBlock, before.blocks[block]);
  after.blocks.forEach((block, at) => {
    if (block.text === "" && ids[at] === undefined)
      give(
        at,
        before.blocks.find((old) => old.text === "" && old.type === block.type && !taken.has(old.id)),
      );
  });
  return ids;
}

function pairsByWeight(before: TextIndex, after: TextIndex, pieces: readonly SharedPiece[]) {
  const pairs = new Map<string, { block: number; newBlock: number; shared: number }>();
  for (const { block, newBlock, length } of pieces) {
    const key = `${block}/${newBlock}`;
    const pair = pairs.get(key) ?? { block, newBlock, shared: 0 };
    pair.shared += length;
    pairs.set(key, pair);
  }
  const length = (index: TextIndex, at: number) => index.blocks[at]?.text.length ?? 0;
  return [...pairs.values()]
    .filter(
      ({ block, newBlock, shared }) =>
        shared >= SAME_BLOCK * Math.min(length(before, block), length(after, newBlock)),
    )
    .sort((a, b) => b.shared - a.shared);
}
