import fc from "fast-check";
import type { Node } from "prosemirror-model";
import { describe, expect, test } from "vitest";
import type { Passage } from "../anchor/anchor";
import { passageFromPlace, placeFromPassage } from "../anchor/place";
import type { AnnotationView } from "../annotation/annotation";
import { arbitraryDocument, arbitraryReplacement } from "../document/arbitrary-document";
import { indexDocument } from "../document/index-document";
import { documentJson, parseDocument } from "../document/schema";
import { indexText, type TextIndex } from "../document/text-index";
import { StetError } from "../error/stet-error";
import { mapOffset } from "../text/map-offset";
import { applyCorrection } from "./apply-correction";
import { finalView } from "./final-view";
import { correctionView } from "./test-correction";

const fraction = fc.double({ min: 0, max: 1, noNaN: true });
const wish = fc.tuple(fraction, fraction, arbitraryReplacement);

/** A passage in the `part`th of as many parts of the text: mostly a few words, sometimes of several paragraphs. */
function passageAt(index: TextIndex, [part, parts]: [number, number], a: number, b: number): Passage {
  const { text } = index;
  const whole = (offset: number) =>
    /[\udc00-\udfff]/.test(text.charAt(offset)) && offset > 0 ? offset - 1 : offset;
  const start = whole(Math.floor(((part + a) / parts) * text.length));
  const reach = b < 0.9 ? 30 * b : (text.length - start) * b;
  const rough = { start, end: whole(Math.min(text.length, Math.floor(start + reach))) };
  const place = placeFromPassage(index, rough);
  return (place && passageFromPlace(index, place)) ?? { start: 0, end: 1 };
}

function viewOf(document: Node, wishes: [number, number, string][]) {
  const json = documentJson(document);
  const index = indexText(json);
  const annotations = wishes.map(([a, b, replacement], at) => {
    const passage = passageAt(index, [at, wishes.length], a, b);
    const exact = index.text.slice(passage.start, passage.end);
    return correctionView(`c${at}`, { passage, exact, replacement });
  });
  return { index, annotations, view: finalView(json, index, annotations) };
}

function approved(document: Node, { anchor, correction }: AnnotationView): Node | null {
  const passage = { start: anchor.start as number, end: anchor.end as number };
  const indexed = { document, index: indexDocument(document) };
  let made = 0;
  try {
    const newId = () => `new${++made}${Math.random().toString(36).slice(2)}`;
    return applyCorrection(indexed, passage, correction?.replacement ?? "", newId).doc;
  } catch (error) {
    if (error instanceof StetError && error.code === "invalid") return null;
    throw error;
  }
}

