import type { Node } from "prosemirror-model";
import type { DocumentJson } from "@/domain/document/document-json";
import { documentJson, parseDocument, schema } from "@/domain/document/schema";
import type { StepJson } from "@/lib/client/edit-drafts";
import { blockKey } from "./block-key";
import { smallSteps } from "./small-steps";
import { stepsToJson } from "./step-json";

/** My work brought onto a newer revision: what that has to become, and the steps from it to there. */
export type MineOnTop = { document: DocumentJson; steps: StepJson[] };

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

function byKey(document: Node): Map<string, Node> {
  const blocks = new Map<string, Node>();
  document.forEach((block) => {
    if (blockKey(block)) blocks.set(blockKey(block), block);
  });
  return blocks;
}

/** `null` where the schema has no such article: two standfirsts, say. */
function merge(base: Node, mine: Node, theirs: Node): Node | null {
  const before = byKey(base);
  const own = byKey(mine);
  const blocks: Node[] = [];
  theirs.forEach((block) => {
    const former = before.get(blockKey(block));
    const now = own.get(blockKey(block));
    if (!former) blocks.push(block);
    else if (now) blocks.push(now.eq(former) ? block : now);
  });
  addMine(blocks, mine, before);
  const merged = schema.topNodeType.create(null, blocks);
  return isValid(merged) ? merged : null;
}

/** What I wrote anew, and what I changed and they deleted, behind what stood before it. */
function addMine(blocks: Node[], mine: Node, before: ReadonlyMap<string, Node>): void {
  let at = -1;
  mine.forEach((block) => {
    const found = blocks.findIndex(
      (one) => one === block || (blockKey(block) && blockKey(one) === blockKey(block)),
    );
    const former = before.get(blockKey(block));
    if (found >= 0) at = found;
    else if (!former?.eq(block)) blocks.splice(++at, 0, block);
  });
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
