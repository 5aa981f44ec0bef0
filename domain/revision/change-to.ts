import { type Node, Slice } from "prosemirror-model";
import { ReplaceStep, type Step } from "prosemirror-transform";
import { alignTexts } from "../alignment/align-texts";
import { withBlockIds } from "../document/block-ids";
import type { DocumentJson } from "../document/document-json";
import type { IndexedDocument } from "../document/index-document";
import { documentJson, parseDocument } from "../document/schema";
import { indexText, positionFromOffset } from "../document/text-index";
import { carryFormatting } from "./carry-formatting";
import { carryIds } from "./carry-ids";
import type { ChangeMap } from "./change-map";
import { positionsOf } from "./positions-of";
import { sharedPieces } from "./shared-runs";

/** From one document to the next: the steps, none when nothing differs, and what they do to positions. */
export type Change = ChangeMap & { document: Node; steps: Step[] };

type Options = {
  /** Makes a block id that stands nowhere else in the article. */
  newId: () => string;
  /** The new text came without formatting: what it keeps of the old one keeps its formatting too. */
  isPlain?: boolean;
  /** The new document's block ids are the article's own already, as in a restoration. */
  keepIds?: boolean;
};

/**
 * The change from a document to a whole new one. The two texts are aligned once; blocks that are the same keep their
 * ids. One step replaces the blocks between the first and the last that differ; its map is finer than the step
 * itself: only the words that differ.
 * @throws StetError `invalid` when the new document is not one of the schema.
 */
export function changeTo(before: IndexedDocument, after: DocumentJson, options: Options): Change {
  const json = documentJson(before.document);
  const alignment = alignTexts(before.index.text, indexText(after).text);
  const pieces = sharedPieces(before.index, indexText(after), alignment);
  const formatted = options.isPlain ? carryFormatting(json, after, pieces) : after;
  const carried = carryIds(before.index, indexText(after), pieces);
  const own = options.keepIds ? formatted : withBlockIds(formatted, (at) => carried[at] ?? options.newId());
  const document = parseDocument(own);
  const step = replaceBlocks(before.document, document);
  if (!step) return { document: before.document, steps: [], stepRanges: [], moves: [], ambiguous: [] };
  const index = indexText(own);
  const { ranges, moves, ambiguous } = positionsOf(before.index, index, alignment);
  const stepRanges = [[...ranges, ...tailRange(before, { document, index })]];
  return { document, steps: [step], stepRanges, moves, ambiguous };
}

/** What follows the last words, rules and ends of lists: a range where there is more or less of it than there was. */
function tailRange(before: IndexedDocument, after: IndexedDocument): number[] {
  const [from, size] = tailOf(before);
  const [, newSize] = tailOf(after);
  return size === newSize ? [] : [from, size, newSize];
}

function tailOf({ document, index }: IndexedDocument): [number, number] {
  const end = positionFromOffset(index, index.text.length, "before");
  return [end, document.content.size - end];
}

/** The one step that replaces the blocks that differ, `null` when none does. */
function replaceBlocks(before: Node, after: Node): ReplaceStep | null {
  const fewest = Math.min(before.childCount, after.childCount);
  let [head, tail, from, end] = [0, 0, 0, 0];
  while (head < fewest && before.child(head).eq(after.child(head))) from += before.child(head++).nodeSize;
  const last = (node: Node) => node.child(node.childCount - 1 - tail);
  while (tail < fewest - head && last(before).eq(last(after))) {
    end += last(before).nodeSize;
    tail++;
  }
  if (head === before.childCount && head === after.childCount) return null;
  const content = after.content.cut(from, after.content.size - end);
  return new ReplaceStep(from, before.content.size - end, new Slice(content, 0, 0));
}
