import { rangeFromPassage } from "@/components/article/dom-passage";
import type { Passage } from "@/domain/anchor/anchor";
import type { TextIndex } from "@/domain/document/text-index";

/** Give the focus back to the article, the caret behind the words that were being annotated. */
export function focusArticle(root: HTMLElement, index: TextIndex, passage: Passage | null): void {
  const range = passage && rangeFromPassage(root, passage, index);
  if (range) {
    range.collapse(false);
    const selection = document.getSelection();
    selection?.removeAllRanges();
    selection?.addRange(range);
  }
  root.focus({ preventScroll: true });
}
