import { isOpen } from "@/components/annotation/annotation-status";
import type { Highlight } from "@/components/article/highlight";
import type { AnnotationView } from "@/domain/annotation/annotation";
import type { CorrectionView } from "@/domain/correction/correction";
import { shownHunks } from "@/domain/correction/shown-hunks";
import type { Hunk } from "@/domain/text/tokens";

/** Worth keeping: the article is read again every few seconds, and most corrections stay the same objects. */
const known = new WeakMap<CorrectionView, { exact: string; hunks: readonly Hunk[] }>();

function hunksOf(correction: CorrectionView, exact: string): readonly Hunk[] {
  const last = known.get(correction);
  if (last?.exact === exact) return last.hunks;
  const hunks = shownHunks(exact, correction.replacement);
  known.set(correction, { exact, hunks });
  return hunks;
}

/** One annotation, one highlight: the article draws again only what is another object. */
const highlights = new WeakMap<AnnotationView, Highlight>();

/** What the article shows of the annotations that have a place in it. */
export function highlightsOf(annotations: readonly AnnotationView[]): Highlight[] {
  return annotations.flatMap((annotation) => {
    const last = highlights.get(annotation);
    if (last) return [last];
    const highlight = highlightOf(annotation);
    if (!highlight) return [];
    highlights.set(annotation, highlight);
    return [highlight];
  });
}

function highlightOf(annotation: AnnotationView): Highlight | null {
  const { id, kind, anchor, correction } = annotation;
  if (anchor.start === null || anchor.end === null) return null;
  const highlight: Highlight = {
    id,
    kind,
    start: anchor.start,
    end: anchor.end,
    state: anchor.state,
    open: isOpen(annotation),
  };
  if (correction)
    highlight.correction = {
      replacement: correction.replacement,
      open: correction.state === "open",
      hunks: correction.state === "open" ? hunksOf(correction, anchor.exact) : undefined,
    };
  return highlight;
}
