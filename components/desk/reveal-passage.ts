import { rangeFromPassage } from "@/components/article/dom-passage";
import { findPassageElement, measurePassages } from "@/components/article/measure-passages";
import type { Passage } from "@/domain/anchor/anchor";
import type { TextIndex } from "@/domain/document/text-index";
import { scrollToFit } from "./scroll-to-fit";

/** Below the bar, which is as much as is covered where nothing else stays at the top. */
const CLEAR_TOP = 76;
/** What of the window a passage may be in without being brought to where one reads. */
const CLEAR_PART = 0.6;
const REST_AT = 0.28;
const MARGIN = 16;

/** Bring the words of an annotation into view, and its open card to its foot as far as both fit. */
export function revealAnnotation(root: HTMLElement, annotationId: string, isCalledUp: boolean): void {
  const words = findPassageElement(root, annotationId)?.getBoundingClientRect();
  if (words) scrollPage(distanceTo(words, cardOf(annotationId), isCalledUp));
}

/** The element of an annotation's card, open or at rest. */
export function cardOf(annotationId: string): HTMLElement | null {
  return document.getElementById(`annotation-${annotationId}`);
}

/** Keep an open card that has become taller in sight to its foot, unless its reader is elsewhere. */
export function followGrowth(root: HTMLElement, annotationId: string): void {
  const words = findPassageElement(root, annotationId)?.getBoundingClientRect();
  if (words) scrollAlong(words, cardOf(annotationId));
}

/** The same for words that are being written about; when the form has grown, nobody is taken back to it. */
export function revealPassage(
  root: HTMLElement,
  passage: Passage,
  index: TextIndex,
  form: HTMLElement,
  hasGrown: boolean,
): void {
  const words = rangeFromPassage(root, passage, index)?.getBoundingClientRect();
  if (!words) return;
  if (hasGrown) scrollAlong(words, form);
  else scrollPage(distanceTo(words, form, false));
}

/** Bring words into view without moving what is in view already. */
export function revealWords(root: HTMLElement, passage: Passage, index: TextIndex): void {
  const words = rangeFromPassage(root, passage, index)?.getBoundingClientRect();
  if (words) scrollPage(distanceTo(words, null, true));
}

/** Below what stays at the top of the window: the filters of the margin, or what has lost its place. */
function clearTop(): number {
  const pinned = [...document.querySelectorAll(".desk-filters, .detached-tray.is-bar")];
  const bottoms = pinned.map((element) => element.getBoundingClientRect().bottom + 4);
  return Math.max(CLEAR_TOP, ...bottoms.filter((bottom) => bottom < window.innerHeight / 2));
}

function scrollAlong(words: DOMRect, card: HTMLElement | null): void {
  const isElsewhere = words.bottom < 0 || words.top > window.innerHeight;
  if (!isElsewhere) scrollPage(Math.max(0, distanceTo(words, card, false)));
}

function distanceTo(words: DOMRect, card: HTMLElement | null, isCalledUp: boolean): number {
  const sheet = document.querySelector("[data-sheet]")?.getBoundingClientRect();
  const { innerHeight } = window;
  const clear = { from: clearTop(), to: (sheet?.top ?? innerHeight) - MARGIN };
  const height = sheet ? words.height : (card?.offsetHeight ?? 0);
  const isOutOfSight = words.top < clear.from || words.top > innerHeight * CLEAR_PART;
  const first = isCalledUp && isOutOfSight ? words.top - innerHeight * REST_AT : 0;
  const top = words.top - first;
  return first + scrollToFit({ top, foot: top + height, clear });
}

function scrollPage(distance: number): void {
  if (Math.abs(distance) < 1) return;
  const calm = window.matchMedia("(prefers-reduced-motion: reduce)").matches;
  const isFar = Math.abs(distance) > window.innerHeight * 1.5;
  window.scrollBy({ top: distance, behavior: calm || isFar ? "instant" : "smooth" });
}

/** The first of these annotations, in the order given, whose words are not yet above the screen. */
export function firstInView(root: HTMLElement, annotationIds: readonly string[]): number {
  const rootTop = root.getBoundingClientRect().top;
  const tops = measurePassages(root);
  const at = annotationIds.findIndex((id) => {
    const top = tops.get(id);
    return top !== undefined && rootTop + top >= CLEAR_TOP / 2;
  });
  return Math.max(0, at);
}
