import type { Passage } from "../anchor/anchor";
import type { AnnotationView } from "../annotation/annotation";

/**
 * Whether two passages compete for the same words. Passages that only touch do not; an insertion point competes
 * with a passage it lies strictly within, and with another insertion at the same point.
 */
export function overlaps(a: Passage, b: Passage): boolean {
  if (a.start === a.end && b.start === b.end) return a.start === b.start;
  return a.start < b.end && b.start < a.end;
}

/**
 * Groups of two or more passages that compete for the same words, each connected by overlap, in text order; within a
 * group too.
 */
export function competing<T extends Passage>(passages: readonly T[]): T[][] {
  const groups: T[][] = [];
  let reach: Passage = { start: -1, end: -1 };
  for (const one of passages.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    const group = groups.at(-1);
    if (group && overlaps(reach, one)) {
      group.push(one);
      reach = { start: reach.start, end: Math.max(reach.end, one.end) };
    } else {
      groups.push([one]);
      reach = one;
    }
  }
  return groups.filter((group) => group.length > 1);
}

/**
 * Open corrections that are alternatives to one another: groups of two or more ids, each group connected by
 * overlap, in text order; within a group the earlier proposal first.
 */
export function rivalGroups(annotations: AnnotationView[]): string[][] {
  const open = annotations
    .filter((one) => one.correction?.state === "open" && one.anchor.start !== null && one.anchor.end !== null)
    .map((one) => ({
      id: one.id,
      createdAt: one.createdAt,
      start: one.anchor.start as number,
      end: one.anchor.end as number,
    }));
  return competing(open).map((group) =>
    group.sort((a, b) => (a.createdAt < b.createdAt ? -1 : 1)).map((one) => one.id),
  );
}
