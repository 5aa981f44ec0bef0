import type { Node } from "prosemirror-model";

/** A block of one version of an article, and what it is called in every version that has it. */
export type KeyedBlock = { block: Node; key: string };

/**
 * The blocks of several versions of an article. Those that share a paragraph are called the same: a list is that list,
 * whichever of its items went. What holds no words is told by its place: the first rule behind a block they all have.
 */
export function keyBlocks(versions: readonly Node[]): KeyedBlock[][] {
  const rootOf = joinIds(versions);
  const keysIn = versions.map((version) => new Set(childrenOf(version).map((block) => keyOf(block, rootOf))));
  const isShared = (key: string) => key !== "" && keysIn.every((keys) => keys.has(key));
  return versions.map((version, number) => {
    let last = "";
    const wordless = new Map<string, number>();
    return childrenOf(version).map((block, at) => {
      const key = keyOf(block, rootOf);
      if (isShared(key)) last = key;
      if (idsIn(block).length > 0) return { block, key: key || `new ${number} ${at}` };
      wordless.set(last, (wordless.get(last) ?? 0) + 1);
      return { block, key: `${last} ${wordless.get(last)}` };
    });
  });
}

function childrenOf(node: Node): Node[] {
  const children: Node[] = [];
  node.forEach((child) => {
    children.push(child);
  });
  return children;
}

/** The ids of a block's text blocks, empty where the server has issued none yet. */
function idsIn(block: Node): string[] {
  if (block.isTextblock) return [block.attrs.id];
  return childrenOf(block).flatMap(idsIn);
}

function keyOf(block: Node, rootOf: (id: string) => string): string {
  const id = idsIn(block).find(Boolean);
  return id ? rootOf(id) : "";
}

/** Of ids that stand in one block in any version, one for all. */
function joinIds(versions: readonly Node[]): (id: string) => string {
  const parents = new Map<string, string>();
  const rootOf = (id: string): string => {
    const parent = parents.get(id);
    return parent === undefined ? id : rootOf(parent);
  };
  for (const block of versions.flatMap(childrenOf)) {
    const [first, ...others] = idsIn(block).filter(Boolean).map(rootOf);
    for (const other of others)
      if (first && rootOf(other) !== rootOf(first)) parents.set(rootOf(other), rootOf(first));
  }
  return rootOf;
}
