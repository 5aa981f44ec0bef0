/** From this share of common words two headlines are the same one, written twice. */
const NEARLY = 0.8;

/** The words of a text with case, quotation marks, dashes and white space taken away. */
export function foldWords(text: string): string[] {
  return (
    text
      .toLowerCase()
      .replace(/['’‘]/g, "")
      .match(/[\p{L}\p{N}\p{M}]+/gu) ?? []
  );
}

/** Whether two texts are the same to the letter, white space aside. */
export function sameText(one: string, other: string): boolean {
  return one.trim().replace(/\s+/g, " ") === other.trim().replace(/\s+/g, " ");
}

/** Whether two short texts say the same in nearly the same words (Dice coefficient of their words). */
export function nearlySameWords(one: string, other: string): boolean {
  const left = foldWords(one);
  const right = foldWords(other);
  if (left.length === 0 || right.length === 0) return false;
  const unmatched = countEach(left);
  let common = 0;
  for (const word of right) {
    const count = unmatched.get(word) ?? 0;
    if (count > 0) common += 1;
    unmatched.set(word, count - 1);
  }
  return (2 * common) / (left.length + right.length) >= NEARLY;
}

function countEach(words: string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}
