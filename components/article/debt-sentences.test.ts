import { expect, test } from "vitest";
import { debtSentences } from "./debt-sentences";

const words = (openCorrections: number, openThreads: number, detached: number) =>
  debtSentences({ openCorrections, openThreads, detached, stages: 0, backReads: 0 }).map(
    (sentence) => sentence.words,
  );

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

test("a reading that is owed comes first, then what is said of the words, then stages", () => {
  const owed = debtSentences({ openCorrections: 1, openThreads: 0, detached: 0, stages: 2, backReads: 1 });
  expect(owed.map(({ kind }) => kind)).toEqual(["backReads", "openCorrections", "stages"]);
  expect(owed[0]?.words).toBe("A reading is owed");
  expect(owed.at(-1)?.words).toBe("2 stages to give");
});
