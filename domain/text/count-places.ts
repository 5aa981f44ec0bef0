/** At how many places of a text words stand, never on one another; none for no words. */
export function countPlaces(text: string, words: string): number {
  return words ? text.split(words).length - 1 : 0;
}
