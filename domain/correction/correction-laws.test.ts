import fc from "fast-check";
import type { Node } from "prosemirror-model";
import { Mapping, Step } from "prosemirror-transform";
import { describe, expect, test } from "vitest";
import type { Passage } from "../anchor/anchor";
import {
  mapRange,
  passageFromPlace,
  placeFromPassage,
  placeFromPositions,
  positionsFromPlace,
} from "../anchor/place";
import { arbitraryDocument, arbitraryReplacement } from "../document/arbitrary-document";
import { indexDocument } from "../document/index-document";
import { documentJson, parseDocument, schema } from "../document/schema";
import { StetError } from "../error/stet-error";
import { StepLog } from "../revision/step-log";
import { applyCorrection } from "./apply-correction";
import { invertCorrection } from "./invert-correction";
import { overlaps } from "./rivals";

const textOf = (document: Node) => indexDocument(document).text;

function idMaker() {
  let count = 0;
  return () => `new${++count}`;
}

const fractions = fc.tuple(
  fc.double({ min: 0, max: 1, noNaN: true }),
  fc.double({ min: 0, max: 1, noNaN: true }),
);

/** A passage of the text from two fractions of it, never cutting a surrogate pair, its ends pulled into words. */
function passageAt(document: Node, [a, b]: [number, number]): Passage {
  const index = indexDocument(document);
  const whole = (offset: number) =>
    /[\udc00-\udfff]/.test(index.text.charAt(offset)) && offset > 0 ? offset - 1 : offset;
  const ends = [a, b]
    .map((fraction) => whole(Math.floor(fraction * index.text.length)))
    .sort((x, y) => x - y);
  const place = placeFromPassage(index, { start: ends[0] as number, end: ends[1] as number });
  return (place && passageFromPlace(index, place)) ?? { start: 0, end: 1 };
}

/** The change, `null` where the article cannot hold the words. */
function attempt(document: Node, passage: Passage, replacement: string) {
  try {
    return applyCorrection({ document, index: indexDocument(document) }, passage, replacement, idMaker());
  } catch (error) {
    if (error instanceof StetError && error.code === "invalid") return null;
    throw error;
  }
}

describe("applying a correction", () => {
  test("gives the text before, the replacement, the text after", () => {
    let applied = 0;
    fc.assert(
      fc.property(arbitraryDocument, fractions, arbitraryReplacement, (document, at, replacement) => {
        const passage = passageAt(document, at);
        const change = attempt(document, passage, replacement);
        if (!change) return;
        applied++;
        const before = textOf(document);
        const expected = before.slice(0, passage.start) + replacement + before.slice(passage.end);
        const now = textOf(change.doc);
        const withoutBlock = before.slice(0, passage.start - 2) + before.slice(passage.end);
        expect(now === expected || (replacement === "" && now === withoutBlock)).toBe(true);
      }),
      { numRuns: 1000 },
    );
    expect(applied).toBeGreaterThan(500);
  });

  test("never changes the marks of words outside the passage, and gives every block its own id", () => {
    const styled = (document: Node) => {
      const letters: string[] = [];
      document.descendants((node) => {
        if (node.isText)
          for (const unit of node.text ?? "")
            letters.push(unit + node.marks.map((mark) => mark.type.name).join());
      });
      return letters;
    };
    fc.assert(
      fc.property(arbitraryDocument, fractions, arbitraryReplacement, (document, at, replacement) => {
        const passage = passageAt(document, at);
        const change = attempt(document, passage, replacement);
        if (!change) return;
        const index = indexDocument(change.doc);
        expect(index.byId.size).toBe(index.blocks.length);
        const before = textOf(document);
        const count = (text: string) => [...text.replaceAll("\n", "")].length;
        const head = count(before.slice(0, passage.start));
        const tail = count(before.slice(passage.end));
        const [old, now] = [styled(document), styled(change.doc)];
        expect(now.slice(0, head)).toEqual(old.slice(0, head));
        expect(tail ? now.slice(-tail) : []).toEqual(tail ? old.slice(-tail) : []);
      }),
      { numRuns: 1000 },
    );
  });

  test("keeps every passage outside it, and inside its unchanged words, on its own words", () => {
    fc.assert(
      fc.property(
        arbitraryDocument,
        fractions,
        arbitraryReplacement,
        fractions,
        (document, at, replacement, other) => {
          const passage = passageAt(document, at);
          const watched = passageAt(document, other);
          const change = attempt(document, passage, replacement);
          if (!change || overlaps(passage, watched) || watched.start === watched.end) return;
          const index = indexDocument(document);
          const place = placeFromPassage(index, watched);
          const range = place && positionsFromPlace(index, place);
          const after = indexDocument(change.doc);
          const mapped = range && placeFromPositions(after, mapRange(range, change.mapping));
          const now = mapped && passageFromPlace(after, mapped);
          expect(now).not.toBeNull();
          const words = index.text.slice(watched.start, watched.end);
          if (now) expect(after.text.slice(now.start, now.end)).toBe(words);
        },
      ),
      { numRuns: 1000 },
    );
  });

  test("replaying the stored steps gives the same document", () => {
    fc.assert(
      fc.property(arbitraryDocument, fractions, arbitraryReplacement, (document, at, replacement) => {
        const change = attempt(document, passageAt(document, at), replacement);
        if (!change) return;
        const replayed = change.steps
          .map((step) => Step.fromJSON(schema, JSON.parse(JSON.stringify(step.toJSON()))))
          .reduce((now, step) => step.apply(now).doc as Node, parseDocument(documentJson(document)));
        expect(documentJson(replayed)).toEqual(documentJson(change.doc));
      }),
      { numRuns: 1000 },
    );
  });
});

