import { type RefObject, useEffect, useEffectEvent, useRef, useState } from "react";
import type { TextIndex } from "@/domain/document/text-index";
import { caretMotion } from "./caret-motion";
import { caretAnnotationIds, describeCaret } from "./describe-caret";
import { moveCaret, placeCaret } from "./move-caret";
import { useCaretBox } from "./use-caret-box";

/** A caret in the article for the keyboard: it moves, selects, opens what it stands on, and says where it is. */
export function ArticleCaret({
  rootRef,
  index,
  onActivate,
}: {
  rootRef: RefObject<HTMLElement | null>;
  index: TextIndex;
  onActivate: (ids: string[]) => void;
}) {
  const caretRef = useRef<HTMLSpanElement>(null);
  const box = useCaretBox(rootRef);
  const [spoken, setSpoken] = useState("");
  // A press on an annotation opens it; a caret would only stand in the midst of its words.
  const [isQuiet, setQuiet] = useState(false);
  const pressed = useEffectEvent((event: KeyboardEvent) => {
    const root = rootRef.current;
    if (!root || event.defaultPrevented) return;
    setQuiet(false);
    const motion = caretMotion(event);
    if (motion) {
      event.preventDefault();
      moveCaret(root, index, motion);
      revealCaret();
      setSpoken(describeCaret(root, index, motion));
    } else if (event.key === "Enter" && event.target === root) {
      const ids = caretAnnotationIds(root, index);
      if (ids.length > 0) onActivate(ids);
    } else if (event.key === "Escape") dropSelection();
  });
  const focused = useEffectEvent(() => {
    const root = rootRef.current;
    const selected = document.getSelection()?.focusNode;
    if (root?.matches(":focus-visible") && !(selected && root.contains(selected))) placeCaret(root, index);
  });
  const revealCaret = () =>
    requestAnimationFrame(() => caretRef.current?.scrollIntoView({ block: "nearest" }));
  useEffect(() => {
    const root = rootRef.current;
    const listening = new AbortController();
    root?.addEventListener("keydown", pressed, { signal: listening.signal });
    root?.addEventListener("focus", focused, { signal: listening.signal });
    root?.addEventListener("pointerdown", ({ target }) => setQuiet(isAnnotated(target)), {
      signal: listening.signal,
    });
    return () => listening.abort();
  }, [rootRef]);
  return (
    <>
      {box && !isQuiet && (
        <span
          key={`${box.top} ${box.left}`}
          ref={caretRef}
          className="article-caret"
          style={box}
          aria-hidden
        />
      )}
      <span className="sr-only" aria-live="polite" data-inserted="">
        {spoken}
      </span>
    </>
  );
}

function isAnnotated(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest("[data-annotation-ids]") !== null;
}

function dropSelection() {
  const selection = document.getSelection();
  if (selection?.focusNode && !selection.isCollapsed)
    selection.collapse(selection.focusNode, selection.focusOffset);
}
