// @vitest-environment jsdom
import fc from "fast-check";
import { renderToStaticMarkup } from "react-dom/server";
import { afterEach, describe, expect, it } from "vitest";
import { arbitraryDocument } from "@/domain/document/arbitrary-document";
import type { DocumentJson } from "@/domain/document/document-json";
import { documentJson } from "@/domain/document/schema";
import {
  indexText,
  offsetFromPoint,
  pointFromOffset,
  pointFromPosition,
  positionFromPoint,
  type TextIndex,
} from "@/domain/document/text-index";
import { DocumentBlocks } from "./document-blocks";
import { domPointFromOffset, offsetFromDomPoint, passageFromRange, rangeFromPassage } from "./dom-passage";
import type { Highlight } from "./highlight";
import { correctionsInPlace, marksByBlock } from "./marks-by-block";
import { snapPassage } from "./snap-passage";

afterEach(() => {
  document.body.replaceChildren();
});

function show(article: DocumentJson, index: TextIndex, highlights: readonly Highlight[] = []): HTMLElement {
  const marks = marksByBlock(index, highlights, correctionsInPlace(highlights, highlights[0]?.id ?? null));
  const root = document.createElement("article");
  root.innerHTML = renderToStaticMarkup(
    <DocumentBlocks document={article} marks={marks} byline="By the transport desk" />,
  );
  document.body.replaceChildren(root);
  return root;
}

type Rough = { start: number; end: number };

const roughPassage = (length: number): fc.Arbitrary<Rough> =>
  fc
    .tuple(fc.nat({ max: length }), fc.oneof(fc.nat({ max: 12 }), fc.nat({ max: length })))
    .map(([start, size]) => ({ start, end: Math.min(start + size, length) }));

function highlightFrom({ start, end }: Rough, at: number): Highlight {
  const kind = (["source", "comment", "correction", "claim"] as const)[at % 4] ?? "source";
  const shared = { id: `a${at}`, kind, start, end, state: "anchored" as const, open: at % 3 > 0 };
  if (kind !== "correction") return shared;
  return {
    ...shared,
    correction: { replacement: at % 8 === 2 ? "" : "other\n\nwords 👩‍🚒", open: at % 5 > 0 },
  };
}

/** A document on the page under random annotations, and a rough passage of it. */
const shownDocument = arbitraryDocument.map(documentJson).chain((article) => {
  const index = indexText(article);
  return fc.record({
    article: fc.constant(article),
    index: fc.constant(index),
    highlights: fc
      .array(roughPassage(index.text.length), { maxLength: 8 })
      .map((passages) => passages.map(highlightFrom)),
    rough: roughPassage(index.text.length),
  });
});

/** The words a DOM range covers as a reader would count them. */
function wordsOf(root: Element, range: Range): string {
  const texts = [...root.querySelectorAll("[data-block-id]")].flatMap((block) => {
    if (!range.intersectsNode(block)) return [];
    const part = document.createRange();
    part.selectNodeContents(block);
    if (block.contains(range.startContainer)) part.setStart(range.startContainer, range.startOffset);
    if (block.contains(range.endContainer)) part.setEnd(range.endContainer, range.endOffset);
    const copy = part.cloneContents();
    for (const inserted of copy.querySelectorAll("[data-inserted]")) inserted.remove();
    for (const lineBreak of copy.querySelectorAll("br")) lineBreak.replaceWith("\n");
    return [copy.textContent ?? ""];
  });
  return texts.join("\n\n");
}

/** A thousand pages are rendered and walked in jsdom. */
const SLOW = 240_000;

describe("passages, document and DOM", () => {
  it(
    "passage to DOM range and back is the same passage over the same words; so is each offset",
    () => {
      fc.assert(
        fc.property(shownDocument, ({ article, index, highlights, rough }) => {
          const root = show(article, index, highlights);
          for (const offset of [rough.start, rough.end]) expectSameOffset(root, index, offset);
          const passage = snapPassage(index, rough);
          if (!passage) return;
          const range = rangeFromPassage(root, passage, index) as Range;
          expect(passageFromRange(root, range, index)).toEqual(passage);
          expect(wordsOf(root, range)).toBe(index.text.slice(passage.start, passage.end));
        }),
        { numRuns: 1_000 },
      );
    },
    SLOW,
  );

  it(
    "any two DOM points give a passage inside the text that cuts no character",
    () => {
      const twoPoints = fc.tuple(shownDocument, fc.nat(), fc.nat(), fc.nat(), fc.nat());
      fc.assert(
        fc.property(twoPoints, ([{ article, index, highlights }, a, offsetA, b, offsetB]) => {
          const root = show(article, index, highlights);
          const range = rangeBetween(pointAt(root, a, offsetA), pointAt(root, b, offsetB));
          const passage = passageFromRange(root, range, index);
          if (!passage) return;
          expect(passage.start).toBeGreaterThanOrEqual(0);
          expect(passage.end).toBeLessThanOrEqual(index.text.length);
          expect(snapPassage(index, passage)).toEqual(passage);
          const again = rangeFromPassage(root, passage, index);
          expect(again && passageFromRange(root, again, index)).toEqual(passage);
        }),
        { numRuns: 1_000 },
      );
    },
    SLOW,
  );
});

/** Through its block, its document position and its DOM point, on either side. */
function expectSameOffset(root: Element, index: TextIndex, offset: number): void {
  for (const side of ["start", "end"] as const) {
    const point = pointFromOffset(index, offset, side === "start" ? "after" : "before");
    if (!point) throw new Error("outside the text");
    const canonical = offsetFromPoint(index, point) as number;
    expect(pointFromPosition(index, positionFromPoint(index, point) ?? -1, "before")).toEqual(point);
    const domPoint = domPointFromOffset(root, canonical, index, side);
    expect(domPoint && offsetFromDomPoint(root, domPoint, index, side)).toBe(canonical);
  }
}

