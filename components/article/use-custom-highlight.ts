import { type RefObject, useEffect } from "react";
import type { Passage } from "@/domain/anchor/anchor";
import type { TextIndex } from "@/domain/document/text-index";
import { rangeFromPassage } from "./dom-passage";

/** The few names there are, styled in `article.css`. One per kind of paint, never one per annotation. */
type HighlightName = "selection-kept" | "hover" | "preview";

/**
 * Paint passages at the speed of the hand, without React. `shown` is whatever the article on the page was
 * rendered from: live ranges collapse silently when React changes their text nodes, so they are made anew.
 */
export function useCustomHighlight(
  name: HighlightName,
  passages: readonly Passage[],
  rootRef: RefObject<HTMLElement | null>,
  index: TextIndex,
  shown: unknown,
): void {
  const painted = passages.length > 0 && shown;
  // biome-ignore lint/correctness/useExhaustiveDependencies: `painted` stands for the text nodes on the page
  useEffect(() => {
    const root = rootRef.current;
    if (!root || typeof Highlight === "undefined" || passages.length === 0) return;
    const ranges = passages.flatMap((passage) => rangeFromPassage(root, passage, index) ?? []);
    CSS.highlights.set(name, new Highlight(...ranges));
    return () => void CSS.highlights.delete(name);
  }, [name, passages, rootRef, index, painted]);
}
