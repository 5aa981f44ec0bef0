import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { indexText, type TextIndex } from "../document/text-index";
import { CONTEXT_LENGTH } from "./anchor";
import { cutsCharacter } from "./check-target";
import { findCandidates } from "./find-candidates";

function textOf(...paragraphs: string[]): TextIndex {
  const content = paragraphs.map((words, at) => ({
    type: "paragraph" as const,
    attrs: { id: `p${at}` },
    content: words ? [{ type: "text" as const, text: words }] : [],
  }));
  return indexText({ type: "doc", content });
}

const bridge = textOf(
  "The Harbour bridge, which carries 31,000 vehicles a day, will shut on 3 March, the council confirmed.",
  "The work was budgeted at £48m in 2023 and is now estimated at £96m, according to papers seen here.",
  "Ferry operators said they could add several crossings an hour. “We were told in June,” one said.",
  "The council said the bridge was safe. The minister said the bridge was not.",
);

const lost = (exact: string, prefix = "", suffix = "") => ({ exact, prefix, suffix });
const wordsFor = (anchor: ReturnType<typeof lost>, index = bridge) =>
  findCandidates(index, anchor).map(({ exact }) => exact);

describe("candidates for lost words", () => {
  test("the same words in the same surroundings are certain", () => {
    const [only, ...more] = findCandidates(
      bridge,
      lost("31,000 vehicles a day", "The Harbour bridge, which carries ", ", will shut on 3 March"),
    );
    expect(only).toMatchObject({ exact: "31,000 vehicles a day", start: 34, end: 55, score: 1 });
    expect(only?.prefix).toBe("The Harbour bridge, which carries ");
    expect(only?.suffix).toHaveLength(CONTEXT_LENGTH);
    expect(more).toEqual([]);
  });

  test("of several places the one in the old surroundings comes first", () => {
    const found = findCandidates(bridge, lost("the bridge", "The minister said ", " was not."));
    expect(found.map(({ exact }) => exact)).toEqual(["the bridge", "the bridge"]);
    expect(found[0]?.start).toBeGreaterThan(found[1]?.start ?? 0);
  });

  test.each([
    ["case and quotation marks", '"WE were told in June,"', "“We were told in June,”"],
    ["marks that are gone", "‘estimated at £96m’", "estimated at £96m"],
    ["white space", "shut  on\u00a03 March", "shut on 3 March"],
  ])("they are found where only %s differ", (_, was, now) => expect(wordsFor(lost(was))).toEqual([now]));

  test("reworded sentences are found by the words they kept", () => {
    expect(wordsFor(lost("operators say they might add crossings every hour"))).toEqual([
      "operators said they could add several crossings an hour",
    ]);
  });

  test("what took the place of the words is found between their old surroundings", () => {
    expect(wordsFor(lost("nobody", "“We were told in June,” ", " said.\n\nThe council said"))).toEqual([
      "one",
    ]);
  });

  test("a quote of one paragraph is never found across two", () => {
    const index = textOf("They left the old town.", "Harbour dues will rise by a tenth next year.");
    expect(wordsFor(lost("the old town harbour dues will rise"), index)).toEqual([
      "Harbour dues will rise",
      "the old town",
    ]);
  });

  test("a quote of two paragraphs is found across two", () => {
    const words = "one said.\n\nThe council said";
    expect(wordsFor(lost(words))[0]).toBe(words);
  });

  test("words that stand inside other words are no candidates", () => {
    const index = textOf("The partition of the party was a part of it.");
    expect(findCandidates(index, lost("part", "was a ", " of it")).map(({ start }) => start)).toEqual([33]);
  });

  test.each(["the", "of the", "and", "was"])("“%s” without its surroundings is nowhere", (words) => {
    const index = textOf(
      ...Array.from({ length: 40 }, () => "It was the end of the day and the start of the night."),
    );
    expect(wordsFor(lost(words, "quite other words ", " and others"), index)).toEqual([]);
  });

  test("words that are gone have none", () => {
    expect(wordsFor(lost("a tunnel under the estuary would have been cheaper", "Engineers: ", "."))).toEqual(
      [],
    );
  });

  test("an insertion goes back between the words it stood between", () => {
    const found = findCandidates(bridge, lost("", "The work was ", "budgeted at £48m in 2023"));
    expect(found).toMatchObject([{ exact: "", suffix: expect.stringMatching(/^ ?budgeted/) }]);
  });

  test("in an empty text nothing is found", () => {
    expect(findCandidates(textOf(""), lost("words that are gone", "before ", " after"))).toEqual([]);
  });
});

const word = fc.constantFrom(
  "ferry",
  "bridge",
  "the",
  "council",
  "£48m",
  "“said”",
  "👩‍👩‍👧",
  "Zoë",
  "night",
  "a",
  "3",
  "e\u0301te\u0301",
);
const paragraph = fc.array(word, { minLength: 1, maxLength: 30 }).map((words) => words.join(" "));

test("laws: within the text, whole characters, apart, best first, no more than asked for", () => {
  fc.assert(
    fc.property(
      fc.array(paragraph, { minLength: 1, maxLength: 4 }),
      fc.array(word, { minLength: 1, maxLength: 8 }),
      fc.integer({ min: 1, max: 6 }),
      (paragraphs, words, limit) => {
        const index = textOf(...paragraphs);
        const found = findCandidates(index, lost(words.join(" "), "the council ", " a bridge"), limit);
        expect(found.length).toBeLessThanOrEqual(limit);
        for (const [at, { start, end, exact, score }] of found.entries()) {
          expect(index.text.slice(start, end)).toBe(exact);
          expect(exact.trim()).toBe(exact);
          expect(cutsCharacter(index, start) || cutsCharacter(index, end)).toBe(false);
          expect(score).toBeLessThanOrEqual(found[at - 1]?.score ?? 1);
          for (const other of found.slice(0, at)) expect(end <= other.start || other.end <= start).toBe(true);
        }
      },
    ),
  );
});

test("law: words in their own surroundings are the first candidate", () => {
  fc.assert(
    fc.property(
      fc.array(paragraph, { minLength: 1, maxLength: 4 }),
      fc.nat(),
      fc.nat(),
      (paragraphs, from, length) => {
        const index = textOf(...paragraphs);
        const words = [...index.text.matchAll(/\S+/g)];
        const first = words[from % words.length];
        const last = words[Math.min((from % words.length) + (length % 6), words.length - 1)];
        const start = first?.index ?? 0;
        const end = (last?.index ?? 0) + (last?.[0].length ?? 0);
        const [best] = findCandidates(index, {
          exact: index.text.slice(start, end),
          prefix: index.text.slice(Math.max(0, start - CONTEXT_LENGTH), start),
          suffix: index.text.slice(end, end + CONTEXT_LENGTH),
        });
        expect(best?.exact).toBe(index.text.slice(start, end));
        expect(best?.score).toBeGreaterThan(0.95);
      },
    ),
  );
});
