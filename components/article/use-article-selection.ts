import { type RefObject, useEffect, useEffectEvent, useState } from "react";
import { flushSync } from "react-dom";
import type { TextIndex } from "@/domain/document/text-index";
import type { ArticleSelection } from "./article-selection";
import { passageFromRange } from "./dom-passage";

const SETTLED_AFTER = 120;

/**
 * Reports what is selected once the hand has come to rest, and returns whether a pointer is selecting now.
 * Focus inside `[data-keeps-selection]` (a toolbar, a composer) leaves the last report standing.
 */
export function useArticleSelection(
  rootRef: RefObject<HTMLElement | null>,
  index: TextIndex,
  onSelectionChange: (selection: ArticleSelection | null) => void,
): boolean {
  const [selecting, setSelecting] = useState(false);
  const report = useEffectEvent(() => {
    if (document.activeElement?.closest("[data-keeps-selection]")) return;
    onSelectionChange(rootRef.current ? readSelection(rootRef.current, index) : null);
  });
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let down = false;
    const now = () => {
      clearTimeout(timer);
      timer = undefined;
      report();
    };
    const settle = (after: number) => {
      clearTimeout(timer);
      timer = down ? undefined : setTimeout(now, after);
    };
    // A key that does something with the words means those that are selected when it is pressed.
    const key = (event: KeyboardEvent) => {
      if (timer !== undefined && event.key.length === 1) flushSync(now);
    };
    const press = (event: PointerEvent) => {
      if (event.button !== 0 || !rootRef.current?.contains(event.target as Node)) return;
      down = true;
      setSelecting(true);
    };
    const release = () => {
      if (!down) return;
      down = false;
      setSelecting(false);
      settle(0);
    };
    const changed = () => settle(SETTLED_AFTER);
    const listening = new AbortController();
    const { signal } = listening;
    document.addEventListener("pointerdown", press, { signal });
    document.addEventListener("pointerup", release, { signal });
    document.addEventListener("pointercancel", release, { signal });
    document.addEventListener("selectionchange", changed, { signal });
    document.addEventListener("keydown", key, { signal, capture: true });
    return () => {
      clearTimeout(timer);
      listening.abort();
    };
  }, [rootRef]);
  return selecting;
}

function readSelection(root: HTMLElement, index: TextIndex): ArticleSelection | null {
  const selection = document.getSelection();
  const range = selection?.rangeCount ? selection.getRangeAt(0) : null;
  if (!range?.intersectsNode(root)) return null;
  // A click beside the article leaves a caret in its nearest words: one that nobody sees and nobody meant.
  if (range.collapsed && !root.contains(document.activeElement)) return null;
  const passage = passageFromRange(root, range, index);
  if (!passage) return null;
  return {
    passage,
    exact: index.text.slice(passage.start, passage.end),
    rect: range.getBoundingClientRect(),
    collapsed: passage.start === passage.end,
  };
}
