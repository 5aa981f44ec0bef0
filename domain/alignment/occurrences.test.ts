import { expect, test } from "vitest";
import { Occurrences } from "./occurrences";

const text = Int32Array.of(1, 2, 3, 1, 2, 4);
const places = new Occurrences(text, 6);

test.each([
  [[1, 2, 3], 0],
  [[2, 4], 4],
  [[1, 2], -1],
  [[5], -1],
  [[2, 3, 1, 2, 4], 1],
])("%j stands only at %j", (words, place) => {
  expect(places.only(Int32Array.from(words), 0, words.length)).toBe(place);
});
