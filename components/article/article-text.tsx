"use client";

import { type MouseEvent, type ReactNode, type RefObject, useMemo, useRef } from "react";
import type { Passage } from "@/domain/anchor/anchor";
import type { DocumentJson } from "@/domain/document/document-json";
import type { TextIndex } from "@/domain/document/text-index";
import { ArticleCaret } from "./article-caret";
import { ArticlePaint } from "./article-paint";
import type { ArticleSelection } from "./article-selection";
import { DocumentBlocks } from "./document-blocks";
import type { Highlight } from "./highlight";
import { annotationIdsOf } from "./measure-passages";
import { SelectionKeeper } from "./selection-keeper";
import { SideLines } from "./side-lines";
import { useActiveRuns } from "./use-active-runs";
import { useArticleSelection } from "./use-article-selection";
import { useHeld } from "./use-held";
import { useMarks } from "./use-marks";

type ArticleTextProps = {
  document: DocumentJson;
  index: TextIndex;
  highlights: readonly Highlight[];
  activeId: string | null;
  /** Kept visible while it is being annotated and the focus is in the composer. */
  pendingPassage: Passage | null;
  /** Shown as where an annotation might stand: a proposal that is looked at, words that are being resized. */
  previewPassage?: Passage | null;
  /** A line at the side says where annotations are, instead of marks on their words. */
  hasSideLines?: boolean;
  /** Stands below headline and standfirst. */
  byline?: ReactNode;
  rootRef: RefObject<HTMLElement | null>;
  /** The annotations at a point somebody chose, shortest first; a run's `aria-details` is `listed-<id>`. */
  onActivate: (ids: string[]) => void;
  onSelectionChange: (selection: ArticleSelection | null) => void;
};

/** The article on the review desk: its words with every annotation on them, to read, select and activate. */
export function ArticleText({
  document,
  index,
  highlights,
  activeId,
  pendingPassage,
  previewPassage = null,
  hasSideLines = false,
  byline,
  rootRef,
  onActivate,
  onSelectionChange,
}: ArticleTextProps) {
  const pressedAt = useRef<Point>({ clientX: 0, clientY: 0 });
  const selecting = useArticleSelection(rootRef, index, onSelectionChange);
  const marks = useMarks(index, highlights, activeId);
  const latest = useMemo(() => ({ document, index, marks }), [document, index, marks]);
  // Rendering a block again under a hand that is selecting in it would throw the selection away.
  const shown = useHeld(latest, selecting);
  // Beside `shown`, which stays the same object where only a list that looks the same is a new one.
  const shownHighlights = useHeld(highlights, selecting);
  const isNewest = shown.index === index;
  useActiveRuns(rootRef, activeId, shown.marks);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Enter at the caret does the same (`ArticleCaret`)
    <article
      ref={rootRef}
      className="article-text reviewed"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: the article has a caret
      tabIndex={0}
      aria-label="Article"
      aria-description="Arrow keys move the caret, with Shift they select words; Enter opens the annotation at the caret."
      onPointerDown={({ clientX, clientY }) => {
        pressedAt.current = { clientX, clientY };
      }}
      onClick={(event) => {
        const run = clickedRun(event, pressedAt.current);
        if (run) onActivate(annotationIdsOf(run));
      }}
    >
      <DocumentBlocks document={shown.document} marks={shown.marks} byline={byline} />
      <SelectionKeeper rootRef={rootRef} index={shown.index} shown={shown} />
      {hasSideLines && <SideLines rootRef={rootRef} shown={shown} onActivate={onActivate} />}
      <ArticleCaret rootRef={rootRef} index={shown.index} onActivate={onActivate} />
      <ArticlePaint
        rootRef={rootRef}
        index={shown.index}
        highlights={shownHighlights}
        pendingPassage={isNewest ? pendingPassage : null}
        previewPassage={isNewest ? previewPassage : null}
        shown={shown}
      />
    </article>
  );
}

type Point = Pick<MouseEvent, "clientX" | "clientY">;

/** Farther than this, in pixels, and a click was the end of a selection. */
const STEADY = 4;

/** The run a plain click means. Only with Ctrl or Command does a link lead away; three clicks select the block. */
function clickedRun(event: MouseEvent, pressedAt: Point): Element | null {
  if (!(event.target instanceof Element)) return null;
  if (event.target.closest("a") && !event.ctrlKey && !event.metaKey) event.preventDefault();
  if (event.detail === 3) selectBlock(event.target);
  const moved = Math.hypot(event.clientX - pressedAt.clientX, event.clientY - pressedAt.clientY);
  if (event.shiftKey || event.detail > 1 || (event.detail === 1 && moved > STEADY)) return null;
  return event.target.closest("[data-annotation-ids]");
}

/** A browser's own triple click stops at words that cannot be selected: at what is only to be inserted. */
function selectBlock(target: Element): void {
  const block = target.closest("[data-block-id]");
  if (block) window.getSelection()?.selectAllChildren(block);
}
