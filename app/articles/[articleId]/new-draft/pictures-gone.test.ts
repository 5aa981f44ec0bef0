import { expect, test } from "vitest";
import type { DocumentJson, TextBlockJson } from "@/domain/document/document-json";
import { compareDocuments } from "@/domain/revision/compare-documents";
import { picturesGone } from "./pictures-gone";

const headline: TextBlockJson = {
  type: "headline",
  attrs: { id: "head" },
  content: [{ type: "text", text: "Harbour" }],
};
const picture = (id: string): TextBlockJson => ({
  type: "figure",
  attrs: { id, src: `https://example.org/${id}.jpg`, alt: "" },
});
const article = (...pictures: TextBlockJson[]): DocumentJson => ({
  type: "doc",
  content: [headline, ...pictures],
});
const gone = (before: DocumentJson, after: DocumentJson) => picturesGone(compareDocuments(before, after));

test("pictures that would go are counted", () => {
  const both = article(picture("quay"), picture("ferry"));
  expect(gone(both, article())).toBe("2 pictures would go: the new text has none.");
  expect(gone(article(picture("quay")), article())).toBe("1 picture would go: the new text has none.");
  expect(gone(both, article(picture("ferry")))).toBe("1 picture would go: the new text no longer has it.");
});

test("pictures that stay or change places are no loss", () => {
  const both = article(picture("quay"), picture("ferry"));
  expect(gone(both, both)).toBeNull();
  expect(gone(both, article(picture("ferry"), picture("quay")))).toBeNull();
  expect(gone(article(), both)).toBeNull();
});
