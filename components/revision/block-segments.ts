import type { BlockPair, Carried } from "@/domain/revision/comparison";

/** Whose words are shown: what went and what came in one text, or one side alone. */
export type Showing = "both" | "before" | "after";

/** A stretch of one side's block that reads as one thing. UTF-16 offsets in the block, end exclusive. */
export type Segment = {
  side: "before" | "after";
  start: number;
  end: number;
  tag: "same" | "del" | "ins" | "marks" | "carried";
  /** The change it is part of. */
  change?: number;
  /** One element of every change is the one that is stepped to. */
  main?: boolean;
  /** Of words marked otherwise: how. */
  marks?: { added: string[]; removed: string[] };
  /** Of words that stand in a paragraph beside on the other side: where. */
  carried?: Carried;
};

type Lengths = { before: number; after: number };

/**
 * The stretches of a row in the order in which they are read; what went stands before what came. Those shown of one
 * side make up its block exactly.
 */
export function blockSegments(pair: BlockPair, showing: Showing, lengths: Lengths): Segment[] {
  const whole = wholeSegment(pair, lengths);
  if (whole) return showing === "both" || showing === whole.side ? [whole] : [];
  const side = showing === "both" ? "after" : showing;
  const segments: Segment[] = [];
  let at = 0;
  for (const change of pair.changes) {
    if (change[side].start > at) segments.push({ side, start: at, end: change[side].start, tag: "same" });
    segments.push(...changeSegments(change, showing));
    at = change[side].end;
  }
  if (lengths[side] > at) segments.push({ side, start: at, end: lengths[side], tag: "same" });
  return segments;
}

/** A block that went, came or left is one stretch. */
function wholeSegment({ before, after, change }: BlockPair, lengths: Lengths): Segment | null {
  if (before !== null && after !== null) return null;
  const side = after === null ? "before" : "after";
  const tag = change?.carried
    ? "same"
    : change?.type === "deleted"
      ? "del"
      : change?.type === "inserted"
        ? "ins"
        : "same";
  return { side, start: 0, end: lengths[side], tag };
}

function changeSegments(change: BlockPair["changes"][number], showing: Showing): Segment[] {
  if (change.type === "marks") {
    const side = showing === "before" ? "before" : "after";
    const marks = { added: change.added, removed: change.removed };
    return [{ side, ...change[side], tag: "marks", change: change.id, main: showing !== "before", marks }];
  }
  return change.carried ? carriedSegments(change, change.carried, showing) : wordSegments(change, showing);
}

type Words = Extract<BlockPair["changes"][number], { type: "words" }>;

function wordSegments({ id, before, after }: Words, showing: Showing): Segment[] {
  const segments: Segment[] = [];
  const goes = before.start < before.end;
  if (goes && showing !== "after")
    segments.push({ side: "before", ...before, tag: "del", change: id, main: true });
  if (after.start < after.end && showing !== "before")
    segments.push({ side: "after", ...after, tag: "ins", change: id, main: !goes });
  return segments;
}

/** Words of which a paragraph beside was made, or that were one: they are neither gone nor new. */
function carriedSegments({ id, before, after }: Words, carried: Carried, showing: Showing): Segment[] {
  const side = before.start < before.end ? "before" : "after";
  const own = side === "before" ? before : after;
  const segment = { side, tag: "carried", change: id, main: true, carried } as const;
  // In one text they are shown once, at their new place.
  if (showing === "both") return [{ ...segment, ...own, ...(side === "before" && { end: own.start }) }];
  return showing === side ? [{ ...segment, ...own }] : [];
}
