"use client";

import { useMemo } from "react";
import type { AnnotationView } from "@/domain/annotation/annotation";
import { type CardGroup, cardGroups, keyedByOpen } from "./card-groups";
import type { ViewedText } from "./viewed-text";

/**
 * The cards of the margin: of what is shown and stands in the text as it is viewed. What is open has one in any case.
 * In the simple view there is no other.
 */
export function useCards(
  annotations: readonly AnnotationView[],
  shown: readonly AnnotationView[],
  { highlights, view }: ViewedText,
  activeId: string | null,
): CardGroup[] {
  const places = useMemo(
    () => new Map(highlights.map((highlight) => [highlight.id, highlight])),
    [highlights],
  );
  const isShown = shown.some(({ id }) => id === activeId);
  // What was filtered out keeps its card while it is open.
  const hidden = isShown ? undefined : annotations.find(({ id }) => id === activeId);
  const unplacedId = isShown && places.has(activeId ?? "") ? null : activeId;
  const cards = useMemo(
    () => cardGroups(hidden ? [...shown, hidden] : shown, unplacedId, ({ id }) => places.get(id) ?? null),
    [shown, hidden, unplacedId, places],
  );
  return useMemo(() => {
    const keyed = keyedByOpen(cards, activeId);
    if (view !== "simple") return keyed;
    return keyed.filter(({ annotations }) => annotations.some(({ id }) => id === activeId));
  }, [cards, activeId, view]);
}