describe("finalView", () => {
  test("reads as approving one after the other what it applied", () => {
    let applied = 0;
    let refused = 0;
    fc.assert(
      fc.property(arbitraryDocument, fc.array(wish, { minLength: 1, maxLength: 8 }), (document, wishes) => {
        const { annotations, view } = viewOf(document, wishes);
        const lastFirst = annotations
          .filter(({ id }) => view.applied.has(id))
          .sort(
            (a, b) =>
              (b.anchor.start ?? 0) - (a.anchor.start ?? 0) || (b.anchor.end ?? 0) - (a.anchor.end ?? 0),
          );
        let now: Node | null = document;
        for (const one of lastFirst) now = now && approved(now, one);
        // At the edges of lists the server may still refuse what can be shown.
        if (!now) refused++;
        if (!now) return;
        applied += lastFirst.length;
        expect(indexText(view.document).text).toBe(indexDocument(now).text);
      }),
      { numRuns: 500 },
    );
    expect(applied).toBeGreaterThan(500);
    expect(refused).toBeLessThan(10);
  });

  test("a line break beside the end of a paragraph is not taken for half of it", () => {
    const json = documentJson(
      parseDocument({
        type: "doc",
        content: [
          { type: "headline", attrs: { id: "a" }, content: [{ type: "text", text: "Head" }] },
          { type: "paragraph", attrs: { id: "b" }, content: [{ type: "hard_break" }] },
          { type: "paragraph", attrs: { id: "c" } },
        ],
      }),
    );
    const passage = { start: 6, end: 9 };
    const one = correctionView("a", { passage, exact: "\n\n\n", replacement: "the\n\nthe" });
    const view = finalView(json, indexText(json), [one]);
    expect(indexText(view.document).text).toBe("Head\n\nthe\n\nthe");
  });

  test("inside a paragraph it is the very document, with its marks", () => {
    let equal = 0;
    fc.assert(
      fc.property(arbitraryDocument, wish, (document, wish) => {
        const { annotations, view } = viewOf(document, [[wish[0], Math.min(wish[1], 0.89), wish[2]]]);
        const now = approved(document, annotations[0] as AnnotationView);
        const { start, end } = (annotations[0] as AnnotationView).anchor;
        const within = indexDocument(document).blocks.some(
          (block) => (start ?? 0) >= block.start && (end ?? 0) <= block.end,
        );
        if (!within || wish[2].includes("\n\n")) return;
        expect(view.applied.size).toBe(now ? 1 : 0);
        if (!now) return;
        equal++;
        expect(parseDocument(view.document).toJSON()).toEqual(now.toJSON());
      }),
      { numRuns: 500 },
    );
    expect(equal).toBeGreaterThan(200);
  });

  test("its edits lead from the one text to the other", () => {
    fc.assert(
      fc.property(arbitraryDocument, fc.array(wish, { minLength: 1, maxLength: 8 }), (document, wishes) => {
        const { index, view } = viewOf(document, wishes);
        const { text } = indexText(view.document);
        let at = 0;
        let told = "";
        for (const { from, to, newFrom, newTo } of view.edits) {
          told += index.text.slice(at, from) + text.slice(newFrom, newTo);
          at = to;
        }
        expect(told + index.text.slice(at)).toBe(text);
        expect(mapOffset(view.edits, index.text.length, 1)).toBe(text.length);
      }),
      { numRuns: 500 },
    );
  });

  const paragraphs = (...texts: string[]) =>
    parseDocument({
      type: "doc",
      content: texts.map((text, at) => ({
        type: at === 0 ? "headline" : "paragraph",
        attrs: { id: `b${at}` },
        content: [{ type: "text", text }],
      })),
    });
  const about = (text: string, words: string, id: string, replacement: string, more = {}) => {
    const start = text.indexOf(words);
    const passage = { start, end: start + words.length };
    return correctionView(id, { passage, exact: words, replacement, ...more });
  };

  test("of rivals it applies none, and says why each one left is left", () => {
    const json = documentJson(paragraphs("Head", "The bridge will shut on 3 March."));
    const index = indexText(json);
    const annotations = [
      about(index.text, "bridge will", "a", "ferry will"),
      about(index.text, "will shut", "b", "may shut"),
      about(index.text, "3 March", "c", "4 March"),
      about(index.text, "March", "d", "April", { anchor: "changed", passage: { start: 8, end: 9 } }),
      correctionView("e", { passage: null }),
      about(index.text, "Head", "f", "A\n\nB"),
      about(index.text, "The", "g", "A", { state: "declined" }),
    ];
    const view = finalView(json, index, annotations);
    expect([...view.applied]).toEqual(["c"]);
    expect(new Map(view.left.map(({ id, because }) => [id, because]))).toEqual(
      new Map([
        ["a", "rival"],
        ["b", "rival"],
        ["d", "changed"],
        ["e", "lost"],
        ["f", "unfit"],
      ]),
    );
    expect(indexText(view.document).text).toBe("Head\n\nThe bridge will shut on 4 March.");
  });

  test("splits, joins and takes away paragraphs; what nothing was done to stays the same object", () => {
    const json = documentJson(paragraphs("Head", "One. Two.", "Three.", "Four.", "Five.", "Six."));
    const index = indexText(json);
    const view = finalView(json, index, [
      about(index.text, "One. Two.", "a", "One.\n\nTwo."),
      about(index.text, "Three.", "b", ""),
      about(index.text, "Four.\n\nFive.", "c", "Four. Five."),
    ]);
    expect(indexText(view.document).text).toBe("Head\n\nOne.\n\nTwo.\n\nFour. Five.\n\nSix.");
    expect(view.document.content[0]).toBe(json.content[0]);
    expect(view.document.content.at(-1)).toBe(json.content.at(-1));
  });
});
