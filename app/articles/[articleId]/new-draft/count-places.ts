/** How often words stand in a text; those that overlap count once. */
export function countPlaces(text: string, words: string): number {
  return words === "" ? 0 : text.split(words).length - 1;
}
