// @vitest-environment jsdom
import type { ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import type { BlockJson, DocumentJson, MarkJson, TextBlockJson } from "@/domain/document/document-json";
import { compareDocuments } from "@/domain/revision/compare-documents";
import { ComparisonView } from "./comparison-view";
import type { ComparedPassage } from "./passage-words";

const paragraph = (id: string, words: string, ...marks: MarkJson[]): BlockJson => ({
  type: "paragraph",
  attrs: { id },
  content: words ? [{ type: "text", text: words, ...(marks.length > 0 && { marks }) }] : [],
});
const article = (...content: BlockJson[]): DocumentJson => ({ type: "doc", content });

function Shell({ block, children }: { block: TextBlockJson; children: ReactNode }) {
  return <p data-block-id={block.attrs.id}>{children}</p>;
}

type Shown = Partial<Parameters<typeof ComparisonView>[0]>;

function view(before: DocumentJson, after: DocumentJson, props: Shown = {}): Element {
  const comparison = compareDocuments(before, after);
  const html = renderToStaticMarkup(
    <ComparisonView comparison={comparison} mode="inline" shell={Shell} isFolded={false} {...props} />,
  );
  const root = document.createElement("div");
  root.innerHTML = html;
  root.querySelector("nav")?.remove();
  return root;
}

/** What stays of a view without what matches. */
function without(root: Element, selector: string): string {
  const copy = root.cloneNode(true) as Element;
  for (const element of copy.querySelectorAll(`${selector}, .change-note`)) element.remove();
  return [...copy.querySelectorAll("[data-block-id]")].map((block) => block.textContent).join("\n");
}

const strong: MarkJson = { type: "strong" };
const BEFORE = article(
  paragraph("a", "The bridge will close in March."),
  paragraph("b", "Nobody was told of it in time."),
  paragraph("c", "It cost £48m."),
);

describe("in one text", () => {
  const after = article(
    paragraph("a", "The bridge will close in April, they say."),
    paragraph("c", "It cost £48m.", strong),
    paragraph("n", "A new one follows."),
  );
  const root = view(BEFORE, after);

  test("what is not inserted reads as the older text, what is not deleted as the newer", () => {
    expect(without(root, "ins").trimEnd()).toBe(
      "The bridge will close in March.\nNobody was told of it in time.\nIt cost £48m.",
    );
    expect(without(root, "del").replace("\n\n", "\n")).toBe(
      "The bridge will close in April, they say.\nIt cost £48m.\nA new one follows.",
    );
  });

  test("every change has one element to step to, in order", () => {
    const ids = [...root.querySelectorAll("[id^=change-]")].map(({ id }) => id);
    expect(ids).toEqual(["change-0", "change-1", "change-2", "change-3"]);
    expect(root.querySelectorAll("[id^=change-]:not([tabindex='-1'])")).toHaveLength(0);
  });

  test("other marks are said in words", () => {
    expect(root.querySelector("#change-2 .change-note")?.textContent).toBe(" bold added");
  });
});

test("a link that came says where it leads", () => {
  const link: MarkJson = { type: "link", attrs: { href: "https://www.example.org/quay/", title: null } };
  const root = view(BEFORE, article(...BEFORE.content.slice(0, 2), paragraph("c", "It cost £48m.", link)));
  expect(root.querySelector(".change-note")?.textContent).toBe(" link added: example.org/quay");
});

test("side by side, each text reads as it is", () => {
  const after = article(
    paragraph("c", "It cost £96m."),
    paragraph("a", "The bridge will close in March."),
    paragraph("n", "A new one follows."),
  );
  const root = view(BEFORE, after, { mode: "side_by_side", names: { before: "One", after: "Two" } });
  const side = (nth: number) =>
    [...root.querySelectorAll(`.comparison-row > :nth-child(${nth}) [data-block-id]`)].map(
      (block) => block.textContent,
    );
  expect(side(1)).toEqual([
    "The bridge will close in March.",
    "Nobody was told of it in time.",
    "It cost £48m.",
  ]);
  expect(side(2)).toEqual(["It cost £96m.", "The bridge will close in March.", "A new one follows."]);
  expect(root.querySelector(".comparison-names")?.textContent).toBe("OneTwo");
});

test("a moved block leads to its other end", () => {
  const [a, b, c] = BEFORE.content as [BlockJson, BlockJson, BlockJson];
  const root = view(BEFORE, article(c, a, b));
  const [here, away] = [...root.querySelectorAll("[data-row]")];
  expect([here?.getAttribute("data-row"), away?.getAttribute("data-row")]).toEqual([
    "moved_here",
    "moved_away",
  ]);
  expect(here?.querySelector("a")?.getAttribute("href")).toBe(`#${away?.id}`);
  expect(away?.querySelector("a")?.getAttribute("href")).toBe(`#${here?.id}`);
});

test("a split paragraph is neither gone nor new, nor are joined ones", () => {
  const whole = article(paragraph("a", "The council met. It closed the bridge."));
  const split = article(paragraph("a", "The council met."), paragraph("b", "It closed the bridge."));
  const told = (root: Element) => ({
    notes: [...root.querySelectorAll(".change-note")].map(({ textContent }) => textContent?.trim()),
    marks: root.querySelectorAll("del, ins").length,
    steps: [...root.querySelectorAll("[id^=change-]")].map(({ id }) => id),
  });
  const steps = ["change-0", "change-1"];
  for (const mode of ["inline", "side_by_side"] as const) {
    expect(told(view(whole, split, { mode }))).toEqual({
      notes: ["split: goes on below", "Split from the paragraph above"],
      marks: 0,
      steps,
    });
    expect(told(view(split, whole, { mode }))).toEqual({
      notes: ["joined from below", "Joined to the paragraph above"],
      marks: 0,
      steps,
    });
  }
});

test("unchanged paragraphs far from a change are folded, and all of them where nothing changed", () => {
  const many = Array.from({ length: 10 }, (_, at) => paragraph(`p${at}`, `Paragraph ${at}.`));
  const folds = (root: Element) =>
    [...root.querySelectorAll("summary")].map(({ textContent }) => textContent);
  const changed = many.map((block, at) => (at === 5 ? paragraph("p5", "Rewritten from end to end.") : block));
  expect(folds(view(article(...many), article(...changed), { isFolded: true }))).toEqual([
    "4 unchanged paragraphs",
    "3 unchanged paragraphs",
  ]);
  expect(folds(view(article(...many), article(...many), { isFolded: true }))).toEqual([
    "10 unchanged paragraphs",
  ]);
});

test("what has no words is said: a rule, an empty paragraph, another kind of block", () => {
  const notes = (root: Element) =>
    [...root.querySelectorAll(".change-note")].map(({ textContent }) => textContent);
  const [a, b, c] = BEFORE.content as [BlockJson, BlockJson, BlockJson];
  const quoted: BlockJson = { type: "blockquote", content: [b] };
  const root = view(BEFORE, article(a, { type: "horizontal_rule" }, quoted, paragraph("e", ""), c));
  expect(notes(root)).toEqual(["Rule added", "Was a paragraph, now a quotation", "Empty paragraph added"]);
});

describe("passages", () => {
  const passage = (id: string, kind: string, start: number, end: number, open = true): ComparedPassage => ({
    id,
    kind,
    start,
    end,
    open,
  });
  const withPassages = (after: DocumentJson, ...passages: ComparedPassage[]) =>
    view(article(paragraph("a", "It will open.")), after, {
      passages: new Map([["a", passages]]),
      elementOf: (id) => `then-${id}`,
    });
  const same = article(paragraph("a", "It will open."));

  test("have the line of their kind and lead to what was said", () => {
    const mark = withPassages(same, passage("c", "comment", 3, 7, false)).querySelector("mark");
    expect([mark?.textContent, mark?.dataset.kind, mark?.dataset.closed]).toEqual([
      "will",
      "comment",
      "true",
    ]);
    expect(mark?.querySelector("a")?.getAttribute("href")).toBe("#then-c");
  });

  test("that came in part keep what came one stretch", () => {
    const root = withPassages(article(paragraph("a", "It will close.")), passage("s", "source", 3, 10));
    expect([...root.querySelectorAll("ins")].map((ins) => ins.textContent)).toEqual(["close"]);
    const marked = [...root.querySelectorAll("[data-kind=source]")].map((words) => words.textContent);
    expect(marked).toEqual(["will ", "cl"]);
  });

  test("of two kinds on the same words both show; the shorter one is led to", () => {
    const root = withPassages(same, passage("s", "source", 0, 13), passage("c", "comment", 3, 7));
    const link = root.querySelector("a[href='#then-c']");
    expect(link?.textContent).toBe("will");
    expect(link?.closest("[data-kind=source]")).not.toBeNull();
    expect(link?.closest("[data-kind=comment]")).not.toBeNull();
  });
});
