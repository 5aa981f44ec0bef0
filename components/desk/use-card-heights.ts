"use client";

import { useCallback, useEffect, useRef, useState } from "react";

const AT_REST = 66;

/** Measured heights of the cards that are on the page; those that are not keep their last, or a likely one. */
export function useCardHeights() {
  const heights = useRef(new Map<string, number>());
  const keys = useRef(new Map<Element, string>());
  const observer = useRef<ResizeObserver | null>(null);
  const [measured, setMeasured] = useState(0);
  const observe = useCallback((element: HTMLElement | null, key: string) => {
    if (!element) return;
    observer.current ??= new ResizeObserver((entries) => {
      let hasChanged = false;
      for (const { target } of entries) {
        const card = keys.current.get(target);
        const height = (target as HTMLElement).offsetHeight;
        if (!card || height === 0 || heights.current.get(card) === height) continue;
        heights.current.set(card, height);
        hasChanged = true;
      }
      if (hasChanged) setMeasured((count) => count + 1);
    });
    keys.current.set(element, key);
    if (heights.current.get(key) !== element.offsetHeight) {
      heights.current.set(key, element.offsetHeight);
      setMeasured((count) => count + 1);
    }
    observer.current.observe(element);
    return () => {
      observer.current?.unobserve(element);
      keys.current.delete(element);
    };
  }, []);
  useEffect(() => () => observer.current?.disconnect(), []);
  const heightOf = useCallback((key: string) => heights.current.get(key) ?? AT_REST, []);
  return { observe, heightOf, measured };
}
