import { excerpt } from "./excerpt";

/** Marks of interest: typographic and straight ones. A closing single mark inside a word is an apostrophe. */
const MARK = /[“”"]|‘(?=[\p{L}\p{N}[(])|’(?![\p{L}\p{N}])/gu;
const CLOSING: Record<string, string> = { "“": "”", "‘": "’", '"': '"' };
/** Nobody quotes within a quotation so deep; what opens below is not looked at. */
const DEPTH_MAXIMUM = 8;

/**
 * The beginning of the quotation a paragraph opens and never closes, in the marks it stands in; `null` when
 * there is none. A quotation that goes on in the next paragraph opens there anew, and is left open here.
 */
export function findUnclosedQuotation(text: string, next: string): string | null {
  const open: { mark: string; at: number }[] = [];
  for (const { 0: mark, index } of text.matchAll(MARK)) {
    const innermost = open.findLastIndex((opening) => CLOSING[opening.mark] === mark);
    if (innermost >= 0) open.length = innermost;
    else if (mark in CLOSING && !isInchMark(text, index) && open.length < DEPTH_MAXIMUM)
      open.push({ mark, at: index });
  }
  const [unclosed] = open;
  if (!unclosed || next.startsWith(unclosed.mark)) return null;
  return excerpt(text.slice(unclosed.at + 1));
}

function isInchMark(text: string, at: number): boolean {
  return text[at] === '"' && /\d/.test(text[at - 1] ?? "");
}
