import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { arbitraryDocument } from "@/domain/document/arbitrary-document";
import { documentJson } from "@/domain/document/schema";
import { indexText } from "@/domain/document/text-index";
import { caretMotion } from "./caret-motion";
import { type Direction, stepBlock, stepCharacter, stepWord } from "./caret-step";

const index = indexText({
  type: "doc",
  content: [
    {
      type: "paragraph",
      attrs: { id: "a" },
      content: [{ type: "text", text: "The cafe\u0301, 👩‍👩‍👧 shut" }],
    },
    { type: "paragraph", attrs: { id: "b" }, content: [{ type: "text", text: "on Monday" }] },
  ],
});
const at = (words: string) => index.text.indexOf(words);
const end = (words: string) => at(words) + words.length;

describe("steps of the caret", () => {
  it("go over an accented letter and a family of emoji at once, and over the blank line between blocks", () => {
    expect(stepCharacter(index, at("e\u0301"), "forward")).toBe(at(", "));
    expect(stepCharacter(index, at(" shut"), "backward")).toBe(at("👩"));
    expect(stepCharacter(index, end("shut"), "forward")).toBe(at("on Monday"));
    expect(stepCharacter(index, at("on Monday"), "backward")).toBe(end("shut"));
    expect(stepCharacter(index, index.text.length, "forward")).toBe(index.text.length);
  });

  it("go word by word to the end of a word, or back to its start", () => {
    expect(stepWord(index, 0, "forward")).toBe(3);
    expect(stepWord(index, 3, "forward")).toBe(end("cafe\u0301"));
    expect(stepWord(index, end("cafe\u0301"), "backward")).toBe(4);
    expect(stepWord(index, end("shut"), "forward")).toBe(at("on"));
  });

  it("go block by block", () => {
    expect(stepBlock(index, 2, "forward")).toBe(end("shut"));
    expect(stepBlock(index, end("shut"), "forward")).toBe(index.text.length);
    expect(stepBlock(index, index.text.length, "backward")).toBe(at("on Monday"));
  });

  it("reach every character's edge of an article forwards, and the same ones backwards", () => {
    fc.assert(
      fc.property(arbitraryDocument.map(documentJson), (document) => {
        const made = indexText(document);
        const walk = (from: number, direction: Direction) => {
          const visited = [from];
          for (let at = from, next = -1; ; at = next) {
            next = stepCharacter(made, at, direction);
            if (next === at) return visited;
            visited.push(next);
          }
        };
        const forwards = walk(0, "forward");
        expect(forwards.at(-1)).toBe(made.text.length);
        expect(walk(made.text.length, "backward").reverse()).toEqual(forwards);
      }),
      { numRuns: 300 },
    );
  });
});

describe("caretMotion", () => {
  const key = (
    name: string,
    held: Partial<Record<"shiftKey" | "ctrlKey" | "altKey" | "metaKey", boolean>> = {},
  ) => caretMotion({ key: name, shiftKey: false, ctrlKey: false, altKey: false, metaKey: false, ...held });

  it.each([
    [key("ArrowRight"), { unit: "character", direction: "forward", extend: false }],
    [
      key("ArrowLeft", { shiftKey: true, ctrlKey: true }),
      { unit: "word", direction: "backward", extend: true },
    ],
    [key("ArrowRight", { altKey: true }), { unit: "word", direction: "forward", extend: false }],
    [key("ArrowLeft", { metaKey: true }), { unit: "line_edge", direction: "backward", extend: false }],
    [key("ArrowDown"), { unit: "line", direction: "forward", extend: false }],
    [key("Home", { ctrlKey: true }), { unit: "article", direction: "backward", extend: false }],
    [key("End", { shiftKey: true }), { unit: "line_edge", direction: "forward", extend: true }],
    [key("c"), null],
  ])("%j", (motion, expected) => {
    expect(motion).toEqual(expected);
  });
});
