"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import { deleteDraft, loadDraft, saveDraft } from "./drafts";

/**
 * A text that survives a reload: what was typed under this key before, else `initial`. `clear` forgets it once
 * it is safe elsewhere or thrown away.
 */
export function useDraftText(key: string, initial = "") {
  const [text, setText] = useState(initial);
  const touched = useRef(false);
  useEffect(() => {
    let current = true;
    void loadDraft(key).then((draft) => {
      if (current && !touched.current && typeof draft?.value === "string") setText(draft.value);
    });
    return () => {
      current = false;
    };
  }, [key]);
  const write = useCallback(
    (next: string) => {
      touched.current = true;
      setText(next);
      void (next === "" ? deleteDraft(key) : saveDraft(key, next));
    },
    [key],
  );
  const clear = useCallback(() => {
    setText("");
    void deleteDraft(key);
  }, [key]);
  return { text, write, clear };
}
