import type { Passage } from "@/domain/anchor/anchor";
import type { AnnotationView } from "@/domain/annotation/annotation";
import { rivalGroups } from "@/domain/correction/rivals";

/**
 * One card of the margin: an annotation, or open corrections that are alternatives to one another. `key` tells it
 * from the others.
 */
export type CardGroup = { key: string; annotations: AnnotationView[]; start: number; end: number };

/**
 * The cards of the margin in text order. What has no place in the text shown (`placeOf`) has none, unless it is open:
 * then it comes first, and stands wherever its reader is.
 */
export function cardGroups(
  annotations: readonly AnnotationView[],
  openId: string | null = null,
  placeOf: (annotation: AnnotationView) => Passage | null = placeOfAnchor,
): CardGroup[] {
  const placed = annotations.filter((one) => placeOf(one) !== null || one.id === openId);
  const leaderOf = new Map(
    rivalGroups(placed).flatMap((ids) => ids.map((id) => [id, ids[0] as string] as const)),
  );
  const groups = new Map<string, CardGroup>();
  for (const annotation of placed) {
    const key = leaderOf.get(annotation.id) ?? annotation.id;
    const group = groups.get(key);
    if (group) group.annotations.push(annotation);
    else {
      const { start, end } = placeOf(annotation) ?? NOWHERE;
      groups.set(key, { key, annotations: [annotation], start, end });
    }
  }
  return [...groups.values()].sort(inTextOrder);
}

const NOWHERE: Passage = { start: -1, end: -1 };

function placeOfAnchor({ anchor: { start, end } }: AnnotationView): Passage | null {
  return start === null || end === null ? null : { start, end };
}

function inTextOrder(a: CardGroup, b: CardGroup): number {
  return a.start - b.start || a.end - b.end || createdAt(a).localeCompare(createdAt(b));
}

function createdAt({ annotations: [first] }: CardGroup): string {
  return first?.createdAt ?? "";
}

/**
 * The same cards, the one that is open named after what is open in it: whatever becomes of its rivals elsewhere, it
 * stays the same card, and the hand that writes in it stays there.
 */
export function keyedByOpen(groups: readonly CardGroup[], openId: string | null): CardGroup[] {
  return groups.map((group) => {
    const isOpen = openId !== null && group.annotations.some(({ id }) => id === openId);
    return isOpen ? { ...group, key: openId } : group;
  });
}
