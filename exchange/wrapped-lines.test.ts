import { describe, expect, test } from "vitest";
import { findWrapWidth, joinWrappedLines } from "./wrapped-lines";

const PROSE =
  "The council met on Tuesday to hear from residents of the flooded streets, many of whom had spent the night " +
  "in a sports hall two miles away. Officials said that the pumps had been switched off for a well-known reason, " +
  "which they then declined to give. A report is expected before the end of the month, the chair told them.";

function wrap(text: string, width: number): string[] {
  return text.split(" ").reduce<string[]>((lines, word) => {
    const last = lines.at(-1);
    if (last === undefined || last.length + 1 + word.length > width) lines.push(word);
    else lines[lines.length - 1] = `${last} ${word}`;
    return lines;
  }, []);
}

describe("lines a program broke", () => {
  test.each([60, 65, 72, 76, 80])("are recognised at %d columns and joined to what they were", (columns) => {
    const lines = wrap(PROSE, columns);
    const width = findWrapWidth([lines, ["Short."], lines]);
    expect(width).toBe(Math.max(...lines.slice(0, -1).map((line) => line.length)));
    expect(joinWrappedLines(lines, width ?? 0)).toEqual([PROSE]);
  });

  test("a compound broken at its hyphen is joined without a space", () => {
    expect(joinWrappedLines(["gave a well-", "known reason"], 14)).toEqual(["gave a well-known reason"]);
  });

  test("a line end that nothing forced stays", () => {
    const lines = [...wrap(PROSE, 72), "By Jo"];
    expect(joinWrappedLines(lines, 72)).toEqual([PROSE, "By Jo"]);
  });
});

describe("lines a person broke", () => {
  test.each<[string, string[][]]>([
    [
      "verses",
      [
        [
          "Shall I compare thee to a summer's day?",
          "Thou art more lovely and more temperate:",
          "Rough winds",
        ],
      ],
    ],
    ["an address", [["The Editor", "12 High Street", "Anytown", "AT1 2CD"]]],
    ["whole paragraphs", [[PROSE, PROSE, PROSE, PROSE, PROSE]]],
    ["too few to tell", [wrap(PROSE, 72).slice(0, 3)]],
    [
      "lines of any length",
      [wrap(PROSE, 72).flatMap((line, at) => (at % 2 ? [line.slice(0, 20), line.slice(20)] : line))],
    ],
    ["none", [["One line only."], ["Another."]]],
  ])("%s", (_, paragraphs) => {
    expect(findWrapWidth(paragraphs)).toBeNull();
  });
});
