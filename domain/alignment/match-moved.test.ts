import { expect, test } from "vitest";
import { foldTexts } from "./fold-tokens";
import { matchInPlace } from "./match-in-place";
import { matchMoved } from "./match-moved";
import { runsOf } from "./token-match";

const moved = (before: string, after: string, isCertain = false) => {
  const texts = foldTexts(before, after);
  const { start, end } = texts.before;
  return runsOf(matchMoved(texts, matchInPlace(texts), isCertain)).map(({ from, length }) =>
    before.slice(start[from], end[from + length - 1]),
  );
};

const FIRST = "The council voted on the new bridge in the spring of 2019.";
const SECOND = "Engineers from three countries had warned that the river would rise further.";
const THIRD = "Nobody in the town hall could remember who had signed the papers.";

test("a sentence that stands elsewhere has moved", () => {
  expect(moved(`${FIRST} ${SECOND} ${THIRD}`, `${SECOND} ${THIRD} ${FIRST}`)).toEqual([FIRST]);
});

test("a moved sentence keeps the words that were not replaced in it", () => {
  const after = `${SECOND} ${THIRD} ${FIRST.replace("spring", "autumn")}`;
  expect(moved(`${FIRST} ${SECOND} ${THIRD}`, after)).toEqual([
    "The council voted on the new bridge in the",
    "of 2019.",
  ]);
});

test("a heading that moved is found by its few words", () => {
  const [one, two] = [`${FIRST} ${SECOND}`, `${THIRD} It was long ago and far away from here.`];
  expect(moved(`Outcomes\n\n${one}\n\n${two}`, `${one}\n\nOutcomes\n\n${two}`)).toEqual(["Outcomes"]);
});

test("a few words that another sentence has too are no move", () => {
  expect(moved(`${FIRST} ${SECOND}`, `${SECOND} Everyone paid for the new bridge in the end.`)).toEqual([]);
});

test("what stayed for certain is never taken back", () => {
  const before = `${FIRST} ${SECOND} ${THIRD}`;
  expect(moved(before, before, true)).toEqual([]);
});
