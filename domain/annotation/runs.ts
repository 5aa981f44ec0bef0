import type { InlineJson, MarkJson, TextBlockJson } from "../document/document-json";

/** What covers part of a block: UTF-16 offsets in the block, end exclusive; `start === end` is a point. */
export type BlockHighlight = {
  id: string;
  start: number;
  end: number;
  /** Length of the whole passage where the block holds only part of it; orders overlaps. */
  length?: number;
};

/** A stretch of a block in which neither the marks nor the annotations change. */
export type Run = {
  /** UTF-16 offsets in the block, end exclusive. */
  start: number;
  end: number;
  text: string;
  marks: readonly MarkJson[];
  /** The run is a hard break, `text` is `\n`. */
  hardBreak: boolean;
  /** The annotations that cover all of it, shortest passage first. */
  annotationIds: readonly string[];
  /** The points that stand at its start, in the order given. */
  insertions: readonly string[];
};

type Span = { id: string; start: number; end: number; rank: number };
type Piece = Pick<Run, "start" | "end" | "text" | "marks" | "hardBreak">;

const NOTHING: readonly never[] = [];

/**
 * Cut a block at every boundary of a highlight and of a mark into disjoint runs, in order, that cover it
 * exactly. Highlights are clamped to the block. Only a point at the very end makes an empty run, the last,
 * so that it has somewhere to stand. One sweep: sorting, plus the size of what is returned.
 */
export function runsOfBlock(block: TextBlockJson, highlights: readonly BlockHighlight[]): Run[] {
  const pieces = piecesOf(block.content ?? []);
  const length = pieces.at(-1)?.end ?? 0;
  const clamped = highlights.map((highlight) => clamp(highlight, length));
  const points = pointsOf(clamped);
  const coverage = sweeper(clamped);
  const runs: Run[] = [];
  cutPieces(pieces, boundariesOf(clamped), ({ start, marks, text, hardBreak }, from, to) =>
    runs.push({
      start: from,
      end: to,
      text: text.slice(from - start, to - start),
      marks,
      hardBreak,
      annotationIds: coverage(from),
      insertions: points.get(from) ?? NOTHING,
    }),
  );
  const last = points.get(length);
  if (last) runs.push(endRun(length, last));
  return runs;
}

function endRun(length: number, insertions: readonly string[]): Run {
  return {
    start: length,
    end: length,
    text: "",
    marks: NOTHING,
    hardBreak: false,
    annotationIds: NOTHING,
    insertions,
  };
}

function piecesOf(content: readonly InlineJson[]): Piece[] {
  let start = 0;
  return content.map((inline) => {
    const text = inline.type === "text" ? inline.text : "\n";
    const piece = {
      start,
      end: start + text.length,
      text,
      marks: inline.marks ?? NOTHING,
      hardBreak: inline.type === "hard_break",
    };
    start = piece.end;
    return piece;
  });
}

function clamp(highlight: BlockHighlight, length: number): BlockHighlight {
  if (highlight.start >= 0 && highlight.start <= highlight.end && highlight.end <= length) return highlight;
  const start = Math.min(Math.max(highlight.start, 0), length);
  return { ...highlight, start, end: Math.min(Math.max(highlight.end, start), length) };
}

function pointsOf(highlights: readonly BlockHighlight[]): Map<number, string[]> {
  const points = new Map<number, string[]>();
  for (const { id, start, end } of highlights)
    if (start === end) {
      const here = points.get(start);
      if (here) here.push(id);
      else points.set(start, [id]);
    }
  return points;
}

function boundariesOf(highlights: readonly BlockHighlight[]): number[] {
  const offsets = new Set<number>();
  for (const { start, end } of highlights) offsets.add(start).add(end);
  return [...offsets].sort((a, b) => a - b);
}

function cutPieces(
  pieces: readonly Piece[],
  boundaries: readonly number[],
  cut: (piece: Piece, from: number, to: number) => void,
): void {
  let next = 0;
  for (const piece of pieces) {
    let from = piece.start;
    while (from < piece.end) {
      while ((boundaries[next] ?? Number.POSITIVE_INFINITY) <= from) next++;
      const to = Math.min(boundaries[next] ?? piece.end, piece.end);
      cut(piece, from, to);
      from = to;
    }
  }
}

/** Answers which highlights cover an offset, for offsets asked in ascending order. */
function sweeper(highlights: readonly BlockHighlight[]): (offset: number) => readonly string[] {
  const waiting = rankShortestFirst(highlights).sort((a, b) => b.start - a.start);
  let covering: Span[] = [];
  let ids: readonly string[] = NOTHING;
  return (offset) => {
    const staying = covering.filter((span) => span.end > offset);
    let changed = staying.length < covering.length;
    covering = staying;
    while ((waiting.at(-1)?.start ?? Number.POSITIVE_INFINITY) <= offset) {
      const span = waiting.pop() as Span;
      if (span.end <= offset) continue;
      covering.push(span);
      changed = true;
    }
    if (changed) ids = covering.sort((a, b) => a.rank - b.rank).map((span) => span.id);
    return ids;
  };
}

function rankShortestFirst(highlights: readonly BlockHighlight[]): Span[] {
  const lengthOf = (highlight: BlockHighlight) => highlight.length ?? highlight.end - highlight.start;
  return highlights
    .filter(({ start, end }) => start < end)
    .sort((a, b) => lengthOf(a) - lengthOf(b) || a.start - b.start)
    .map(({ id, start, end }, rank) => ({ id, start, end, rank }));
}
