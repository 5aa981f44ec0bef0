/** Narrower than this are verses, addresses and lists, wider than this are paragraphs. */
const WIDTHS = { least: 50, most: 100 };
const LEAST_EVIDENCE = 3;
const FULL_SHARE = 0.9;

/**
 * The width at which a program broke the lines of a text, `null` when people did. The evidence: at nearly
 * every line end the first word of the next line would not have fitted.
 */
export function findWrapWidth(paragraphs: string[][]): number | null {
  const breaks = paragraphs.flatMap(lineBreaks);
  const width = breaks.reduce((most, [line]) => Math.max(most, line.length), 0);
  if (breaks.length < LEAST_EVIDENCE || width < WIDTHS.least || width > WIDTHS.most) return null;
  const full = breaks.filter(([line, next]) => isFull(line, next, width)).length;
  return full >= breaks.length * FULL_SHARE ? width : null;
}

/** The lines of one paragraph with those a program broke put together again. */
export function joinWrappedLines(lines: string[], width: number): string[] {
  const joined: string[] = [];
  lines.forEach((line, at) => {
    const before = lines[at - 1];
    if (before === undefined || !isFull(before, line, width)) joined.push(line);
    else joined.push(`${joined.pop() ?? ""}${/\p{L}-$/u.test(before) ? "" : " "}${line}`);
  });
  return joined;
}

function lineBreaks(lines: string[]): [line: string, next: string][] {
  return lines.slice(1).map((next, at) => [lines[at] ?? "", next]);
}

function isFull(line: string, next: string, width: number): boolean {
  const firstWord = next.split(/\s/, 1)[0] ?? "";
  return line.length + 1 + firstWord.length > width;
}
