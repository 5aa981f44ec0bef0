import { readableHunks } from "../text/readable-hunks";

export type DiffPart = { kind: "same" | "removed" | "inserted"; text: string };

/**
 * The difference between two texts at word level, for reading: parts in order, what is removed before what is
 * inserted. The parts that are not inserted make `before`; those that are not removed make `after`.
 */
export function wordDiff(before: string, after: string): DiffPart[] {
  const parts: DiffPart[] = [];
  const add = (kind: DiffPart["kind"], text: string) => {
    if (text) parts.push({ kind, text });
  };
  let at = 0;
  for (const hunk of readableHunks(before, after)) {
    add("same", before.slice(at, hunk.from));
    add("removed", before.slice(hunk.from, hunk.to));
    add("inserted", after.slice(hunk.newFrom, hunk.newTo));
    at = hunk.to;
  }
  add("same", before.slice(at));
  return parts;
}
