/** A few words either side of a place in the text. */
export type Surroundings = { before: string; after: string };

const NEAR = 28;

/** What of the text before and after a place to show beside it: whole words, of the same block. */
export function surroundings(textBefore: string, textAfter: string): Surroundings {
  const before = textBefore.slice(textBefore.lastIndexOf("\n") + 1);
  const after = textAfter.split("\n", 1)[0] ?? "";
  const from = before.length > NEAR ? before.slice(-NEAR).replace(/^\S*\s+/u, "… ") : before;
  const to = after.length > NEAR ? after.slice(0, NEAR).replace(/\s+\S*$/u, " …") : after;
  return { before: from, after: to };
}
