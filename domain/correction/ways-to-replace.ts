import type { Passage } from "../anchor/anchor";
import { BLOCK_SEPARATOR, type IndexedBlock } from "../document/text-index";
import { type Hunk, tokenHunks } from "../text/tokens";

/** Canonical offsets of the text as it was, and the words that take the place of what stood between them. */
export type Edit = { from: number; to: number; inserted: string };

/** Blocks that go when all their words do. A headline stays, and a figure keeps its image. */
export const REMOVABLE: ReadonlySet<IndexedBlock["type"]> = new Set([
  "standfirst",
  "paragraph",
  "heading",
  "code_block",
]);

/** With more differences than this the words are replaced as a whole: nobody reads them one by one. */
const HUNKS_MAXIMUM = 400;

/**
 * How the words of a passage may be replaced, the best way first: difference by difference, so that everything between
 * keeps its marks and its anchors; else as a whole. Edits in text order, in offsets of `text`.
 */
export function waysToReplace(text: string, { start, end }: Passage, replacement: string): Edit[][] {
  const words = text.slice(start, end);
  const smallest = tokenHunks(words, replacement);
  const whole = [{ from: 0, to: words.length, newFrom: 0, newTo: replacement.length }];
  const editOf = ({ from, to, newFrom, newTo }: Hunk): Edit =>
    fromSeparatorBefore(text, {
      from: start + from,
      to: start + to,
      inserted: replacement.slice(newFrom, newTo),
    });
  const ways = smallest.length <= HUNKS_MAXIMUM ? [smallest, whole] : [whole];
  return ways.map((hunks) => hunks.map(editOf));
}

/**
 * A whole paragraph that comes or goes, told from the separator before it instead of the one after: the same
 * text, but the paragraph that follows keeps its own kind.
 */
function fromSeparatorBefore(text: string, edit: Edit): Edit {
  const { from, to, inserted } = edit;
  const shift = BLOCK_SEPARATOR.length;
  if (from < shift || text.slice(from - shift, from) !== BLOCK_SEPARATOR) return edit;
  if (inserted === "" && to > from + shift && text.slice(from, to).endsWith(BLOCK_SEPARATOR))
    return { from: from - shift, to: to - shift, inserted };
  if (from === to && inserted.length > shift && inserted.endsWith(BLOCK_SEPARATOR))
    return { from: from - shift, to: from - shift, inserted: BLOCK_SEPARATOR + inserted.slice(0, -shift) };
  return edit;
}
