"use client";

import { type RefObject, useEffect, useEffectEvent, useRef } from "react";
import { caretOffset } from "@/components/article/move-caret";
import type { TextIndex } from "@/domain/document/text-index";
import type { Resize, Step } from "./use-resize";

const ELSEWHERE = "input, textarea, select, [contenteditable], [role=menu], [role=dialog], [role=listbox]";

type Key = Pick<KeyboardEvent, "key" | "shiftKey" | "altKey" | "ctrlKey" | "metaKey">;

/** Shift with an arrow moves the end by a word, with Alt too the start, with Ctrl too by a character. */
export function resizeStep({ key, shiftKey, altKey, ctrlKey, metaKey }: Key): Step | null {
  if (!shiftKey || (key !== "ArrowLeft" && key !== "ArrowRight")) return null;
  return {
    edge: altKey ? "start" : "end",
    direction: key === "ArrowLeft" ? "backward" : "forward",
    unit: ctrlKey || metaKey ? "character" : "word",
  };
}

/**
 * Resizes the passage of the open annotation by key, wherever the keys mean nothing else. In the article Shift and
 * arrows select, except just after a press on the passage itself, when nobody has moved the caret.
 */
export function useResizeKeys(
  resize: Resize,
  rootRef: RefObject<HTMLElement | null>,
  index: TextIndex,
): void {
  const isPressed = useRef(false);
  const isOnPassage = () => {
    const at = rootRef.current && caretOffset(rootRef.current, index);
    const { passage } = resize;
    const isPlain = document.getSelection()?.isCollapsed ?? true;
    return (
      isPressed.current &&
      isPlain &&
      at !== null &&
      passage !== null &&
      at >= passage.start &&
      at <= passage.end
    );
  };
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (!resize.annotation || !(event.target instanceof Element) || event.target.closest(ELSEWHERE)) return;
    const step = resizeStep(event);
    const isInArticle = rootRef.current?.contains(event.target) ?? false;
    if (isInArticle && !step && event.key.startsWith("Arrow")) isPressed.current = false;
    if (step && (!isInArticle || resize.isStepped || isOnPassage())) resize.step(step);
    else if (resize.isStepped && event.key === "Enter" && !event.target.closest("[data-resize-bar] button"))
      void resize.keep();
    else if (resize.isStepped && event.key === "Escape") resize.cancel();
    else return;
    event.preventDefault();
    event.stopPropagation();
  });
  useEffect(() => {
    const root = rootRef.current;
    const listening = new AbortController();
    const { signal } = listening;
    document.addEventListener("keydown", (event) => press(event), { capture: true, signal });
    root?.addEventListener("pointerdown", () => (isPressed.current = true), { signal });
    return () => listening.abort();
  }, [rootRef]);
}
