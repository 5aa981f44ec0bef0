import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { arbitraryDocument } from "../document/arbitrary-document";
import { issueBlockIds } from "../document/block-ids";
import type { BlockJson, DocumentJson } from "../document/document-json";
import { documentJson } from "../document/schema";
import { indexText } from "../document/text-index";
import { compareDocuments } from "./compare-documents";
import type { BlockChange, Comparison } from "./comparison";
import { flatBlocks } from "./flat-blocks";
import { textChanges } from "./text-changes";

/** Another state of a document: blocks left out, put elsewhere, rewritten, given another id, others between. */
const arbitraryPair = fc
  .tuple(arbitraryDocument, arbitraryDocument, fc.infiniteStream(fc.integer({ min: 0, max: 9 })))
  .map(([one, other, dice]) => {
    const [before, others] = [documentJson(one), documentJson(other)];
    const roll = () => dice.next().value as number;
    const content = before.content.slice(1).flatMap((block): BlockJson[] => {
      const stranger = others.content.at(-1) as BlockJson;
      if (roll() === 0) return [];
      if (roll() === 0 && stranger.type !== "headline") return [block, withoutIds(stranger)];
      return [roll() < 2 ? withoutIds(block) : roll() < 2 ? rewritten(block, stranger) : block];
    });
    const body = content.filter(({ type }) => type !== "standfirst");
    if (roll() < 3) body.push(...body.splice(0, roll()));
    let count = 0;
    const document: DocumentJson = { type: "doc", content: [before.content[0] as BlockJson, ...body] };
    return { before, after: issueBlockIds(document, () => `new${++count}`) };
  });

function withoutIds(block: BlockJson): BlockJson {
  if (block.type === "horizontal_rule") return block;
  if (!("id" in (("attrs" in block && block.attrs) || {}))) {
    const { content } = block as { content: BlockJson[] };
    return { ...block, content: content.map(withoutIds) } as BlockJson;
  }
  return { ...block, attrs: { ...(block as { attrs: object }).attrs, id: "" } } as BlockJson;
}

function rewritten(block: BlockJson, other: BlockJson): BlockJson {
  if (block.type !== "paragraph" || other.type !== "paragraph") return block;
  const [mine, theirs] = [block.content ?? [], other.content ?? []];
  return { ...block, content: [...mine.slice(0, 2), ...theirs.slice(-1), ...mine.slice(3)] };
}

function textsOf(document: DocumentJson): Map<string, string> {
  return new Map(flatBlocks(document).map(({ id, text }) => [id, text]));
}

function applied(text: string, changes: readonly BlockChange[], now: string): string {
  const words = changes.filter(({ type }) => type === "words").toReversed();
  return words.reduce(
    (so, { before, after }) =>
      so.slice(0, before.start) + now.slice(after.start, after.end) + so.slice(before.end),
    text,
  );
}

const numbersOf = ({ pairs }: Comparison) =>
  pairs.flatMap(({ change, changes }) => [...(change ? [change.id] : []), ...changes.map(({ id }) => id)]);

function countsOf({ pairs }: Comparison) {
  const count = (type: string) => pairs.filter(({ change }) => change?.type === type).length;
  return {
    inserted: count("inserted"),
    deleted: count("deleted"),
    moved: count("moved_here"),
    movedAway: count("moved_away"),
    kind: count("kind"),
    pairs: pairs.length,
  };
}

describe("laws", () => {
  test("the changes make the blocks before into those after, and every block has its row in order", () => {
    fc.assert(
      fc.property(arbitraryPair, ({ before, after }) => {
        const { pairs } = compareDocuments(before, after);
        const [olds, nows] = [textsOf(before), textsOf(after)];
        const rowsAfter = pairs.filter((row) => row.after !== null);
        expect(rowsAfter.map((row) => row.after)).toEqual([...nows.keys()]);
        const rowsBefore = pairs.filter(({ change }) => change?.type !== "moved_here");
        expect(rowsBefore.flatMap((row) => row.before ?? [])).toEqual([...olds.keys()]);
        for (const row of rowsAfter) {
          const now = nows.get(row.after ?? "") as string;
          if (row.before !== null)
            expect(applied(olds.get(row.before) as string, row.changes, now)).toBe(now);
          else expect(row.change?.type).toBe("inserted");
        }
      }),
      { numRuns: 500 },
    );
  });

  test("the changes of the words make the one text into the other, and name the words of both", () => {
    fc.assert(
      fc.property(arbitraryPair, ({ before, after }) => {
        const [old, now] = [indexText(before).text, indexText(after).text];
        const changes = textChanges(compareDocuments(before, after));
        const made = changes.reduceRight(
          (so, { from, to }) => so.slice(0, from.start) + to.text + so.slice(from.end),
          old,
        );
        expect(made).toBe(now);
        for (const { from, to } of changes)
          expect([from.text, to.text]).toEqual([
            old.slice(from.start, from.end),
            now.slice(to.start, to.end),
          ]);
      }),
      { numRuns: 500 },
    );
  });

  test("changes are numbered in the order of the rows", () => {
    fc.assert(
      fc.property(arbitraryPair, ({ before, after }) => {
        const comparison = compareDocuments(before, after);
        expect(numbersOf(comparison)).toEqual(Array.from({ length: comparison.changeCount }, (_, at) => at));
      }),
      { numRuns: 300 },
    );
  });

  test("the same document has no changes, also when all its blocks have other ids", () => {
    fc.assert(
      fc.property(arbitraryDocument, (node) => {
        const document = documentJson(node);
        expect(compareDocuments(document, document).changeCount).toBe(0);
        let count = 0;
        const strange = issueBlockIds(
          { type: "doc", content: document.content.map(withoutIds) },
          () => `n${++count}`,
        );
        expect(compareDocuments(document, strange).changeCount).toBe(0);
      }),
      { numRuns: 300 },
    );
  });

  test("read backwards, what was inserted was deleted, and as much moved", () => {
    fc.assert(
      fc.property(arbitraryPair, ({ before, after }) => {
        const there = countsOf(compareDocuments(before, after));
        const back = countsOf(compareDocuments(after, before));
        expect(back).toEqual({ ...there, inserted: there.deleted, deleted: there.inserted });
      }),
      { numRuns: 500 },
    );
  });
});
