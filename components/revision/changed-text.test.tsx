// @vitest-environment jsdom
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import type { TextBlockJson } from "@/domain/document/document-json";
import type { BlockChange } from "./block-changes";
import { type AnnotatedPassage, ChangedText } from "./changed-text";

const block: TextBlockJson = {
  type: "paragraph",
  attrs: { id: "a" },
  content: [{ type: "text", text: "It will close." }],
};

function htmlOf(changes: BlockChange[], passages: AnnotatedPassage[]): Element {
  const html = renderToStaticMarkup(
    <ChangedText block={block} changes={changes} passages={passages} elementOf={(id) => `then-${id}`} />,
  );
  const element = document.createElement("p");
  element.innerHTML = html;
  return element;
}

test("a passage has the line of its kind and leads to what was said of it", () => {
  const element = htmlOf([], [{ id: "c", kind: "comment", open: false, start: 3, end: 7 }]);
  const mark = element.querySelector("mark");
  expect([mark?.textContent, mark?.dataset.kind, mark?.dataset.closed]).toEqual(["will", "comment", "true"]);
  expect(mark?.querySelector("a")?.getAttribute("href")).toBe("#then-c");
  expect(element.textContent).toBe("It will close.");
});

test("words that came stay so under a passage, and what went stands before them", () => {
  const changes = [
    { id: "removed-0", start: 8, end: 8, removed: "open" },
    { id: "came-0-1", start: 8, end: 13 },
  ];
  const element = htmlOf(changes, [{ id: "s", kind: "source", open: true, start: 3, end: 10 }]);
  expect([...element.querySelectorAll("ins")].map((ins) => ins.textContent)).toEqual(["close"]);
  expect(element.querySelector("del")?.nextElementSibling?.id).toBe("came-0-1");
  const marked = [...element.querySelectorAll("[data-kind=source]")].map((words) => words.textContent);
  expect(marked).toEqual(["will ", "cl"]);
});

test("words under two kinds have both lines; the shorter passage is the one they lead to", () => {
  const element = htmlOf(
    [],
    [
      { id: "s", kind: "source", open: true, start: 0, end: 14 },
      { id: "c", kind: "comment", open: true, start: 3, end: 7 },
    ],
  );
  const link = element.querySelector("a[href='#then-c']");
  expect(link?.textContent).toBe("will");
  expect(link?.closest("[data-kind=source]")).not.toBeNull();
  expect(link?.closest("[data-kind=comment]")).not.toBeNull();
});
