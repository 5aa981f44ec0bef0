import { describe, expect, test } from "vitest";
import type { BlockJson } from "@/domain/document/document-json";
import { ImportWarnings } from "./import-warnings";
import { outlineDocument } from "./outline-document";
import { readText } from "./read-text";

function read(body: string) {
  const warnings = new ImportWarnings();
  const reading = readText(body, warnings);
  const outline = (blocks: (BlockJson | null)[]) =>
    outlineDocument({ type: "doc", content: blocks.filter((block) => block !== null) }).map((line) =>
      line.replace("paragraph: ", ""),
    );
  return {
    headline: outline([reading.headline])[0],
    standfirst: outline([reading.standfirst])[0],
    body: outline(
      reading.blocks.filter((block) => block !== reading.headline && block !== reading.standfirst),
    ),
    warnings: warnings.sentences(),
  };
}

describe("paragraphs", () => {
  test.each<[string, string, string[]]>([
    ["blank lines part them", "Head\n\nOne.\n\nTwo.", ["One.", "Two."]],
    ["however many, with spaces in them", "\n \nHead\n\n\n \t \nOne.\n\u00a0\nTwo.\n\n", ["One.", "Two."]],
    ["a single line end is a hard break", "Head\n\nOne\ntwo\nthree.\n\nFour.", ["One⏎two⏎three.", "Four."]],
    ["indents and trailing spaces go, spaces within stay", "Head\n\n \tOne  two.  ", ["One  two."]],
    ["a tab within is a space", "Head\n\nOne\ttwo.", ["One two."]],
    ["no-break spaces stay", "Head\n\n\u00a050\u00a0km.", ["\u00a050\u00a0km."]],
    ["a headline alone", "Head", []],
    ["Markdown is not understood", "Head\n\n# *One* <b>two</b>", ["# *One* <b>two</b>"]],
  ])("%s", (_, text, body) => {
    expect(read(text)).toEqual({ headline: "Head", standfirst: undefined, body, warnings: [] });
  });

  test("without any blank line, each line that ends like a sentence is one", () => {
    expect(read("Head\nThe first one.\nThe second one.\nA third?\nCrosshead\nThe last.")).toEqual({
      headline: "Head",
      standfirst: undefined,
      body: ["The first one.", "The second one.", "A third?", "Crosshead", "The last."],
      warnings: ["There are no blank lines; each line was taken as a paragraph."],
    });
  });

  test("lines broken by a program are joined, and it is said so", () => {
    const text = [
      "Council to hear residents",
      "",
      "The council met on Tuesday to hear from residents of the flooded",
      "streets, many of whom had spent the night in a sports hall some two",
      "miles away.",
      "",
      "Officials said that the pumps had been switched off for a reason",
      "which they then declined to give. A report is expected before the",
      "end of the month.",
    ].join("\n");
    const { body, warnings } = read(text);
    expect(body).toEqual([
      "The council met on Tuesday to hear from residents of the flooded streets, many of whom had spent the night in a sports hall some two miles away.",
      "Officials said that the pumps had been switched off for a reason which they then declined to give. A report is expected before the end of the month.",
    ]);
    expect(warnings).toEqual([expect.stringMatching(/^The lines were broken at about 67 characters/)]);
  });
});

describe("the standfirst", () => {
  test("is the line directly below the headline that is no sentence", () => {
    const { standfirst, body } = read("Head\nWhy it matters to everyone in town\n\nBody.");
    expect({ standfirst, body }).toEqual({
      standfirst: "Why it matters to everyone in town",
      body: ["Body."],
    });
  });

  test.each([
    ["a sentence", "Head\nIt was raining.\n\nBody.", ["It was raining.", "Body."]],
    ["a byline", "Head\nBy Jane Smith\n\nBody.", ["By Jane Smith", "Body."]],
    [
      "the headline again",
      "Mayor speaks at last\nMayor speaks, at last\n\nBody.",
      ["Mayor speaks, at last", "Body."],
    ],
    ["a line after a blank line", "Head\n\nA line of its own\n\nBody.", ["A line of its own", "Body."]],
    ["something long", `Head\n${"word ".repeat(80).trim()}\n\nBody.`, ["word ".repeat(80).trim(), "Body."]],
  ])("is not %s", (_, text, body) => {
    expect(read(text)).toMatchObject({ headline: expect.anything(), standfirst: undefined, body });
  });
});

test("a headline that stands again above another line becomes a paragraph of its own", () => {
  const text = "Mayor’s plan for town\n\nMayor's plan for town\nResidents have to wait\n\nBody.";
  expect(read(text)).toMatchObject({
    headline: "Mayor’s plan for town",
    standfirst: undefined,
    body: ["Mayor's plan for town", "Residents have to wait", "Body."],
  });
});
