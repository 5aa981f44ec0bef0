import { expect, test } from "vitest";
import { joinedWords } from "./joined-words";

const TEXT = "The members were not told. The members were not asked.\n\nNobody was.";

/** The pieces of the text that read so, each searched for behind the last. */
function pieces(...exact: [words: string, revision?: number][]) {
  let from = 0;
  return exact.map(([words, revision = 2]) => {
    const start = TEXT.indexOf(words, from);
    from = start + words.length;
    return { revision, start, end: from, exact: words };
  });
}

const read = (...exact: [words: string, revision?: number][]) =>
  joinedWords(pieces(...exact), TEXT).map(({ start, end, exact }) => {
    expect(TEXT.slice(start, end)).toBe(exact);
    return exact;
  });

test("what a word of others parts is read as one, and without the white space at its ends", () => {
  expect(read(["The"], [" were not told"])).toEqual(["The members were not told"]);
  expect(read([" were not "])).toEqual(["were not"]);
});

test("what more words part, another sentence, another paragraph or another revision, stays apart", () => {
  expect(read(["The"], ["told"])).toEqual(["The", "told"]);
  expect(read(["told"], ["The"])).toEqual(["told", "The"]);
  expect(read(["asked."], ["Nobody"])).toEqual(["asked.", "Nobody"]);
  expect(read(["The"], [" were not told", 3])).toEqual(["The", "were not told"]);
});
