// @vitest-environment jsdom
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import type { BlockMark } from "../block-mark";
import { insertedText } from "../inserted-text";
import { insertedWidget } from "./inserted-widget";

const mark = (inserted: string): BlockMark => ({
  id: "a",
  kind: "correction",
  state: "anchored",
  open: true,
  struck: true,
  inserted,
  start: 3,
  end: 3,
  length: 3,
});

test.each([
  ["ordinary words", "the ferry", "the ferry"],
  ["what turns the words round", "pay \u202e001\u202c", "pay U+202E001U+202C"],
  ["what takes no room", "pass\u200bword", "passU+200Bword"],
])("words to come name %s, where they are written as where they are read", (_, inserted, shown) => {
  const written = insertedWidget(mark(inserted));
  const read = document.createElement("div");
  read.innerHTML = renderToStaticMarkup(insertedText(mark(inserted), true));
  expect(written.textContent).toBe(shown);
  expect(read.textContent).toBe(shown);
  const names = (element: Element) =>
    [...element.querySelectorAll("span")].map(({ title, className }) => [title, className]);
  expect(names(written)).toEqual(names(read));
});
