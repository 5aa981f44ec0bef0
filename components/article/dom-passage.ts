import type { Passage } from "@/domain/anchor/anchor";
import { type IndexedBlock, pointFromOffset, type TextIndex } from "@/domain/document/text-index";
import { snapPassage } from "./snap-passage";

/**
 * The only code that knows both DOM points and canonical offsets. A block's element carries `data-block-id`; in
 * it every UTF-16 unit of text counts one and every `<br>` one, except inside `data-inserted`, where words are
 * shown that are not in the article. A DOM point becomes (block, offset in block) and so a canonical offset.
 */
export type DomPoint = { node: Node; offset: number };

type Side = "start" | "end";

/** Bits of `compareDocumentPosition`. */
const PRECEDING = 2;
const CONTAINED_BY = 16;

/** The passage a DOM range covers, snapped to whole characters and words of blocks; `null` outside the article. */
export function passageFromRange(root: Element, range: AbstractRange, index: TextIndex): Passage | null {
  const start = offsetFromDomPoint(
    root,
    { node: range.startContainer, offset: range.startOffset },
    index,
    "start",
  );
  if (start === null) return null;
  if (range.collapsed) return snapPassage(index, { start, end: start });
  const end = offsetFromDomPoint(root, { node: range.endContainer, offset: range.endOffset }, index, "end");
  if (end === null || end < start) return null;
  return start === end ? null : snapPassage(index, { start, end });
}

/**
 * The canonical offset of a DOM point. One outside the words of a block counts as the start of the next block
 * ("start") or the end of the one before ("end"); `null` where there is none.
 */
export function offsetFromDomPoint(
  root: Element,
  point: DomPoint,
  index: TextIndex,
  side: Side,
): number | null {
  const element = isElement(point.node) ? point.node : point.node.parentElement;
  const block = root.contains(point.node) ? element?.closest("[data-block-id]") : null;
  if (block) {
    const indexed = indexedBlock(block, index);
    return indexed ? indexed.start + Math.min(unitsBefore(block, point), indexed.text.length) : null;
  }
  const blocks = [...root.querySelectorAll("[data-block-id]")];
  if (side === "start") {
    const next = blocks.find((each) => !liesBefore(each, point));
    return (next && indexedBlock(next, index)?.start) ?? null;
  }
  const previous = blocks.findLast((each) => liesBefore(each, point));
  return (previous && indexedBlock(previous, index)?.end) ?? null;
}

/** The DOM range of a passage, `null` where the article on the page does not hold it. */
export function rangeFromPassage(root: Element, passage: Passage, index: TextIndex): Range | null {
  const start = domPointFromOffset(root, passage.start, index, "start");
  const end = passage.start === passage.end ? start : domPointFromOffset(root, passage.end, index, "end");
  if (!start || !end) return null;
  const range = root.ownerDocument.createRange();
  range.setStart(start.node, start.offset);
  range.setEnd(end.node, end.offset);
  return range;
}

/** The DOM point of a canonical offset: before the unit that follows ("start") or after the one before ("end"). */
export function domPointFromOffset(
  root: Element,
  offset: number,
  index: TextIndex,
  side: Side,
): DomPoint | null {
  const point = pointFromOffset(index, offset, side === "start" ? "after" : "before");
  const block = point && root.querySelector(`[data-block-id=${JSON.stringify(point.block)}]`);
  if (!block) return null;
  let left = point.offset;
  let last: DomPoint = { node: block, offset: 0 };
  for (const node of unitNodes(block)) {
    const length = unitsOf(node);
    if (side === "start" ? left < length : left <= length) return pointIn(node, left);
    left -= length;
    last = pointIn(node, length);
  }
  return left === 0 ? last : null;
}

function pointIn(node: Text | Element, offset: number): DomPoint {
  if (isText(node)) return { node, offset };
  const parent = node.parentNode as Node;
  return { node: parent, offset: [...parent.childNodes].indexOf(node) + offset };
}

function indexedBlock(block: Element, index: TextIndex): IndexedBlock | undefined {
  return index.byId.get(block.getAttribute("data-block-id") ?? "");
}

function unitsBefore(block: Element, point: DomPoint): number {
  let units = 0;
  for (const node of unitNodes(block)) {
    if (node === point.node && isText(node)) return units + point.offset;
    if (!liesBefore(node, point)) return units;
    units += unitsOf(node);
  }
  return units;
}

/** Whether a node that does not hold the point ends before it. */
function liesBefore(node: Node, point: DomPoint): boolean {
  const next = isText(point.node) ? null : point.node.childNodes[point.offset];
  const position = (next ?? point.node).compareDocumentPosition(node);
  const wanted = next || isText(point.node) ? PRECEDING : PRECEDING | CONTAINED_BY;
  return (position & wanted) !== 0;
}

/** The text nodes and breaks of a block that count, in order. */
function* unitNodes(block: Element): Generator<Text | Element> {
  const walker = block.ownerDocument.createTreeWalker(
    block,
    NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT,
    (node) =>
      isElement(node) && node.hasAttribute("data-inserted")
        ? NodeFilter.FILTER_REJECT
        : NodeFilter.FILTER_ACCEPT,
  );
  for (let node = walker.nextNode(); node; node = walker.nextNode())
    if (isText(node) || node.nodeName === "BR") yield node as Text | Element;
}

function unitsOf(node: Text | Element): number {
  return isText(node) ? node.data.length : 1;
}

function isText(node: Node): node is Text {
  return node.nodeType === 3;
}

function isElement(node: Node): node is Element {
  return node.nodeType === 1;
}
