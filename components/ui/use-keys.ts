"use client";
import { useEffect, useRef } from "react";

type Keys = Record<string, (event: KeyboardEvent) => void>;

const TYPING = "input, textarea, select, [contenteditable], [role=menu], [role=dialog], [role=listbox]";

/**
 * Single keys that do something on this page, by `KeyboardEvent.key`. They never fire while somebody types,
 * while a menu or dialog is open, or with Ctrl, Alt or Meta held. A key that is held down acts once, unless it is
 * among `repeating`.
 */
export function useKeys(keys: Keys, repeating = ""): void {
  const latest = useRef(keys);
  useEffect(() => {
    latest.current = keys;
  });
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey || event.isComposing)
        return;
      if (event.target instanceof Element && event.target.closest(TYPING)) return;
      const act = Object.hasOwn(latest.current, event.key) ? latest.current[event.key] : undefined;
      if (!act) return;
      event.preventDefault();
      if (!event.repeat || repeating.includes(event.key)) act(event);
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, [repeating]);
}
