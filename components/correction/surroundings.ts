/** A few words either side of a place in the text. */
export type Surroundings = { before: string; after: string };

const NEAR = 28;
const FAR = 48;

/** What of the text before and after a place to show beside it: whole words, of the same block. */
export function surroundings(textBefore: string, textAfter: string): Surroundings {
  const before = textBefore.slice(textBefore.lastIndexOf("\n") + 1);
  const after = textAfter.split("\n", 1)[0] ?? "";
  return cut(before, after, NEAR);
}

/** As `surroundings`, but on into the blocks before and after: a whole paragraph is told from its like by them alone. */
export function surroundingsAcross(textBefore: string, textAfter: string): Surroundings {
  return cut(inOneLine(textBefore), inOneLine(textAfter), FAR);
}

function inOneLine(text: string): string {
  return text.replace(/\n\n/gu, " ¶ ").replace(/\n/gu, " ");
}

/** The end of a text: whole words, at most so many characters of them. */
export function lastWords(text: string, length: number): string {
  return text.length > length ? text.slice(-length).replace(/^\S*\s+/u, "… ") : text;
}

function cut(before: string, after: string, length: number): Surroundings {
  return {
    before: lastWords(before, length),
    after: after.length > length ? after.slice(0, length).replace(/\s+\S*$/u, " …") : after,
  };
}
