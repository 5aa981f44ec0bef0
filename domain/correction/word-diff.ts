import { type Hunk, tokenHunks } from "../text/tokens";

export type DiffPart = { kind: "same" | "removed" | "inserted"; text: string };

const READABLE_SAME = /[\p{L}\p{N}]/u;

/** Neighbouring hunks with nothing but spaces or marks between them read better as one. */
function joinForReading(hunks: Hunk[], before: string): Hunk[] {
  const joined: Hunk[] = [];
  for (const hunk of hunks) {
    const last = joined.at(-1);
    if (last && !READABLE_SAME.test(before.slice(last.to, hunk.from))) {
      last.to = hunk.to;
      last.newTo = hunk.newTo;
    } else joined.push({ ...hunk });
  }
  return joined;
}

/** Leave white space that both sides begin or end with where it is. */
function trimSpaces(hunk: Hunk, before: string, after: string): Hunk {
  let { from, to, newFrom, newTo } = hunk;
  const alike = (old: number, now: number) => before[old] === after[now] && /\s/.test(before[old] ?? "");
  while (from < to && newFrom < newTo && alike(to - 1, newTo - 1)) {
    to--;
    newTo--;
  }
  while (from < to && newFrom < newTo && alike(from, newFrom)) {
    from++;
    newFrom++;
  }
  return { from, to, newFrom, newTo };
}

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
  for (const joined of joinForReading(tokenHunks(before, after), before)) {
    const hunk = trimSpaces(joined, before, after);
    add("same", before.slice(at, hunk.from));
    add("removed", before.slice(hunk.from, hunk.to));
    add("inserted", after.slice(hunk.newFrom, hunk.newTo));
    at = hunk.to;
  }
  add("same", before.slice(at));
  return parts;
}
