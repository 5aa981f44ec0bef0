import type { Passage } from "@/domain/anchor/anchor";
import type { TextIndex } from "@/domain/document/text-index";
import type { CaretMotion } from "./caret-motion";
import { stepBlock, stepCharacter, stepWord } from "./caret-step";
import { domPointFromOffset, offsetFromDomPoint } from "./dom-passage";

/**
 * Browsers give static text a selection but no caret that keys can move: Shift and an arrow select nothing in
 * Chromium. So the article has its own. The native selection stays the truth (mouse, touch and keys agree);
 * characters, words and blocks are stepped over in the canonical text, which knows what is in the article and
 * what is only shown, and lines by the browser, which alone knows where they break.
 */
export function moveCaret(root: HTMLElement, index: TextIndex, motion: CaretMotion): void {
  const selection = root.ownerDocument.getSelection();
  if (!selection) return;
  if (caretOffset(root, index) === null) placeCaret(root, index);
  else if (motion.unit === "line" || motion.unit === "line_edge") moveByLayout(selection, root, motion);
  else moveByText(selection, root, index, motion);
}

/** The canonical offset of the selection's moving end, `null` where it is not in the article. */
export function caretOffset(root: HTMLElement, index: TextIndex): number | null {
  const selection = root.ownerDocument.getSelection();
  if (!selection?.focusNode || !root.contains(selection.focusNode)) return null;
  const point = { node: selection.focusNode, offset: selection.focusOffset };
  return offsetFromDomPoint(root, point, index, "start") ?? offsetFromDomPoint(root, point, index, "end");
}

/** Put the caret at the first words in view. */
export function placeCaret(root: HTMLElement, index: TextIndex): void {
  const blocks = [...root.querySelectorAll("[data-block-id]")];
  const first = blocks.find((block) => block.getBoundingClientRect().top >= 0) ?? blocks[0];
  const indexed = first && index.byId.get(first.getAttribute("data-block-id") ?? "");
  if (indexed) selectPassage(root, index, { start: indexed.start, end: indexed.start });
}

/** Make the native selection of a passage. */
function selectPassage(root: HTMLElement, index: TextIndex, { start, end }: Passage): void {
  const from = domPointFromOffset(root, start, index, "start");
  const to = start === end ? from : domPointFromOffset(root, end, index, "end");
  if (from && to)
    root.ownerDocument.getSelection()?.setBaseAndExtent(from.node, from.offset, to.node, to.offset);
}

/** Lines of a byline or of a missing image lie between the blocks: pass over them, or stay. */
const LINES_PASSED_AT_MOST = 8;

function moveByLayout(
  selection: Selection,
  root: HTMLElement,
  { unit, direction, extend }: CaretMotion,
): void {
  const { focusNode, focusOffset } = selection;
  for (let line = 0; line < LINES_PASSED_AT_MOST; line++) {
    selection.modify(extend ? "extend" : "move", direction, unit === "line" ? "line" : "lineboundary");
    if (isInWords(root, selection.focusNode)) return;
  }
  if (!focusNode) return;
  if (extend) selection.extend(focusNode, focusOffset);
  else selection.collapse(focusNode, focusOffset);
}

function isInWords(root: HTMLElement, node: Node | null): boolean {
  const element = node instanceof Element ? node : node?.parentElement;
  return root.contains(node) && element?.closest("[data-block-id]") != null;
}

function moveByText(selection: Selection, root: HTMLElement, index: TextIndex, motion: CaretMotion): void {
  const head = caretOffset(root, index) ?? 0;
  const target = targetOf(
    index,
    head,
    motion,
    motion.extend ? null : selectedEdge(selection, root, index, motion),
  );
  const point = domPointFromOffset(root, target, index, motion.direction === "forward" ? "end" : "start");
  if (!point) return;
  if (motion.extend) selection.extend(point.node, point.offset);
  else selection.collapse(point.node, point.offset);
}

function targetOf(
  index: TextIndex,
  head: number,
  { unit, direction }: CaretMotion,
  edge: number | null,
): number {
  if (unit === "article") return direction === "forward" ? index.text.length : 0;
  if (unit === "word") return stepWord(index, head, direction);
  if (unit === "block") return stepBlock(index, head, direction);
  return edge ?? stepCharacter(index, head, direction);
}

/** Where an arrow goes from a selection: to the edge it points at. */
function selectedEdge(
  selection: Selection,
  root: HTMLElement,
  index: TextIndex,
  { direction }: CaretMotion,
): number | null {
  if (selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  const [node, offset] =
    direction === "forward"
      ? [range.endContainer, range.endOffset]
      : [range.startContainer, range.startOffset];
  return offsetFromDomPoint(root, { node, offset }, index, direction === "forward" ? "end" : "start");
}
