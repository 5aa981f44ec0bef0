import { isOpen } from "@/components/annotation/annotation-status";
import type { Highlight } from "@/components/article/highlight";
import type { AnnotationView } from "@/domain/annotation/annotation";

/** What the article shows of the annotations that have a place in it. */
export function highlightsOf(annotations: readonly AnnotationView[]): Highlight[] {
  return annotations.flatMap((annotation) => {
    const { id, kind, anchor, correction } = annotation;
    if (anchor.start === null || anchor.end === null) return [];
    const highlight: Highlight = {
      id,
      kind,
      start: anchor.start,
      end: anchor.end,
      state: anchor.state,
      open: isOpen(annotation),
    };
    if (correction)
      highlight.correction = { replacement: correction.replacement, open: correction.state === "open" };
    return [highlight];
  });
}
