import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { alignTexts } from "./align-texts";
import type { Alignment } from "./alignment";

/** The new text as the hunks tell it. */
function applied(before: string, after: string, { hunks }: Alignment): string {
  let text = "";
  let at = 0;
  for (const { from, to, newFrom, newTo } of hunks) {
    text += before.slice(at, from) + after.slice(newFrom, newTo);
    at = to;
  }
  return text + before.slice(at);
}

/** What the hunks replaced, told in words. */
const told = (before: string, after: string) =>
  alignTexts(before, after).hunks.map(
    ({ from, to, newFrom, newTo }) => `${before.slice(from, to)}>${after.slice(newFrom, newTo)}`,
  );

/** What the alignment takes for the same: case and style of marks left aside. */
const fold = (words: string) => words.toLowerCase().replace(/[“”]/g, '"');

const words = fc.constantFrom(
  "the",
  "The",
  "mayor",
  "said",
  "12",
  "percent",
  "“so”",
  '"so"',
  "first",
  "👩‍🚒",
  "市長",
  "é",
);
const sentence = fc.array(words, { minLength: 1, maxLength: 9 }).map((all) => `${all.join(" ")}.`);
const text = fc
  .array(fc.tuple(sentence, fc.constantFrom(" ", "\n\n", "\n", "  ")), { maxLength: 14 })
  .map((all) => all.flat().join(""));

describe("alignTexts", () => {
  test.each<[string, string, string[]]>([
    ["It cost 12 percent more.", "It cost 13 percent more.", ["12>13"]],
    ["“So”, he said.", '"So", he said.', ['“>"', '”>"']],
    ["One two.\n\nThree four.", "One two. Three four.", ["\n\n> "]],
    ["The mayor spoke. The mayor left.", "The mayor left.", ["The mayor spoke. >"]],
    ["", "All of it is new.", [">All of it is new."]],
    ["All of it is gone.", "", ["All of it is gone.>"]],
  ])("%j to %j", (before, after, hunks) => {
    expect(told(before, after)).toEqual(hunks);
  });

  test("the hunks make the new text of the old, sorted, disjoint and none of them empty", () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        const alignment = alignTexts(before, after);
        expect(applied(before, after, alignment)).toBe(after);
        let [old, now] = [0, 0];
        for (const hunk of alignment.hunks) {
          expect(hunk.from).toBeGreaterThanOrEqual(old);
          expect(hunk.newFrom).toBeGreaterThanOrEqual(now);
          expect(before.slice(hunk.from, hunk.to)).not.toBe(after.slice(hunk.newFrom, hunk.newTo));
          [old, now] = [hunk.to, hunk.newTo];
        }
      }),
      { numRuns: 2000 },
    );
  });

  test("what moved stands at both ends, in no two moves, and is deleted at one and inserted at the other", () => {
    fc.assert(
      fc.property(text, text, text, (one, two, three) => {
        const [before, after] = [`${one}${two}${three}`, `${three}${one}${two}`];
        const { hunks, moves } = alignTexts(before, after);
        let old = 0;
        for (const move of moves) {
          expect(move.from).toBeGreaterThanOrEqual(old);
          expect(fold(after.slice(move.newFrom, move.newTo))).toBe(fold(before.slice(move.from, move.to)));
          expect(hunks.some(({ from, to }) => from <= move.from && move.to <= to)).toBe(true);
          expect(hunks.some((one) => one.newFrom <= move.newFrom && move.newTo <= one.newTo)).toBe(true);
          old = move.to;
        }
        const now = moves.toSorted((a, b) => a.newFrom - b.newFrom);
        now.forEach((move, at) => {
          expect(move.newFrom).toBeGreaterThanOrEqual(now[at - 1]?.newTo ?? 0);
        });
      }),
      { numRuns: 1000 },
    );
  });

  test("ambiguous passages lie in the old text, in order", () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        let at = -1;
        for (const { start, end } of alignTexts(before, after).ambiguous) {
          expect(start).toBeGreaterThan(at);
          expect(end).toBeGreaterThan(start);
          at = end;
        }
        expect(at).toBeLessThanOrEqual(before.length);
      }),
    );
  });

  test("a text is itself: nothing changed", () => {
    fc.assert(
      fc.property(text, (same) => {
        expect(alignTexts(same, same)).toEqual({ hunks: [], moves: [], ambiguous: [] });
      }),
    );
  });

  test("a sentence that moved is found, one of two that are the same is not guessed", () => {
    const before =
      "The first was long ago in May. Nobody was there. It ended. The second came later in June.";
    const after = "The second came later in June. The first was long ago in May. Nobody was there. It ended.";
    expect(alignTexts(before, after).moves).toEqual([{ from: 59, to: 89, newFrom: 0, newTo: 30 }]);
    const twice = "It began. Nobody would comment on it. Nobody would comment on it. It ended.";
    const once = "It began. Nobody would comment on it. It ended.";
    expect(alignTexts(twice, once).ambiguous).toEqual([{ start: 10, end: 65 }]);
  });

  test("a sentence that left its place and stands at two others is ambiguous", () => {
    const said = "They showed us a drawing of the wall.";
    const began = "It began in May, when the water in the harbour stood as high as ever before.";
    const ended = "It ended in June, when the council came to look at what was left of the old quay.";
    const before = `${began} ${said} ${ended}`;
    const after = `${said} ${began} ${ended} ${said}`;
    const start = began.length + 1;
    expect(alignTexts(before, after).ambiguous).toEqual([{ start, end: start + said.length }]);
  });

  const many = (text: string, times: number) => text.repeat(times);
  const pieces = Array.from(
    { length: 4_000 },
    (_, at) => `w${(at * at) % 977} v${at % 61} u${(at * 7) % 433} `,
  );

  test.each<[string, string, string]>([
    ["one word over and over", many("word ", 100_000), many("word ", 80_000)],
    ["two words in turn", many("a b ", 50_000), many("b a c ", 30_000)],
    ["one sentence over and over", many("He would not say. ", 10_000), many("He would not say. ", 9_000)],
    ["no white space at all", many("x", 500_000), `${many("x", 400_000)}y`],
    ["no words at all", many("..,, ", 40_000), many(",.", 30_000)],
    ["nothing but line ends", many("\n", 100_000), many("\n", 60_000)],
    ["emoji", many("👩‍🚒", 20_000), many("👩‍🚒🎉", 10_000)],
    ["Chinese", many("市長は言った。", 10_000), many("市長は言っ。", 9_000)],
    ["all pieces in another order", pieces.join(""), pieces.toReversed().join("")],
    ["wholly different", pieces.join(""), pieces.join("").replaceAll(/\w/g, (letter) => `${letter}q`)],
    ["the text twice", pieces.join(""), many(pieces.join(""), 2)],
  ])("%s is aligned too", (_, before, after) => {
    expect(applied(before, after, alignTexts(before, after)) === after).toBe(true);
  });
});
