import type { EffectPlace } from "@/components/revision/draft-effects";
import { indexText } from "@/domain/document/text-index";
import type { Comparison } from "@/domain/revision/comparison";

/** The paint of the words that were asked for: the name the article uses for what the pointer is on. */
const PAINT = "hover";

/** Brings words of a comparison into view, paints them and puts the focus there. */
export function showPlace(root: HTMLElement, comparison: Comparison, place: EffectPlace): void {
  const block = findBlock(root, comparison, place);
  if (!block) return;
  const fold = block.element.closest("details");
  if (fold) fold.open = true;
  const range = rangeIn(block.element, place.side, block.start, block.end);
  const words = range.startContainer.parentElement ?? block.element;
  words.scrollIntoView({ block: "center" });
  if (typeof Highlight !== "undefined") CSS.highlights.set(PAINT, new Highlight(range));
  const row = block.element.closest<HTMLElement>(".comparison-row") ?? block.element;
  if (!row.hasAttribute("tabindex")) row.tabIndex = -1;
  row.focus({ preventScroll: true });
}

/** Takes the paint away with the comparison it lies on. */
export function unpaintPlace(): void {
  if (typeof Highlight !== "undefined") CSS.highlights.delete(PAINT);
}

/** Rows that show the other text's block only. */
const ELSEWHERE = {
  after: '[data-row="moved_away"], [data-row="deleted"]',
  before: '[data-row="moved_here"], [data-row="inserted"]',
};

function findBlock(root: HTMLElement, comparison: Comparison, { side, start, end }: EffectPlace) {
  const block = indexText(comparison[side]).blocks.find((one) => start <= one.end);
  if (!block) return null;
  const all = [...root.querySelectorAll<HTMLElement>(`[data-block-id="${CSS.escape(block.id)}"]`)];
  const element = all.find((one) => !one.closest(ELSEWHERE[side])) ?? all[0];
  if (!element) return null;
  return { element, start: Math.max(start - block.start, 0), end: Math.min(end, block.end) - block.start };
}

/** What of a row is not of that text: the other's words, and remarks. */
const NOT_OF = { after: "del, .change-note", before: "ins, .change-note" };

function rangeIn(element: HTMLElement, side: EffectPlace["side"], start: number, end: number): Range {
  const range = document.createRange();
  range.selectNodeContents(element);
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  let passed = 0;
  let isBegun = false;
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    if (node.parentElement?.closest(NOT_OF[side])) continue;
    const from = start - passed;
    const to = end - passed;
    if (!isBegun && from <= node.length && (from < node.length || start === end)) {
      range.setStart(node, Math.max(from, 0));
      isBegun = true;
    }
    if (isBegun && to <= node.length) {
      range.setEnd(node, Math.max(to, 0));
      return range;
    }
    passed += node.length;
  }
  return range;
}
