import { describe, expect, test } from "vitest";
import type { BlockJson, DocumentJson } from "@/domain/document/document-json";
import { findFlaws } from "./find-flaws";
import { ImportWarnings } from "./import-warnings";

const HEADLINE = "Mayor’s Plan for the Harbour: What Will Change, and When";

function article(headline: string, ...body: string[]): DocumentJson {
  const block = (type: "headline" | "paragraph", text: string): BlockJson => {
    return { type, attrs: { id: "" }, content: [{ type: "text", text }] };
  };
  return {
    type: "doc",
    content: [block("headline", headline), ...body.map((text) => block("paragraph", text))],
  };
}

function flaws(headline: string, ...body: string[]): string[] {
  const warnings = new ImportWarnings();
  findFlaws(article(headline, ...body), warnings);
  return warnings.sentences();
}

const SOUND = [
  "The harbour will be dredged next spring, the mayor said on Friday.",
  "“It has waited long enough,” she told reporters.",
  "Work is to begin in April and end before winter.",
];

test("nothing is said of a sound article", () => {
  expect(flaws(HEADLINE, ...SOUND)).toEqual([]);
});

describe("a headline that stands twice", () => {
  test.each([
    "Mayor's Plan for the Harbour: What Will Change, and When",
    "MAYOR’S PLAN FOR THE HARBOUR – WHAT WILL CHANGE AND WHEN",
    "Mayor’s Plan for the Harbour: What Will Now Change, and When",
  ])("%s", (again) => {
    expect(flaws(HEADLINE, again, ...SOUND)).toEqual([
      expect.stringMatching(/^The headline stands twice: “mayor.s plan for the harbour.* was kept\.$/i),
    ]);
  });

  test("is not seen in a paragraph that shares some of its words", () => {
    expect(flaws(HEADLINE, "The mayor’s plan for the harbour will change the town.", ...SOUND)).toEqual([]);
  });
});

test("a line that may be the standfirst is named once, below a doubled headline too", () => {
  const line = "Residents will have to wait until the spring for answers";
  const told = expect.stringMatching(
    /^“Residents will have to wait until the spring for …” stands where a standfirst would/,
  );
  expect(flaws(HEADLINE, line, ...SOUND)).toEqual([told]);
  expect(flaws(HEADLINE, HEADLINE, line, ...SOUND)).toEqual([expect.stringContaining("twice"), told]);
});

test("a repeated paragraph is named, whatever its marks", () => {
  expect(flaws(HEADLINE, ...SOUND, "Work is to begin in April – and end before winter.")).toEqual([
    "The paragraph “Work is to begin in April – and end …” stands in the text more than once.",
  ]);
});

test("a quotation that is never closed is named", () => {
  expect(flaws(HEADLINE, ...SOUND, "He said: ‘We have not been asked.")).toEqual([
    "The quotation “We have not been asked.” is opened but never closed.",
  ]);
});

test("a line without a full stop among sentences is named", () => {
  const caption = "The harbour wall has stood since the great storm of 1871";
  expect(flaws(HEADLINE, ...SOUND.slice(0, 2), caption, ...SOUND.slice(2))).toEqual([
    "“The harbour wall has stood since the great storm …” ends without a full stop: it may be a subheading or a caption, or cut short.",
  ]);
});

test.each([
  ["“We stood on the quay and watched”", "“We stood on the quay and watched”"],
  ["“We stood on the quay and watched it go down in silence”", "“We stood on the quay and watched it go …”"],
  ["“We stood on the quay”, the last of them said", "“‘We stood on the quay’, the last of them …”"],
])("a line with a quotation is quoted without doubled marks: %s", (line, quoted) => {
  expect(flaws(HEADLINE, ...SOUND.slice(0, 2), line, ...SOUND.slice(2))).toEqual([
    `${quoted} ends without a full stop: it may be a subheading or a caption, or cut short.`,
  ]);
});

test("lines without full stops mean nothing where few have one", () => {
  const lines = [
    "The first of the many verses here",
    "The second of the many verses here",
    "A third of the verses, without end",
  ];
  expect(flaws(HEADLINE, ...SOUND.slice(0, 1), ...lines)).toEqual([]);
});

test("many flaws of one kind are counted, not told", () => {
  const open = Array.from({ length: 12 }, (_, at) => `“Sentence number ${at} is never closed.`);
  const mixed = open.flatMap((sentence) => [sentence, "He went on."]);
  const told = flaws(HEADLINE, ...mixed);
  expect(told).toHaveLength(9);
  expect(told.at(-1)).toBe("The same is true in 4 more places.");
});
