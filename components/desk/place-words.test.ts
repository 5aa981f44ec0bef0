import { expect, test } from "vitest";
import type { DocumentJson } from "@/domain/document/document-json";
import { indexText } from "@/domain/document/text-index";
import { placeWords } from "./place-words";

const document = {
  type: "doc",
  content: [
    { type: "headline", attrs: { id: "a" }, content: [{ type: "text", text: "The wall" }] },
    { type: "standfirst", attrs: { id: "b" }, content: [{ type: "text", text: "It stands" }] },
    { type: "paragraph", attrs: { id: "c" }, content: [{ type: "text", text: "One." }] },
    { type: "heading", attrs: { id: "d", level: 2 }, content: [{ type: "text", text: "Money" }] },
    { type: "paragraph", attrs: { id: "e" }, content: [{ type: "text", text: "Two." }] },
  ],
} satisfies DocumentJson;
const index = indexText(document);

test.each([
  ["The wall", "In the headline"],
  ["It stands", "In the standfirst"],
  ["One", "Paragraph 1"],
  ["Money", "In a heading"],
  ["Two", "Paragraph 2, under “Money”"],
])("%s", (words, place) => {
  expect(placeWords(index, index.text.indexOf(words))).toBe(place);
});
