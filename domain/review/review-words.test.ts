import { expect, it } from "vitest";
import { reviewWords } from "./review-words";

it.each([
  [1, 0, "1 note"],
  [0, 1, "1 reply"],
  [12, 0, "12 notes"],
  [2, 1, "2 notes and 1 reply"],
  [1, 3, "1 note and 3 replies"],
])("%i annotations and %i replies are in words %s", (annotations, replies, words) => {
  expect(reviewWords(annotations, replies)).toBe(words);
});
