"use client";

import { type RefObject, useEffect } from "react";

/** Keep an element at the foot of the window above a keyboard on the screen, which covers that foot. */
export function useAboveKeyboard(ref: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const { visualViewport } = window;
    if (!visualViewport) return;
    const place = () => {
      const covered = window.innerHeight - visualViewport.height - visualViewport.offsetTop;
      ref.current?.style.setProperty("--keyboard", `${Math.max(0, Math.round(covered))}px`);
    };
    place();
    const listening = new AbortController();
    visualViewport.addEventListener("resize", place, { signal: listening.signal });
    visualViewport.addEventListener("scroll", place, { signal: listening.signal });
    return () => listening.abort();
  }, [ref]);
}