describe("decision laws", () => {
  test("approve then undo gives the same content, and every passage back its words", () => {
    fc.assert(
      fc.property(
        arbitraryDocument,
        fractions,
        arbitraryReplacement,
        fractions,
        (document, at, replacement, other) => {
          const change = attempt(document, passageAt(document, at), replacement);
          if (!change) return;
          const undo = invertCorrection(document, change.steps, new Mapping(), change.doc);
          expect(JSON.stringify(documentJson(undo.doc))).toBe(JSON.stringify(documentJson(document)));
          const ranges = (maps: readonly { getMap(): unknown }[]) =>
            maps.map((step) => (step.getMap() as unknown as { ranges: number[] }).ranges);
          const still = { moves: [], ambiguous: [] };
          const mapping = new StepLog([
            { number: 2, stepRanges: ranges(change.steps), ...still },
            { number: 3, stepRanges: ranges(undo.steps), undoes: 2, ...still },
          ]).mapping(1, 3);
          const index = indexDocument(document);
          const watched = passageAt(document, other);
          const place = placeFromPassage(index, watched);
          const range = place && positionsFromPlace(index, place);
          const back = range && placeFromPositions(index, mapRange(range, mapping));
          if (watched.start < watched.end) expect(back && passageFromPlace(index, back)).toEqual(watched);
        },
      ),
      { numRuns: 1000 },
    );
  });

  test("independent corrections approved in either order give the same text", () => {
    fc.assert(
      fc.property(
        arbitraryDocument,
        fractions,
        fractions,
        fc.tuple(arbitraryReplacement, arbitraryReplacement),
        (document, one, two, [first, second]) => {
          const a = passageAt(document, one);
          const b = passageAt(document, two);
          // Touching passages share an edge: which of two words inserted there comes first depends on the order.
          if (a.start <= b.end && b.start <= a.end) return;
          const ab = inOrder(document, a, first, b, second);
          const ba = inOrder(document, b, second, a, first);
          if (ab !== null && ba !== null) expect(ab).toBe(ba);
        },
      ),
      { numRuns: 1000 },
    );
  });
});

/** The text after two corrections, the second mapped through the first; `null` where one cannot be applied. */
function inOrder(document: Node, a: Passage, first: string, b: Passage, second: string): string | null {
  const change = attempt(document, a, first);
  if (!change) return null;
  const index = indexDocument(document);
  const place = placeFromPassage(index, b);
  const range = place && positionsFromPlace(index, place);
  const after = indexDocument(change.doc);
  const mapped = range && placeFromPositions(after, mapRange(range, change.mapping));
  const now = mapped && passageFromPlace(after, mapped);
  if (!now || after.text.slice(now.start, now.end) !== index.text.slice(b.start, b.end)) return null;
  const both = attempt(change.doc, now, second);
  return both && textOf(both.doc);
}
