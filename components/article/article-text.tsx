"use client";

import { type ReactNode, type RefObject, useMemo } from "react";
import type { Passage } from "@/domain/anchor/anchor";
import type { DocumentJson } from "@/domain/document/document-json";
import type { TextIndex } from "@/domain/document/text-index";
import { AnnotatedText } from "./annotated-text";
import type { ArticleSelection } from "./article-selection";
import { DocumentBlocks } from "./document-blocks";
import type { Highlight } from "./highlight";
import { marksByBlock } from "./marks-by-block";
import { annotationIdsOf } from "./measure-passages";
import { useArticleSelection } from "./use-article-selection";
import { useHeld } from "./use-held";

/** The article on the review desk: its words with every annotation on them, to read, select and activate. */
export function ArticleText({
  document,
  index,
  highlights,
  activeId,
  byline,
  rootRef,
  onActivate,
  onSelectionChange,
}: {
  document: DocumentJson;
  index: TextIndex;
  highlights: readonly Highlight[];
  activeId: string | null;
  /** Kept visible while it is being annotated and the focus is in the composer. */
  pendingPassage: Passage | null;
  byline?: ReactNode;
  rootRef: RefObject<HTMLElement | null>;
  /** The annotations at a point somebody chose, shortest first. */
  onActivate: (ids: string[]) => void;
  onSelectionChange: (selection: ArticleSelection | null) => void;
}) {
  const selecting = useArticleSelection(rootRef, index, onSelectionChange);
  const marks = useMemo(() => marksByBlock(index, highlights, activeId), [index, highlights, activeId]);
  const shown = useHeld(
    useMemo(() => ({ document, marks }), [document, marks]),
    selecting,
  );
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Enter at the caret does the same
    <article
      ref={rootRef}
      className="article-text"
      onClick={(event) => {
        const target = event.target as Element;
        if (target.closest("a") && !event.ctrlKey && !event.metaKey) event.preventDefault();
        const run = target.closest("[data-annotation-ids]");
        if (run && window.getSelection()?.isCollapsed !== false) onActivate(annotationIdsOf(run));
      }}
    >
      <DocumentBlocks
        document={shown.document}
        renderText={(block) => <AnnotatedText block={block} marks={shown.marks.get(block.attrs.id)} />}
        byline={byline}
      />
    </article>
  );
}
