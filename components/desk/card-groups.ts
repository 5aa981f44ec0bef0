import type { AnnotationView } from "@/domain/annotation/annotation";
import { rivalGroups } from "@/domain/correction/rivals";

/** One card of the margin: an annotation, or open corrections that are alternatives to one another. */
export type CardGroup = { key: string; annotations: AnnotationView[]; start: number };

/** The cards of the margin in text order. What has lost its place has no card here. */
export function cardGroups(annotations: readonly AnnotationView[]): CardGroup[] {
  const placed = annotations.filter(({ anchor }) => anchor.start !== null);
  const leaderOf = new Map(
    rivalGroups(placed).flatMap((ids) => ids.map((id) => [id, ids[0] as string] as const)),
  );
  const groups = new Map<string, CardGroup>();
  for (const annotation of placed) {
    const key = leaderOf.get(annotation.id) ?? annotation.id;
    const group = groups.get(key);
    if (group) group.annotations.push(annotation);
    else groups.set(key, { key, annotations: [annotation], start: annotation.anchor.start as number });
  }
  return [...groups.values()].sort((a, b) => a.start - b.start);
}
