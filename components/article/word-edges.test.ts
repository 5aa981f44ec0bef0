import { describe, expect, it } from "vitest";
import { indexText } from "@/domain/document/text-index";
import { withEdgeAt, withEdgeStepped } from "./word-edges";

const paragraph = (id: string, words: string) => ({
  type: "paragraph" as const,
  attrs: { id },
  content: [{ type: "text" as const, text: words }],
});
const index = indexText({
  type: "doc",
  content: [paragraph("a", "The ferry, she said, is late."), paragraph("b", "Café 👩‍👩‍👧 closed")],
});
const passage = (words: string) => {
  const start = index.text.indexOf(words);
  return { start, end: start + words.length };
};
const wordsOf = ({ start, end }: { start: number; end: number }) => index.text.slice(start, end);

describe("the ends of a passage", () => {
  it.each([
    ["end", "ferry, sh", "ferry, she"],
    ["end", "fe", "ferry"],
    ["end", "ferry,", "ferry,"],
  ] as const)("at a word: %s of “%s” is “%s”", (edge, rough, words) => {
    const moved = withEdgeAt(index, passage("ferry"), edge, passage(rough).end, "word");
    expect(wordsOf(moved)).toBe(words);
  });

  it("start where words start", () => {
    expect(wordsOf(withEdgeAt(index, passage("she said"), "start", 6, "word"))).toBe("ferry, she said");
  });

  it("may cut words, but never what is seen as one character", () => {
    expect(wordsOf(withEdgeAt(index, passage("Café"), "end", passage("Ca").end, "character"))).toBe("Ca");
    const inside = passage("👩").end + 1;
    expect(wordsOf(withEdgeAt(index, passage("Café"), "end", inside, "character"))).toBe("Café 👩‍👩‍👧");
  });

  it("never pass one another", () => {
    expect(wordsOf(withEdgeAt(index, passage("she said"), "end", 0, "word"))).toBe("she");
    expect(wordsOf(withEdgeAt(index, passage("she said"), "start", 60, "word"))).toBe("said");
  });

  it.each([
    ["ferry", "end", "forward", "word", "ferry,"],
    ["ferry,", "end", "forward", "word", "ferry, she"],
    ["ferry, she", "end", "backward", "word", "ferry,"],
    ["ferry", "end", "backward", "word", "ferry"],
    ["said", "start", "backward", "word", "she said"],
    ["she said", "start", "forward", "word", "said"],
    ["ferry", "end", "backward", "character", "ferr"],
    ["late.", "end", "forward", "word", "late.\n\nCafé"],
    ["Café", "start", "backward", "word", ".\n\nCafé"],
  ] as const)("“%s”, %s %s by a %s, is “%s”", (words, edge, direction, unit, expected) => {
    expect(wordsOf(withEdgeStepped(index, passage(words), edge, direction, unit))).toBe(expected);
  });
});
