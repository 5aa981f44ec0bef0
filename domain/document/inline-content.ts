import type { InlineJson, MarkJson } from "./document-json";

/** What stands in a block, in order; UTF-16 offsets count from its first character, a hard break as one. */
export type Inlines = readonly InlineJson[];

const NOTHING: readonly MarkJson[] = [];

function lengthOf(inline: InlineJson): number {
  return inline.type === "text" ? inline.text.length : 1;
}

/** Length of a block's content in UTF-16 units. */
export function inlineLength(content: Inlines): number {
  return content.reduce((sum, inline) => sum + lengthOf(inline), 0);
}

/** The content from one offset to another, end exclusive. */
export function sliceInlines(content: Inlines, from: number, to = Number.POSITIVE_INFINITY): InlineJson[] {
  const pieces: InlineJson[] = [];
  let start = 0;
  for (const inline of content) {
    const end = start + lengthOf(inline);
    if (Math.max(start, from) < Math.min(end, to))
      pieces.push(
        inline.type === "text"
          ? { ...inline, text: inline.text.slice(Math.max(0, from - start), to - start) }
          : inline,
      );
    start = end;
  }
  return pieces;
}

/** Pieces of content one after the other; neighbouring texts with the same marks become one. */
export function joinInlines(...pieces: Inlines[]): InlineJson[] {
  const joined: InlineJson[] = [];
  for (const inline of pieces.flat()) {
    const last = joined.at(-1);
    if (last?.type === "text" && inline.type === "text" && sameMarks(last.marks, inline.marks))
      joined[joined.length - 1] = { ...last, text: last.text + inline.text };
    else joined.push(inline);
  }
  return joined;
}

/** Words as content: each `\n` is a hard break, or in code a character like others. */
export function inlinesOf(text: string, marks: readonly MarkJson[], isCode: boolean): InlineJson[] {
  const marked = marks.length > 0 ? { marks: [...marks] } : {};
  const words = (line: string): InlineJson[] => (line ? [{ type: "text", text: line, ...marked }] : []);
  if (isCode) return words(text);
  return text
    .split("\n")
    .flatMap((line, row) =>
      row > 0 ? [{ type: "hard_break" as const, ...marked }, ...words(line)] : words(line),
    );
}

/**
 * The marks of words that take the place of others: those of the first word replaced, or where nothing is replaced of
 * the words before. A link goes no further than its own words.
 */
export function marksInPlace(content: Inlines, from: number, to: number): readonly MarkJson[] {
  const at = placeOf(content, from);
  if (from === to && at.isInside) return content[at.index]?.marks ?? NOTHING;
  const before = from === to ? content[at.index - 1] : undefined;
  const main = before ?? content[at.index];
  const next = before ? content[at.index] : content[placeOf(content, to).index];
  if (!main?.marks) return NOTHING;
  // At the very start of a block there is nothing before: the words after it lend their marks.
  const other = from === to && !before ? undefined : next;
  return main.marks.filter((mark) => mark.type !== "link" || holdsMark(other, mark));
}

/** Which inline an offset stands in (`isInside`) or before. */
function placeOf(content: Inlines, offset: number): { index: number; isInside: boolean } {
  let start = 0;
  for (const [index, inline] of content.entries()) {
    const end = start + lengthOf(inline);
    if (offset < end) return { index, isInside: offset > start };
    start = end;
  }
  return { index: content.length, isInside: false };
}

/** Whether words stand under a mark, a link of the same address and title. */
export function holdsMark(inline: InlineJson | undefined, mark: MarkJson): boolean {
  return inline?.marks?.some((other) => sameMark(other, mark)) ?? false;
}

function sameMarks(a: readonly MarkJson[] = NOTHING, b: readonly MarkJson[] = NOTHING): boolean {
  return a.length === b.length && a.every((mark, at) => sameMark(mark, b[at]));
}

function sameMark(a: MarkJson, b: MarkJson | undefined): boolean {
  if (a.type !== "link" || b?.type !== "link") return a.type === b?.type;
  return a.attrs.href === b.attrs.href && a.attrs.title === b.attrs.title;
}
