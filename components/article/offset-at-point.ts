import type { TextIndex } from "@/domain/document/text-index";
import { type DomPoint, offsetFromDomPoint } from "./dom-passage";

/** The canonical offset nearest to a point of the window; `null` where the article is not. */
export function offsetAtPoint(root: HTMLElement, index: TextIndex, x: number, y: number): number | null {
  const { left, right } = root.getBoundingClientRect();
  // Beside a line is at its end.
  const point = domPointAt(root.ownerDocument, Math.min(Math.max(x, left + 1), right - 1), y);
  if (!point || !root.contains(point.node)) return null;
  return offsetFromDomPoint(root, point, index, "end") ?? offsetFromDomPoint(root, point, index, "start");
}

/** The place between characters nearest to a point of the window. */
export function domPointAt(document: Document, x: number, y: number): DomPoint | null {
  if (typeof document.caretPositionFromPoint === "function") {
    const position = document.caretPositionFromPoint(x, y);
    return position && { node: position.offsetNode, offset: position.offset };
  }
  // Safari before 18.4.
  const range = document.caretRangeFromPoint(x, y);
  return range && { node: range.startContainer, offset: range.startOffset };
}
