import { Component, type RefObject } from "react";
import { domPointFromOffset, offsetFromDomPoint } from "@/components/article/dom-passage";
import { domPointAt } from "@/components/article/offset-at-point";
import type { ViewedText } from "./viewed-text";

type Props = { rootRef: RefObject<HTMLElement | null>; text: ViewedText };
/** Words somebody was reading: an offset of the article's text, and pixels below the top of the window. */
type Kept = { offset: number; top: number };

/** Where on the window the words are looked for that stay where they are: a part of its height. */
const READING_AT = 0.32;

/**
 * Keeps the words that are being read where they are when the article is shown in another view. A class, because no
 * hook sees the page just before it changes.
 */
export class PlaceKeeper extends Component<Props> {
  override shouldComponentUpdate(next: Props): boolean {
    return next.text !== this.props.text;
  }

  override getSnapshotBeforeUpdate(before: Props): Kept | null {
    const root = before.rootRef.current;
    if (!root || before.text.view === this.props.text.view || window.scrollY === 0) return null;
    return wordsBeingRead(root, before.text);
  }

  override componentDidUpdate(_before: Props, _state: unknown, kept: Kept | null): void {
    const root = this.props.rootRef.current;
    if (!root || !kept) return;
    const { index, offsets } = this.props.text;
    const top = topOf(root, offsets.back(kept.offset), index);
    if (top !== null) window.scrollBy({ top: top - kept.top, behavior: "instant" });
  }

  override render() {
    return null;
  }
}

function wordsBeingRead(root: HTMLElement, { index, offsets }: ViewedText): Kept | null {
  const { left, width } = root.getBoundingClientRect();
  const point = domPointAt(root.ownerDocument, left + width / 3, window.innerHeight * READING_AT);
  const offset = point && root.contains(point.node) ? offsetFromDomPoint(root, point, index, "start") : null;
  const top = offset === null ? null : topOf(root, offset, index);
  return offset === null || top === null ? null : { offset: offsets.there(offset), top };
}

/** Where the line of an offset begins, in pixels below the top of the window. */
function topOf(root: HTMLElement, offset: number, index: ViewedText["index"]): number | null {
  const point = domPointFromOffset(root, offset, index, "start");
  if (!point) return null;
  const range = document.createRange();
  range.setStart(point.node, point.offset);
  const rect = range.getClientRects()[0];
  if (rect) return rect.top;
  const element = point.node instanceof Element ? point.node : point.node.parentElement;
  return element?.getBoundingClientRect().top ?? null;
}
