import { expect, it } from "vitest";
import { reviewWords } from "./review-words";

it.each([
  [1, 0, "1 annotation"],
  [0, 1, "1 reply"],
  [12, 0, "12 annotations"],
  [2, 1, "2 annotations and 1 reply"],
  [1, 3, "1 annotation and 3 replies"],
])("%i annotations and %i replies are in words %s", (annotations, replies, words) => {
  expect(reviewWords(annotations, replies)).toBe(words);
});
