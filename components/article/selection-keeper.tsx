import { Component, type RefObject } from "react";
import { offsetFromPoint, pointFromOffset, type TextIndex } from "@/domain/document/text-index";
import { domPointFromOffset, offsetFromDomPoint } from "./dom-passage";

type Kept = { index: TextIndex; anchor: number; head: number };
type Props = {
  rootRef: RefObject<HTMLElement | null>;
  index: TextIndex;
  /** What the article on the page was rendered from. */
  shown: unknown;
};

/**
 * Keeps the native selection on its words when the article is rendered again: a text node that React changes
 * throws the selection in it away. Across revisions it stays only where its words do. A class, because no hook
 * sees the page just before it changes.
 */
export class SelectionKeeper extends Component<Props> {
  override shouldComponentUpdate(next: Props): boolean {
    return next.shown !== this.props.shown;
  }

  override getSnapshotBeforeUpdate(before: Props): Kept | null {
    const root = before.rootRef.current;
    return root && readSelection(root, before.index);
  }

  override componentDidUpdate(_before: Props, _state: unknown, kept: Kept | null): void {
    const root = this.props.rootRef.current;
    if (root && kept) restore(root, this.props.index, kept);
  }

  override render() {
    return null;
  }
}

function readSelection(root: HTMLElement, index: TextIndex): Kept | null {
  const { anchorNode, anchorOffset, focusNode, focusOffset } = document.getSelection() ?? {};
  if (!anchorNode || !focusNode || !root.contains(anchorNode) || !root.contains(focusNode)) return null;
  const anchor = offsetFromDomPoint(root, { node: anchorNode, offset: anchorOffset ?? 0 }, index, "start");
  const head = offsetFromDomPoint(root, { node: focusNode, offset: focusOffset ?? 0 }, index, "end");
  return anchor === null || head === null ? null : { index, anchor, head };
}

function restore(root: HTMLElement, index: TextIndex, kept: Kept): void {
  const anchor = carryOver(kept.index, index, kept.anchor);
  const head = carryOver(kept.index, index, kept.head);
  const selection = root.ownerDocument.getSelection();
  if (anchor === null || head === null || wordsOf(kept.index, kept) !== wordsOf(index, { anchor, head })) {
    selection?.removeAllRanges();
    return;
  }
  const now = readSelection(root, index);
  if (now && now.anchor === anchor && now.head === head) return;
  const backwards = head < anchor;
  const from = domPointFromOffset(root, anchor, index, backwards ? "end" : "start");
  const to = anchor === head ? from : domPointFromOffset(root, head, index, backwards ? "start" : "end");
  if (from && to) selection?.setBaseAndExtent(from.node, from.offset, to.node, to.offset);
}

function carryOver(before: TextIndex, now: TextIndex, offset: number): number | null {
  if (before === now) return offset;
  const point = pointFromOffset(before, offset, "before");
  return point && offsetFromPoint(now, point);
}

function wordsOf(index: TextIndex, { anchor, head }: { anchor: number; head: number }): string {
  return index.text.slice(Math.min(anchor, head), Math.max(anchor, head));
}
