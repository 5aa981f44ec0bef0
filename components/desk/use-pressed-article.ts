"use client";

import { type RefObject, useEffect, useState } from "react";

/** Whether the last thing a person did was to press on the article: a caret put there by hand is an offer. */
export function usePressedArticle(rootRef: RefObject<HTMLElement | null>): boolean {
  const [isPressed, setPressed] = useState(false);
  useEffect(() => {
    const pressed = ({ target }: PointerEvent) => {
      if (!(target instanceof Element)) return;
      // A press on the offer itself takes it up.
      if (target.closest("[role=toolbar]")) return;
      const isInArticle = rootRef.current?.contains(target) === true;
      setPressed(isInArticle && !target.closest("[data-annotation-ids], a, figure img"));
    };
    const typed = () => setPressed(false);
    document.addEventListener("pointerdown", pressed);
    document.addEventListener("keydown", typed);
    return () => {
      document.removeEventListener("pointerdown", pressed);
      document.removeEventListener("keydown", typed);
    };
  }, [rootRef]);
  return isPressed;
}
