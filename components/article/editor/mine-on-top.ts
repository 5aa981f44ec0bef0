import type { Node } from "prosemirror-model";
import type { DocumentJson } from "@/domain/document/document-json";
import { documentJson, parseDocument, schema } from "@/domain/document/schema";
import type { StepJson } from "@/lib/client/edit-drafts";
import { type KeyedBlock, keyBlocks } from "./key-blocks";
import { smallSteps } from "./small-steps";
import { stepsToJson } from "./step-json";

/** My work brought onto a newer revision: what that has to become, and the steps from it to there. */
type MineOnTop = { document: DocumentJson; steps: StepJson[] };

type Three = { base: DocumentJson; mine: DocumentJson; theirs: DocumentJson };

/**
 * Mine and theirs were both made of `base`. A block that only they touched stays as they have it; one that I touched
 * becomes mine, whatever they did to it.
 */
export function mineOnTop({ base, mine, theirs }: Three): MineOnTop {
  const now = parseDocument(theirs);
  const merged = merge(parseDocument(base), parseDocument(mine), now) ?? parseDocument(mine);
  return { document: documentJson(merged), steps: stepsToJson(smallSteps(now, merged)) };
}

/** `null` where the schema has no such article: two standfirsts, say. */
function merge(...versions: [base: Node, mine: Node, theirs: Node]): Node | null {
  const [base, mine, theirs] = keyBlocks(versions) as [KeyedBlock[], KeyedBlock[], KeyedBlock[]];
  const before = byKey(base);
  const own = byKey(mine);
  const isMine = (key: string) => !sameBlocks(before.get(key), own.get(key));
  const placed = new Set<string>();
  const blocks = theirs.flatMap((one) => {
    if (!isMine(one.key)) return [one];
    const [first] = placed.has(one.key) ? [] : (own.get(one.key) ?? []);
    placed.add(one.key);
    return first ? [{ key: one.key, block: first }] : [];
  });
  addMine(blocks, mine, isMine);
  const merged = schema.topNodeType.create(
    null,
    blocks.map(({ block }) => block),
  );
  return isValid(merged) ? merged : null;
}

/** The blocks of each key: of a list that was parted there are several. */
function byKey(blocks: readonly KeyedBlock[]): Map<string, Node[]> {
  const found = new Map<string, Node[]>();
  for (const { key, block } of blocks) found.set(key, [...(found.get(key) ?? []), block]);
  return found;
}

function sameBlocks(some: readonly Node[] = [], others: readonly Node[] = []): boolean {
  return some.length === others.length && some.every((block, at) => block.eq(others[at] as Node));
}

/** What of mine is not there yet, behind what stood before it: what I wrote anew, or changed and they deleted. */
function addMine(blocks: KeyedBlock[], mine: readonly KeyedBlock[], isMine: (key: string) => boolean): void {
  let at = -1;
  for (const one of mine) {
    const found = isMine(one.key)
      ? blocks.findIndex(({ block }) => block === one.block)
      : blocks.findLastIndex(({ key }) => key === one.key);
    if (found >= 0) at = found;
    else if (isMine(one.key)) blocks.splice(++at, 0, one);
  }
}

function isValid(document: Node): boolean {
  try {
    document.check();
    return true;
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return false;
  }
}
