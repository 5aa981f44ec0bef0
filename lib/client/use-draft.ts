"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import { deleteDraft, loadDraft, saveDraft } from "./drafts";

/**
 * What is being typed, surviving a reload: what was kept under this key before, else `initial`.
 * `write` keeps something else; `change` makes it of what was written last, also within one event.
 * Once it is safe elsewhere or thrown away, `clear` forgets it and shows what it began with, `clearTo` what it is given.
 * `onNotKept` hears of a browser that does not keep it: it stays on screen.
 */
export function useDraft<Value>(key: string, initial: Value, onNotKept: () => void) {
  const [value, setValue] = useState(initial);
  const latest = useRef(initial);
  const touched = useRef(false);
  const first = useRef(initial);
  const notKept = useRef(onNotKept);
  useEffect(() => {
    notKept.current = onNotKept;
  });
  const show = useCallback((next: Value) => {
    latest.current = next;
    setValue(next);
  }, []);
  useEffect(() => {
    let current = true;
    loadDraft(key).then(
      (draft) => draft && current && !touched.current && show(draft.value as Value),
      () => notKept.current(),
    );
    return () => {
      current = false;
    };
  }, [key, show]);
  const write = useCallback(
    (next: Value) => {
      touched.current = true;
      show(next);
      const kept = next === "" ? deleteDraft(key) : saveDraft(key, next);
      kept.catch(() => notKept.current());
    },
    [key, show],
  );
  const change = useCallback((by: (before: Value) => Value) => write(by(latest.current)), [write]);
  const clearTo = useCallback(
    (shown: Value) => {
      show(shown);
      deleteDraft(key).catch(() => notKept.current());
    },
    [key, show],
  );
  const clear = useCallback(() => clearTo(first.current), [clearTo]);
  return { value, write, change, clear, clearTo };
}
