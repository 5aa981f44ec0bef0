"use client";

import type { RefObject } from "react";
import { PassageHandles } from "@/components/article/passage-handles";
import type { DeskModel } from "./use-desk-model";
import { useResizeKeys } from "./use-resize-keys";

type Props = { model: DeskModel; rootRef: RefObject<HTMLElement | null> };

/** The ends of the open annotation's passage, where this member may move them. */
export function DeskResize({ model, rootRef }: Props) {
  const { resize, index, highlights, preview } = model;
  useResizeKeys(resize, rootRef, index);
  if (!resize.passage || preview) return null;
  return (
    <PassageHandles
      rootRef={rootRef}
      index={index}
      passage={resize.passage}
      shown={highlights}
      onMove={resize.draw}
      onRelease={() => void resize.keep()}
      onCancel={resize.cancel}
    />
  );
}
