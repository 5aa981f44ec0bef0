import type { Passage } from "@/domain/anchor/anchor";
import { type IndexedBlock, lastAtOrBefore, type TextIndex } from "@/domain/document/text-index";
import { type Direction, stepCharacter } from "./caret-step";
import { snapOffset } from "./snap-passage";

export type Edge = "start" | "end";
export type Unit = "word" | "character";

const words = new Intl.Segmenter("en", { granularity: "word" });

/** A passage with one of its ends at an offset, or at the word edge nearest to it. It always keeps some words. */
export function withEdgeAt(
  index: TextIndex,
  passage: Passage,
  edge: Edge,
  offset: number,
  unit: Unit,
): Passage {
  const to = unit === "word" ? nearestEdge(index, offset, edge) : snapOffset(index, offset, edge);
  const moved = { ...passage, [edge]: to };
  if (moved.start < moved.end) return moved;
  return edge === "end"
    ? { ...passage, end: nextEdge(index, passage.start, "end", "forward", unit) }
    : { ...passage, start: nextEdge(index, passage.end, "start", "backward", unit) };
}

/** A passage with one of its ends a word or a character further; the same one where it would be left without words. */
export function withEdgeStepped(
  index: TextIndex,
  passage: Passage,
  edge: Edge,
  direction: Direction,
  unit: Unit,
): Passage {
  const moved = { ...passage, [edge]: nextEdge(index, passage[edge], edge, direction, unit) };
  return moved.start < moved.end ? moved : passage;
}

/** The next offset at which a word (or a mark) starts or ends, across blocks. */
function nextEdge(index: TextIndex, offset: number, edge: Edge, direction: Direction, unit: Unit): number {
  if (unit === "character") return stepCharacter(index, offset, direction);
  const at = lastAtOrBefore(index.blocks, offset);
  const step = direction === "forward" ? 1 : -1;
  for (let nth = at; nth >= 0 && nth < index.blocks.length; nth += step) {
    const edges = edgesOf(index.blocks[nth] as IndexedBlock, edge);
    const next = step === 1 ? edges.find((one) => one > offset) : edges.findLast((one) => one < offset);
    if (next !== undefined) return next;
  }
  return offset;
}

function nearestEdge(index: TextIndex, offset: number, edge: Edge): number {
  const block = index.blocks[lastAtOrBefore(index.blocks, offset)] as IndexedBlock;
  const edges = edgesOf(block, edge);
  return edges.reduce(
    (best, one) => (Math.abs(one - offset) < Math.abs(best - offset) ? one : best),
    edges[0] ?? offset,
  );
}

function edgesOf(block: IndexedBlock, edge: Edge): number[] {
  return [...words.segment(block.text)]
    .filter(({ segment }) => segment.trim() !== "")
    .map(({ index, segment }) => block.start + index + (edge === "end" ? segment.length : 0));
}
