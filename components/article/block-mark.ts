import type { BlockHighlight } from "@/domain/annotation/runs";
import type { Highlight } from "./highlight";

/** What a highlight does to one block: it covers words, or stands at a point where words would go in. */
export type BlockMark = BlockHighlight &
  Pick<Highlight, "kind" | "state" | "open"> & {
    /** Where it is written; where it is read, `useActiveRuns` marks the active one. */
    active?: boolean;
    /** The words would go: an open correction that shows in place. */
    struck: boolean;
    /** At a point: the words that would come, empty where only the place is marked. */
    inserted: string;
    /** Where it is written: its passage, or the words to come in it, go on beyond this edge of it. */
    goesOn?: "before" | "after" | "both";
  };

const FIELDS = ["id", "start", "end", "length", "kind", "state", "open", "struck", "inserted"] as const;

const UNMARKED: readonly BlockMark[] = [];

/** Whether two lists of marks show the same, so that a block need not be rendered again. */
export function sameMarks(a: readonly BlockMark[] = UNMARKED, b: readonly BlockMark[] = UNMARKED): boolean {
  if (a === b) return true;
  if (a.length !== b.length) return false;
  return a.every((mark, at) => {
    const other = b[at];
    return other === mark || (other !== undefined && FIELDS.every((field) => mark[field] === other[field]));
  });
}
