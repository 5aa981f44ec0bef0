import { expect, test } from "vitest";
import { debtSentences } from "./debt-sentences";

const words = (openCorrections: number, openThreads: number, detached: number) =>
  debtSentences({ openCorrections, openThreads, detached }).map((sentence) => sentence.words);

test("says nothing about what is not owed", () => {
  expect(words(0, 0, 0)).toEqual([]);
  expect(words(0, 1, 0)).toEqual(["1 open thread"]);
});

test("counts one and many", () => {
  expect(words(1, 1, 1)).toEqual(["1 correction to decide", "1 open thread", "1 annotation lost its place"]);
  expect(words(3, 2, 2)).toEqual([
    "3 corrections to decide",
    "2 open threads",
    "2 annotations lost their place",
  ]);
  expect(words(1200, 0, 0)).toEqual(["1,200 corrections to decide"]);
});
