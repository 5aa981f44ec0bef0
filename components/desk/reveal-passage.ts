import { findPassageElement, measurePassages } from "@/components/article/measure-passages";

/** Below the bar and the filters, above a sheet that may cover the lower half of a small screen. */
const CLEAR_TOP = 150;
const CLEAR_PART = 0.6;
const REST_AT = 0.28;

/** Bring the words of an annotation into view, moving the page only when they are not. */
export function revealPassage(root: HTMLElement, annotationId: string): void {
  const top = findPassageElement(root, annotationId)?.getBoundingClientRect().top;
  if (top === undefined) return;
  const { innerHeight } = window;
  if (top >= CLEAR_TOP && top <= innerHeight * CLEAR_PART) return;
  const distance = top - innerHeight * REST_AT;
  const calm = window.matchMedia("(prefers-reduced-motion: reduce)").matches;
  const isFar = Math.abs(distance) > innerHeight * 1.5;
  window.scrollBy({ top: distance, behavior: calm || isFar ? "instant" : "smooth" });
}

/** The first of these annotations, in the order given, whose words are not yet above the screen. */
export function firstInView(root: HTMLElement, annotationIds: readonly string[]): number {
  const rootTop = root.getBoundingClientRect().top;
  const tops = measurePassages(root);
  const at = annotationIds.findIndex((id) => {
    const top = tops.get(id);
    return top !== undefined && rootTop + top >= CLEAR_TOP / 3;
  });
  return Math.max(0, at);
}
