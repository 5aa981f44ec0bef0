import type { BlockPair } from "@/domain/revision/comparison";

/** Rows that are shown, or a stretch of unchanged ones that is folded away. */
type RowGroup = { folded: boolean; rows: BlockPair[] };

/** So many unchanged rows stay in sight beside a change; fewer than `FEWEST` are not worth folding. */
const BESIDE = 1;
const FEWEST = 3;

/** Whether anything changed in a row. */
export function isChanged({ change, changes }: BlockPair): boolean {
  return change !== undefined || changes.length > 0;
}

/** The rows of a comparison with its long unchanged stretches folded. */
export function rowGroups(rows: readonly BlockPair[]): RowGroup[] {
  const groups: RowGroup[] = [];
  const add = (folded: boolean, some: readonly BlockPair[]) => {
    const last = groups.at(-1);
    if (last && !last.folded && !folded) last.rows.push(...some);
    else if (some.length > 0) groups.push({ folded, rows: [...some] });
  };
  for (let at = 0; at < rows.length; ) {
    let end = at;
    while (end < rows.length && !isChanged(rows[end] as BlockPair)) end++;
    const [from, to] = [at === 0 ? 0 : at + BESIDE, end === rows.length ? end : end - BESIDE];
    if (to - from >= FEWEST) {
      add(false, rows.slice(at, from));
      add(true, rows.slice(from, to));
      add(false, rows.slice(to, end));
    } else add(false, rows.slice(at, end));
    add(false, rows.slice(end, end + 1));
    at = end + 1;
  }
  return groups;
}
