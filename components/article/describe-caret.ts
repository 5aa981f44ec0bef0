import { lastAtOrBefore, type TextIndex } from "@/domain/document/text-index";
import type { CaretMotion } from "./caret-motion";
import { stepCharacter, stepWord } from "./caret-step";
import { domPointFromOffset, passageFromRange } from "./dom-passage";
import { annotationIdsOf } from "./measure-passages";
import { caretOffset } from "./move-caret";

const SPOKEN_AT_MOST = 160;

/** What a screen reader should say after the caret has moved: the words selected, or what it now stands before. */
export function describeCaret(root: HTMLElement, index: TextIndex, motion: CaretMotion): string {
  const selection = document.getSelection();
  if (motion.extend && selection && selection.rangeCount > 0) {
    const passage = passageFromRange(root, selection.getRangeAt(0), index);
    return passage
      ? `Selected: ${shorten(index.text.slice(passage.start, passage.end))}`
      : "Nothing selected";
  }
  const at = caretOffset(root, index);
  if (at === null) return "";
  const annotated = caretAnnotationIds(root, index).length > 0 ? ", annotated" : "";
  return wordsAt(index, at, motion.unit) + annotated;
}

/** The annotations on the words the caret touches, after it or else before it; shortest first. */
export function caretAnnotationIds(root: HTMLElement, index: TextIndex): string[] {
  const at = caretOffset(root, index);
  if (at === null) return [];
  for (const side of ["start", "end"] as const) {
    const node = domPointFromOffset(root, at, index, side)?.node;
    const run = node?.parentElement?.closest("[data-annotation-ids]");
    if (run) return annotationIdsOf(run);
  }
  return [];
}

function wordsAt(index: TextIndex, at: number, unit: CaretMotion["unit"]): string {
  if (unit === "character") return nameOf(index.text.slice(at, stepCharacter(index, at, "forward")));
  if (unit === "word") {
    const end = stepWord(index, at, "forward");
    return index.text.slice(stepWord(index, end, "backward"), end);
  }
  const block = index.blocks[lastAtOrBefore(index.blocks, at)];
  const end = Math.min(at + SPOKEN_AT_MOST / 2, block?.end ?? at);
  return index.text.slice(at, end) || "end of paragraph";
}

function nameOf(character: string): string {
  if (character === " ") return "space";
  return character.trim() ? character : "end of line";
}

function shorten(text: string): string {
  if (text.length <= SPOKEN_AT_MOST) return text;
  const half = SPOKEN_AT_MOST / 2;
  return `${text.slice(0, half)} … ${text.slice(-half)}`;
}
