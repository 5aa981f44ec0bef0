"use client";

import type { RefObject } from "react";
import type { ArticleSelection } from "@/components/article/article-selection";
import { Button } from "@/components/ui/button";
import type { AnnotationView } from "@/domain/annotation/annotation";
import { closedWords } from "./closed-words";
import { useDesk } from "./desk-context";
import { ResizeBar } from "./resize-bar";
import { RetargetBar } from "./retarget-bar";
import { SelectionNote } from "./selection-note";
import { SelectionToolbar } from "./selection-toolbar";
import type { DeskModel } from "./use-desk-model";
import { usePressedArticle } from "./use-pressed-article";

const NOT_ITS_TEXT =
  "These are not the words of the article as it stands, so nothing can be said about them here.";

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
  const isClosed = !article.can.annotate;
  return (
    <>
      {selection && !selection.collapsed && isClosed && (
        <SelectionNote selection={selection} words={closedWords(article)} />
      )}
      {selection && !selection.collapsed && !isClosed && !model.isItsText && (
        <SelectionNote selection={selection} words={NOT_ITS_TEXT}>
          <Button size="small" kbd="1" onClick={() => model.setView("marks")} className="mt-2">
            Show all marks
          </Button>
        </SelectionNote>
      )}
      {selection &&
        !isClosed &&
        model.isItsText &&
        !retarget.annotation &&
        (!selection.collapsed || isPressed) && (
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
