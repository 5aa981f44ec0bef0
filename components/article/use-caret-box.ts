import { type RefObject, useEffect, useState } from "react";
import { type Box, caretBox } from "./caret-box";

/** Where the caret stands in the article while the article has the focus, else `null`. */
export function useCaretBox(rootRef: RefObject<HTMLElement | null>): Box | null {
  const [box, setBox] = useState<Box | null>(null);
  useEffect(() => {
    const root = rootRef.current;
    if (!root) return;
    const measure = () => setBox(root.contains(document.activeElement) ? selectionBox(root) : null);
    const listening = new AbortController();
    for (const event of ["selectionchange", "focusin", "focusout"])
      document.addEventListener(event, measure, { signal: listening.signal });
    const resized = new ResizeObserver(measure);
    resized.observe(root);
    return () => {
      listening.abort();
      resized.disconnect();
    };
  }, [rootRef]);
  return box;
}

function selectionBox(root: HTMLElement): Box | null {
  const selection = document.getSelection();
  if (!selection?.focusNode || !root.contains(selection.focusNode)) return null;
  const range = document.createRange();
  range.setStart(selection.focusNode, selection.focusOffset);
  return caretBox(range, root);
}
