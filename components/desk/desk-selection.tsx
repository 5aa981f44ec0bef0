"use client";

import type { RefObject } from "react";
import { quoteOf } from "@/components/annotation/annotation-summary";
import { useDesk } from "./desk-context";
import { RetargetBar } from "./retarget-bar";
import { SelectionToolbar } from "./selection-toolbar";
import type { DeskModel } from "./use-desk-model";
import { usePressedArticle } from "./use-pressed-article";

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
  const { selection, compositions, retarget, attach } = model;
  const isLooking = compositions.open !== null || retarget.annotation !== null;
  return (
    <>
      {selection && (!selection.collapsed || isPressed) && (
        <SelectionToolbar
          selection={selection}
          onAttach={isLooking ? () => void attach() : null}
          onCompose={compose}
        />
      )}
      {retarget.annotation && <RetargetBar quote={quoteOf(retarget.annotation)} onCancel={retarget.cancel} />}
    </>
  );
}
