import { isOpen } from "@/components/annotation/annotation-status";
import type { Highlight } from "@/components/article/highlight";
import type { AnnotationView } from "@/domain/annotation/annotation";
import type { ArticleView } from "@/domain/article/article";
import { type FinalView, finalView, type NotShown } from "@/domain/correction/final-view";
import type { DocumentJson } from "@/domain/document/document-json";
import {
  type OffsetMap,
  offsetsBetween,
  offsetsThrough,
  type ReadingView,
  SAME_OFFSETS,
} from "@/domain/document/reading-view";
import { indexText, type TextIndex } from "@/domain/document/text-index";
import type { RevisionView } from "@/domain/revision/revision";
import { mapOffset } from "@/domain/text/map-offset";
import { highlightsOf } from "./highlights-of";

/** The article's text as one of the views shows it. */
export type ViewedText = {
  view: ReadingView;
  document: DocumentJson;
  index: TextIndex;
  highlights: Highlight[];
  /** From offsets of the text shown to those of the article's newest revision. */
  offsets: OffsetMap;
  /** In the final view: how many open corrections are shown applied, and why others are not. */
  applied?: number;
  left?: Map<NotShown, number>;
  /** In the original view: annotations that were made on later words. */
  later?: number;
};

/** The text as it stands, with all its marks or with none. */
export function textAsItStands(
  view: "marks" | "simple",
  { revision, annotations }: ArticleView,
  index: TextIndex,
): ViewedText {
  const highlights = highlightsOf(annotations);
  return {
    view,
    document: revision.document,
    index,
    highlights: view === "marks" ? highlights : highlights.map(withoutCorrection),
    offsets: SAME_OFFSETS,
  };
}

/** The text as it would read with everything open approved. */
export function textAsItWouldRead(article: ArticleView, index: TextIndex): ViewedText {
  const final = finalView(article.revision.document, index, article.annotations);
  const { there, back } = offsetsThrough(final.edits);
  const left = new Map<NotShown, number>();
  for (const { because } of final.left) left.set(because, (left.get(because) ?? 0) + 1);
  return {
    view: "final",
    document: final.document,
    index: indexText(final.document),
    highlights: highlightsOf(article.annotations).map((highlight) => inFinal(highlight, final)),
    offsets: { there: back, back: there },
    applied: final.applied.size,
    left,
  };
}

/** The text as it came in, with the annotations that stood in it then. `original`: revision 1, when it is not the newest. */
export function textAsItCameIn(
  article: ArticleView,
  index: TextIndex,
  original: Pick<RevisionView, "document" | "annotations">,
): ViewedText {
  const now = new Map(article.annotations.map((annotation) => [annotation.id, annotation]));
  const highlights = highlightsOf(original.annotations).flatMap((highlight) => {
    const annotation = now.get(highlight.id);
    return annotation ? [{ ...withoutCorrection(highlight), open: isOpen(annotation) }] : [];
  });
  const originalIndex = indexText(original.document);
  return {
    view: "original",
    document: original.document,
    index: originalIndex,
    highlights,
    offsets: offsetsBetween(originalIndex, index),
    later: countOthers(article.annotations, highlights),
  };
}

function countOthers(annotations: readonly AnnotationView[], shown: readonly Highlight[]): number {
  const ids = new Set(shown.map(({ id }) => id));
  return annotations.filter(({ id, anchor }) => anchor.start !== null && !ids.has(id)).length;
}

/** Where it is, without what it would do to the words. */
function withoutCorrection({ correction: _correction, ...highlight }: Highlight): Highlight {
  return highlight;
}

/** The words of a correction that is applied are what came; of anything else what is left of its own. */
function inFinal(highlight: Highlight, { applied, edits }: FinalView): Highlight {
  const isApplied = applied.has(highlight.id);
  const start = mapOffset(edits, highlight.start, isApplied || highlight.start === highlight.end ? -1 : 1);
  const end = mapOffset(edits, highlight.end, isApplied ? 1 : -1);
  return { ...withoutCorrection(highlight), start, end: Math.max(start, end) };
}
