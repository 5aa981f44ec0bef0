"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import type { Desk } from "./desk-context";

type Choice = { ids: string[]; at: DOMRect | null };

const NONE: Choice = { ids: [], at: null };

function caretRect(): DOMRect | null {
  const selection = document.getSelection();
  return selection?.rangeCount ? selection.getRangeAt(0).getBoundingClientRect() : null;
}

/** A press on the article opens the annotation there; on several it asks which. */
export function useOverlapChoice(desk: Desk) {
  const [choice, setChoice] = useState<Choice>(NONE);
  const pressed = useRef<DOMRect | null>(null);
  useEffect(() => {
    const remember = (event: PointerEvent) => {
      pressed.current = new DOMRect(event.clientX, event.clientY - 8, 0, 20);
    };
    const forget = () => {
      pressed.current = null;
    };
    document.addEventListener("pointerdown", remember);
    document.addEventListener("keydown", forget);
    return () => {
      document.removeEventListener("pointerdown", remember);
      document.removeEventListener("keydown", forget);
    };
  }, []);
  const choose = useCallback(
    (ids: string[]) => {
      if (ids.length > 1) setChoice({ ids, at: pressed.current ?? caretRect() });
      else desk.activate(ids[0] ?? null);
    },
    [desk],
  );
  const close = useCallback(() => setChoice(NONE), []);
  return { choice, choose, close };
}
