import {
  BLOCK_SEPARATOR,
  type IndexedBlock,
  lastAtOrBefore,
  type TextIndex,
} from "@/domain/document/text-index";
import type { BlockMark } from "./block-mark";
import type { Highlight } from "./highlight";
import {
  canStandInPlace,
  correctionsInPlace,
  type MarksOfBlocks,
  marksByBlock,
  placeHighlight,
} from "./marks-by-block";

/** The marks of an article, and what they were made from. */
export type DrawnMarks = {
  index: TextIndex;
  highlights: readonly Highlight[];
  activeId: string | null;
  /** The corrections that show in place, whichever annotation is active. */
  standing: ReadonlySet<string>;
  inPlace: ReadonlySet<string>;
  marks: MarksOfBlocks;
};

/** More than this, and everything is drawn anew. */
const FEW = 64;

/**
 * What `marksByBlock` gives with the corrections that show in place, of rivals the active one. Where only a few
 * highlights are others than `before`, only their blocks are gone through again, and the lists of the others stay the
 * same objects.
 */
export function drawMarks(
  before: DrawnMarks | null,
  index: TextIndex,
  highlights: readonly Highlight[],
  activeId: string | null,
): DrawnMarks {
  const changed = before?.index === index ? changedBetween(before.highlights, highlights) : null;
  const asBefore = changed?.some(canStandInPlace) === false ? before : null;
  const standing = asBefore?.standing ?? correctionsInPlace(highlights, null);
  const inPlace =
    asBefore?.activeId === activeId ? asBefore.inPlace : withActive(standing, highlights, activeId);
  const drawn = { index, highlights, activeId, standing, inPlace };
  if (!before || !changed) return { ...drawn, marks: marksByBlock(index, highlights, inPlace) };
  const blocks = touchedBlocks(index, [...changed, ...shownOtherwise(before, drawn)]);
  if (blocks.size === 0) return { ...drawn, marks: before.marks };
  const marks = new Map(before.marks);
  for (const block of blocks) {
    const list = marksIn(block, drawn);
    if (list.length > 0) marks.set(block.id, list);
    else marks.delete(block.id);
  }
  return { ...drawn, marks };
}

type Sources = Omit<DrawnMarks, "marks">;

/** The highlights that come, go, or are other objects than before; `null` where they are many. */
function changedBetween(old: readonly Highlight[], next: readonly Highlight[]): Highlight[] | null {
  if (old === next) return [];
  let head = 0;
  while (head < old.length && head < next.length && old[head] === next[head]) head++;
  let tail = 0;
  const rest = Math.min(old.length, next.length) - head;
  while (tail < rest && old[old.length - 1 - tail] === next[next.length - 1 - tail]) tail++;
  if (old.length + next.length - 2 * (head + tail) > FEW) return null;
  return [...old.slice(head, old.length - tail), ...next.slice(head, next.length - tail)];
}

/** A rival that gives way to another shows in place all the same while it is active. */
function withActive(
  standing: ReadonlySet<string>,
  highlights: readonly Highlight[],
  activeId: string | null,
): ReadonlySet<string> {
  if (activeId === null || standing.has(activeId)) return standing;
  const active = highlights.find(({ id }) => id === activeId);
  return active && canStandInPlace(active) ? correctionsInPlace(highlights, activeId) : standing;
}

function shownOtherwise(before: Sources, { inPlace, highlights }: Sources): Highlight[] {
  if (before.inPlace === inPlace) return [];
  return highlights.filter(({ id }) => before.inPlace.has(id) !== inPlace.has(id));
}

function touchedBlocks({ blocks }: TextIndex, highlights: readonly Highlight[]): Set<IndexedBlock> {
  const touched = new Set<IndexedBlock>();
  for (const { start, end } of highlights)
    for (let at = lastAtOrBefore(blocks, start); at < blocks.length; at++) {
      const block = blocks[at] as IndexedBlock;
      if (block.start > end) break;
      touched.add(block);
    }
  return touched;
}

function marksIn(block: IndexedBlock, { index, highlights, inPlace }: Sources): BlockMark[] {
  const marks: BlockMark[] = [];
  for (const highlight of highlights) {
    if (highlight.end < block.start || highlight.start > block.end + BLOCK_SEPARATOR.length) continue;
    placeHighlight(index, highlight, inPlace.has(highlight.id), (placedIn, mark) => {
      if (placedIn === block) marks.push(mark);
    });
  }
  return marks;
}