function pointAt(root: Element, which: number, offset: number): { node: Node; offset: number } {
  const nodes: Node[] = [root];
  const walker = document.createTreeWalker(root);
  while (walker.nextNode()) nodes.push(walker.currentNode);
  const node = nodes[which % nodes.length] as Node;
  const size = node instanceof Text ? node.data.length : node.childNodes.length;
  return { node, offset: offset % (size + 1) };
}

function rangeBetween(a: { node: Node; offset: number }, b: { node: Node; offset: number }): Range {
  const range = document.createRange();
  range.setStart(a.node, a.offset);
  if (range.comparePoint(b.node, b.offset) >= 0) range.setEnd(b.node, b.offset);
  else {
    range.setStart(b.node, b.offset);
    range.setEnd(a.node, a.offset);
  }
  return range;
}

const article: DocumentJson = {
  type: "doc",
  content: [
    { type: "headline", attrs: { id: "h" }, content: [{ type: "text", text: "Bridge to close" }] },
    { type: "standfirst", attrs: { id: "s" }, content: [{ type: "text", text: "Cracks in bearings" }] },
    {
      type: "paragraph",
      attrs: { id: "p1" },
      content: [
        { type: "text", text: "It carries " },
        { type: "text", text: "31,000", marks: [{ type: "strong" }] },
        { type: "text", text: " vehicles" },
        { type: "hard_break" },
        { type: "text", text: "a day 👩‍👩‍👧 cafe\u0301" },
      ],
    },
    {
      type: "figure",
      attrs: { id: "f", src: "/bridge.svg", alt: "" },
      content: [{ type: "text", text: "The bridge in June" }],
    },
    { type: "horizontal_rule" },
    { type: "paragraph", attrs: { id: "p2" }, content: [{ type: "text", text: "The work was late" }] },
    { type: "paragraph", attrs: { id: "empty" } },
  ],
};

describe("passageFromRange", () => {
  const index = indexText(article);
  const at = (words: string) => index.text.indexOf(words);

  function passageOf(make: (range: Range, root: HTMLElement) => void, highlights: readonly Highlight[] = []) {
    const root = show(article, index, highlights);
    const range = document.createRange();
    make(range, root);
    const passage = passageFromRange(root, range, index);
    return passage && index.text.slice(passage.start, passage.end);
  }
  const block = (root: HTMLElement, id: string) => root.querySelector(`[data-block-id="${id}"]`) as Element;

  it("pulls a triple click that ends in the next block back to the end of its own", () => {
    const words = passageOf((range, root) => {
      range.setStart(block(root, "p2").firstChild as Node, 0);
      range.setEnd(block(root, "empty"), 0);
    });
    expect(words).toBe("The work was late");
  });

  it("pulls a triple click on a caption back over the rule and the paragraph after it", () => {
    const words = passageOf((range, root) => {
      range.setStart(block(root, "f").firstChild as Node, 0);
      range.setEnd(block(root, "p2").firstChild as Node, 0);
    });
    expect(words).toBe("The bridge in June");
  });

  it("takes element endpoints: a whole block, a hard break, everything", () => {
    expect(passageOf((range, root) => range.selectNodeContents(block(root, "h")))).toBe("Bridge to close");
    expect(passageOf((range, root) => range.selectNode(root.querySelector("br") as Node))).toBe("\n");
    expect(passageOf((range) => range.selectNodeContents(document.body))).toBe(index.text.trimEnd());
  });

  it("takes a selection from the image to the rule as the caption", () => {
    const words = passageOf((range, root) => {
      range.setStart(root.querySelector("figure") as Node, 0);
      range.setEndBefore(root.querySelector("hr") as Node);
    });
    expect(words).toBe("The bridge in June");
  });

  it("never cuts a family of emoji or a combining accent", () => {
    const last = (root: HTMLElement) => block(root, "p1").lastChild as Text;
    expect(
      passageOf((range, root) => {
        range.setStart(last(root), "a day ".length + 2);
        range.setEnd(last(root), "a day ".length + 3);
      }),
    ).toBe("👩‍👩‍👧");
    expect(
      passageOf((range, root) => {
        range.setStart(last(root), last(root).data.length - 2);
        range.setEnd(last(root), last(root).data.length - 1);
      }),
    ).toBe("e\u0301");
  });

  it("does not count words that are not in the article", () => {
    const correction: Highlight = {
      id: "c",
      kind: "correction",
      start: at("31,000"),
      end: at("31,000") + 6,
      state: "anchored",
      open: true,
      correction: { replacement: "13,000", open: true },
    };
    const words = passageOf(
      (range, root) => {
        range.setStart(root.querySelector("ins bdi")?.firstChild as Node, 3);
        range.setEnd(root.querySelector("ins")?.nextSibling as Text, 9);
      },
      [correction],
    );
    expect(words).toBe(" vehicles");
  });

  it("gives nothing where no words are selected", () => {
    expect(
      passageOf((range, root) => {
        range.setStart(block(root, "p2").firstChild as Text, "The work was late".length);
        range.setEnd(block(root, "empty"), 0);
      }),
    ).toBeNull();
    expect(passageOf((range) => range.setStart(document.body, 1))).toBeNull();
  });

  it("keeps the place of a caret", () => {
    const root = show(article, index);
    const range = document.createRange();
    range.setStart(block(root, "empty"), 0);
    expect(passageFromRange(root, range, index)).toEqual({
      start: index.text.length,
      end: index.text.length,
    });
  });
});
