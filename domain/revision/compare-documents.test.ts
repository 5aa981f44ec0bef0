import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { arbitraryDocument } from "../document/arbitrary-document";
import { issueBlockIds } from "../document/block-ids";
import type { BlockJson, DocumentJson, InlineJson, MarkJson } from "../document/document-json";
import { documentJson } from "../document/schema";
import { indexText } from "../document/text-index";
import { compareDocuments } from "./compare-documents";
import type { BlockChange, BlockPair, Comparison } from "./comparison";
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

const text = (words: string, ...marks: MarkJson[]): InlineJson => ({
  type: "text",
  text: words,
  ...(marks.length > 0 && { marks }),
});
const paragraph = (id: string, ...content: (string | InlineJson)[]): BlockJson => ({
  type: "paragraph",
  attrs: { id },
  content: content.map((one) => (typeof one === "string" ? text(one) : one)),
});
const article = (...blocks: BlockJson[]): DocumentJson => ({
  type: "doc",
  content: [{ type: "headline", attrs: { id: "h" }, content: [text("Bridge")] }, ...blocks],
});

/** A row in short: "b [type] before→after…". */
function told(comparison: Comparison): string[] {
  const [olds, nows] = [textsOf(comparison.before), textsOf(comparison.after)];
  const row = ({ before, after, change, changes }: BlockPair) => {
    const parts = changes.map((one) => {
      const was = olds.get(before ?? "")?.slice(one.before.start, one.before.end);
      const is = nows.get(after ?? "")?.slice(one.after.start, one.after.end);
      return one.type === "words" ? `${was}→${is}` : `${is} +${one.added} -${one.removed}`;
    });
    return [`${before ?? "·"}/${after ?? "·"}`, ...(change ? [change.type] : []), ...parts].join(" | ");
  };
  return comparison.pairs.map(row).slice(1);
}

describe("told for reading", () => {
  test("a paragraph put elsewhere has a row where it was and one where it is, and keeps its own changes", () => {
    const [a, b, c] = [
      paragraph("a", "The bridge will close in March."),
      paragraph("b", "Nobody was told of it in time."),
      paragraph("c", "It cost £48m."),
    ];
    expect(told(compareDocuments(article(a, b, c), article(paragraph("c", "It cost £96m."), a, b)))).toEqual([
      "c/c | moved_here | 48m→96m",
      "a/a",
      "b/b",
      "c/· | moved_away",
    ]);
  });

  test("a paragraph without its id is still the same one when half of its words stand", () => {
    const before = article(paragraph("a", "The council closed the bridge in March after a storm."));
    const after = article(
      paragraph("n1", "Something wholly new."),
      paragraph("n2", "The council closed the bridge in April after two storms."),
    );
    expect(told(compareDocuments(before, after))).toEqual([
      "·/n1 | inserted",
      "a/n2 | March→April | a storm→two storms",
    ]);
  });

  test("words that are only marked otherwise are named with their marks", () => {
    const link = (href: string): MarkJson => ({ type: "link", attrs: { href, title: null } });
    const before = article(
      paragraph("a", "See ", text("the report", link("https://a.example")), " of March."),
    );
    const after = article(
      paragraph(
        "a",
        "See ",
        text("the report", link("https://b.example")),
        " of ",
        text("April", { type: "strong" }),
        ".",
      ),
    );
    expect(told(compareDocuments(before, after))).toEqual(["a/a | the report +link -link | March→April"]);
  });

  test("bold over words that are partly emphasised is one change", () => {
    const before = article(paragraph("a", "one ", text("two", { type: "emphasis" }), " three"));
    const strong: MarkJson = { type: "strong" };
    const after = article(
      paragraph("a", text("one ", strong), text("two", strong, { type: "emphasis" }), text(" three", strong)),
    );
    expect(told(compareDocuments(before, after))).toEqual(["a/a | one two three +strong -"]);
  });

  test("a paragraph that became a heading, or an item of a list, is another kind", () => {
    const before = article(paragraph("a", "Costs"), paragraph("b", "One"));
    const after = article(
      { type: "heading", attrs: { id: "a", level: 2 }, content: [text("Costs")] },
      { type: "bullet_list", content: [{ type: "list_item", content: [paragraph("b", "One")] }] },
    );
    expect(told(compareDocuments(before, after))).toEqual(["a/a | kind", "b/b | kind"]);
  });

  test("a paragraph rewritten from end to end is one replacement, not confetti", () => {
    const before = article(paragraph("a", "The council met on Monday and said the bridge was safe."));
    const after = article(paragraph("a", "Rain is expected; ferries run every hour until the evening."));
    expect(compareDocuments(before, after).pairs[1]?.changes).toHaveLength(1);
  });

  test("a sentence that came is told as a whole sentence", () => {
    const before = article(paragraph("a", "It is late. It is good."));
    const after = article(paragraph("a", "It is late. It is cold. It is good."));
    expect(told(compareDocuments(before, after))).toEqual(["a/a | →It is cold. "]);
  });
});

describe("long texts", () => {
  const long = (salt: string, id = salt, words = 100) =>
    article(
      ...Array.from({ length: 1000 }, (_, at) =>
        paragraph(
          `${id}${at}`,
          Array.from({ length: words }, (_, n) => `${salt}${(at * 31 + n * 17) % 977}`).join(" "),
        ),
      ),
    );

  test("100,000 words with a change in every tenth paragraph, and wholly other ones, are compared in a moment", () => {
    const before = long("a");
    const after = article(
      ...before.content
        .slice(1)
        .map((block, at) => (at % 10 ? block : paragraph(`a${at}`, "Changed words."))),
    );
    const started = performance.now();
    expect(compareDocuments(before, after).changeCount).toBe(100);
    expect(compareDocuments(before, long("b")).changeCount).toBe(2000);
    expect(compareDocuments(before, long("b", "a")).changeCount).toBe(1000);
    expect(performance.now() - started).toBeLessThan(20_000);
  });
});
