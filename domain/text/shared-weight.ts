/** How often each word of a text stands in it, and the weight of all of them: the letters of the words. */
export type WordBag = { words: Map<string, number>; weight: number };

/** The words of a text, their case folded. */
export function wordBag(text: string): WordBag {
  const words = new Map<string, number>();
  let weight = 0;
  for (const word of text.toLowerCase().match(/[\p{L}\p{N}\p{M}]+/gu) ?? []) {
    words.set(word, (words.get(word) ?? 0) + 1);
    weight += word.length;
  }
  return { words, weight };
}

/**
 * Which part of two texts' words is in both, by weight, whatever their order: 0 none, 1 all of them (Dice's
 * coefficient of the two bags). Two texts without words share everything.
 */
export function sharedWeight(one: WordBag, other: WordBag): number {
  if (one.weight + other.weight === 0) return 1;
  const [few, many] = one.words.size < other.words.size ? [one, other] : [other, one];
  let common = 0;
  for (const [word, count] of few.words) common += word.length * Math.min(count, many.words.get(word) ?? 0);
  return (2 * common) / (one.weight + other.weight);
}
