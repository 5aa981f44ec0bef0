import type { MarkJson, TextBlockJson } from "../document/document-json";

/** What covers part of a block: UTF-16 offsets in the block, end exclusive; `start === end` is a point. */
export type BlockHighlight = {
  id: string;
  start: number;
  end: number;
  /** Length of the whole passage where the block holds only part of it; orders overlaps. */
  length?: number;
};

/** A stretch of a block in which neither the marks nor the highlights change. */
export type Run<H extends BlockHighlight = BlockHighlight> = {
  /** UTF-16 offsets in the block, end exclusive. */
  start: number;
  end: number;
  text: string;
  marks: readonly MarkJson[];
  /** The run is a hard break, `text` is `\n`. */
  hardBreak: boolean;
  /** The highlights that cover all of it, shortest passage first. */
  covering: readonly H[];
  /** The points that stand at its start, in the order given. */
  points: readonly H[];
};

const NOTHING: readonly never[] = [];

/**
 * Cut a block at every boundary of a highlight and of a mark into disjoint runs, in order, that cover it exactly. What
 * lies outside the block is cut off; a highlight wholly outside is a point at that edge. Only a point at the very end
 * makes an empty run, the last, so that it has somewhere to stand. One sweep: sorting, plus the size of what is returned.
 */
export function runsOfBlock<H extends BlockHighlight>(
  block: TextBlockJson,
  highlights: readonly H[],
): Run<H>[] {
  const runs: Run<H>[] = [];
  const waiting = highlights.toSorted((a, b) => a.start - b.start);
  let next = 0;
  let at = 0;
  let covering: readonly H[] = NOTHING;
  for (const inline of block.content ?? []) {
    const text = inline.type === "text" ? inline.text : "\n";
    const start = at;
    while (at < start + text.length) {
      const first = next;
      while (next < waiting.length && (waiting[next] as H).start <= at) next++;
      const begun = first < next ? waiting.slice(first, next) : NOTHING;
      covering = coveringFrom(at, covering, begun);
      const end = nextBoundary(start + text.length, waiting[next], covering);
      runs.push({
        start: at,
        end,
        text: text.slice(at - start, end - start),
        marks: inline.marks ?? NOTHING,
        hardBreak: inline.type === "hard_break",
        covering,
        points: pointsAt(at, begun),
      });
      at = end;
    }
  }
  if (next < waiting.length) runs.push(endRun(at, waiting.slice(next)));
  return runs;
}

/** What goes on and what begins, shortest passage first. */
function coveringFrom<H extends BlockHighlight>(
  at: number,
  before: readonly H[],
  begun: readonly H[],
): readonly H[] {
  const goesOn = (highlight: H) => highlight.end > at;
  if (begun.length === 0 && before.every(goesOn)) return before;
  const covering = [...before, ...begun].filter(goesOn);
  return covering.length > 1 ? covering.sort((a, b) => lengthOf(a) - lengthOf(b)) : covering;
}

function lengthOf({ start, end, length = end - start }: BlockHighlight): number {
  return length;
}

function nextBoundary(
  inlineEnd: number,
  next: BlockHighlight | undefined,
  covering: readonly BlockHighlight[],
): number {
  let boundary = inlineEnd;
  if (next && next.start < boundary) boundary = next.start;
  for (const { end } of covering) if (end < boundary) boundary = end;
  return boundary;
}

function pointsAt<H extends BlockHighlight>(at: number, begun: readonly H[]): readonly H[] {
  return begun.length > 0 ? begun.filter(({ end }) => end <= at) : NOTHING;
}

function endRun<H extends BlockHighlight>(length: number, points: readonly H[]): Run<H> {
  return {
    start: length,
    end: length,
    text: "",
    marks: NOTHING,
    hardBreak: false,
    covering: NOTHING,
    points,
  };
}
