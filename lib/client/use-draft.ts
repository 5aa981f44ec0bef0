"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import { deleteDraft, loadDraft, saveDraft } from "./drafts";

/**
 * What is being typed, surviving a reload: what was kept under this key before, else `initial`. `clear` forgets it
 * once it is safe elsewhere or thrown away, and shows what it began with, or what it is given. `onNotKept` hears of a browser that does not keep it: it stays on screen.
 */
export function useDraft<Value>(key: string, initial: Value, onNotKept: () => void) {
  const [value, setValue] = useState(initial);
  const touched = useRef(false);
  const first = useRef(initial);
  const notKept = useRef(onNotKept);
  useEffect(() => {
    notKept.current = onNotKept;
  });
  useEffect(() => {
    let current = true;
    const show = (kept: Value) => current && !touched.current && setValue(kept);
    loadDraft(key).then(
      (draft) => draft && show(draft.value as Value),
      () => notKept.current(),
    );
    return () => {
      current = false;
    };
  }, [key]);
  const write = useCallback(
    (next: Value) => {
      touched.current = true;
      setValue(next);
      const kept = next === "" ? deleteDraft(key) : saveDraft(key, next);
      kept.catch(() => notKept.current());
    },
    [key],
  );
  const clear = useCallback(
    (shown: Value = first.current) => {
      setValue(shown);
      deleteDraft(key).catch(() => notKept.current());
    },
    [key],
  );
  return { value, write, clear };
}
