import { overlaps } from "@/domain/correction/rivals";
import { type IndexedBlock, lastAtOrBefore, type TextIndex } from "@/domain/document/text-index";
import type { BlockMark } from "./block-mark";
import type { Highlight } from "./highlight";

/**
 * Hand every block the highlights that touch it. An open correction becomes struck words and, after the last
 * of them, the point where its replacement shows; of rivals only one shows in place, the rest are underlined.
 */
export function marksByBlock(
  index: TextIndex,
  highlights: readonly Highlight[],
  activeId: string | null,
): Map<string, BlockMark[]> {
  const shown = correctionsInPlace(highlights, activeId);
  const marks = new Map<string, BlockMark[]>();
  for (const highlight of highlights)
    for (const [block, mark] of marksOf(
      index,
      highlight,
      highlight.id === activeId,
      shown.has(highlight.id),
    )) {
      const list = marks.get(block);
      if (list) list.push(mark);
      else marks.set(block, [mark]);
    }
  return marks;
}

function* marksOf(
  index: TextIndex,
  highlight: Highlight,
  active: boolean,
  inPlace: boolean,
): Generator<[string, BlockMark]> {
  const { id, kind, state, open, start, end } = highlight;
  const base = { id, kind, state, open, active, length: end - start, struck: inPlace, inserted: "" };
  let last: IndexedBlock | undefined;
  for (let at = lastAtOrBefore(index.blocks, start); at < index.blocks.length; at++) {
    const block = index.blocks[at] as IndexedBlock;
    if (block.start > end) break;
    const from = Math.max(start, block.start);
    const to = Math.min(end, block.end);
    if (from < to) yield [block.id, { ...base, start: from - block.start, end: to - block.start }];
    if (from < to || !last) last = block;
  }
  const inserted = inPlace ? (highlight.correction?.replacement ?? "") : "";
  if (!last || (!inserted && start < end)) return;
  const point = Math.min(Math.max(end, last.start), last.end) - last.start;
  yield [last.id, { ...base, start: point, end: point, inserted }];
}

/**
 * The open corrections that show in place: the active one, then in text order what overlaps none shown. One whose
 * words have changed does not: it was not written for the words that stand there now.
 */
export function correctionsInPlace(highlights: readonly Highlight[], activeId: string | null): Set<string> {
  const open = highlights
    .filter(({ correction, state }) => correction?.open && (state === "anchored" || state === "moved"))
    .sort((a, b) => a.start - b.start || a.end - b.end);
  const active = open.find(({ id }) => id === activeId);
  const shown = new Set<string>();
  let previous: Highlight | undefined;
  for (const highlight of open) {
    const free = !previous || !overlaps(previous, highlight);
    if (highlight !== active && (!free || (active && overlaps(active, highlight)))) continue;
    shown.add(highlight.id);
    previous = highlight;
  }
  return shown;
}
