"use client";

import type { RefObject } from "react";
import type { ArticleSelection } from "@/components/article/article-selection";
import type { AnnotationView } from "@/domain/annotation/annotation";
import { useDesk } from "./desk-context";
import { ResizeBar } from "./resize-bar";
import { RetargetBar } from "./retarget-bar";
import { SelectionNote } from "./selection-note";
import { SelectionToolbar } from "./selection-toolbar";
import type { DeskModel } from "./use-desk-model";
import { usePressedArticle } from "./use-pressed-article";

/** A selection an annotation can be attached to: words, or for an insertion a place. */
function fitting(selection: ArticleSelection | null, { anchor }: AnnotationView): ArticleSelection | null {
  return selection && selection.collapsed === (anchor.exact === "") ? selection : null;
}

/** What is offered beside the selection: to annotate it, or to give it to what is looking for new words. */
export function DeskSelection({
  model,
  rootRef,
}: {
  model: DeskModel;
  rootRef: RefObject<HTMLElement | null>;
}) {
  const { compose } = useDesk();
  const isPressed = usePressedArticle(rootRef);
  const { selection, compositions, retarget, attach, resize, article } = model;
  return (
    <>
      {selection && !selection.collapsed && !model.isItsText && (
        <SelectionNote selection={selection} onShowMarks={() => model.setView("marks")} />
      )}
      {selection && model.isItsText && !retarget.annotation && (!selection.collapsed || isPressed) && (
        <SelectionToolbar
          selection={selection}
          onAttach={compositions.open ? () => void attach() : null}
          onCompose={compose}
        />
      )}
      <ResizeBar resize={resize} text={article.revision.text} />
      {retarget.annotation && (
        <RetargetBar
          annotation={retarget.annotation}
          selection={fitting(selection, retarget.annotation)}
          onAttach={() => void attach()}
          onCancel={retarget.cancel}
        />
      )}
    </>
  );
}
