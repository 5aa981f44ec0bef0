import { describe, expect, test } from "vitest";
import type { BlockJson, DocumentJson, InlineJson, MarkJson } from "../document/document-json";
import { compareDocuments } from "./compare-documents";
import type { BlockPair, Comparison } from "./comparison";
import { flatBlocks } from "./flat-blocks";

function textsOf(document: DocumentJson): Map<string, string> {
  return new Map(flatBlocks(document).map(({ id, text }) => [id, text]));
}

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

describe("paragraphs split and joined", () => {
  const one = paragraph("a", "The council met. It closed the bridge. Nobody was told.");
  const three = [
    paragraph("a", "The council met."),
    paragraph("b", "It closed the bridge."),
    paragraph("c", "Nobody was told."),
  ];
  const carried = (before: DocumentJson, after: DocumentJson) =>
    compareDocuments(before, after).pairs.flatMap(({ change, changes }) => [
      ...(change ? [`${change.type} ${change.carried}`] : []),
      ...changes.map((one) => (one.type === "words" ? `words ${one.carried}` : "marks")),
    ]);

  test("both ends know of each other", () => {
    expect(carried(article(one), article(...three))).toEqual([
      "words below",
      "inserted above",
      "inserted above",
    ]);
    expect(carried(article(...three), article(one))).toEqual([
      "words below",
      "deleted above",
      "deleted above",
    ]);
  });

  test("also where the beginning became a paragraph of its own", () => {
    const [first, second] = [
      paragraph("n", "The council met."),
      paragraph("a", "It closed the bridge. Nobody was told."),
    ];
    expect(carried(article(one), article(first, second))).toEqual(["inserted below", "words above"]);
    expect(carried(article(first, second), article(one))).toEqual(["deleted below", "words above"]);
  });

  test("words that were changed as well are gone and new", () => {
    const others = [
      paragraph("a", "The council met."),
      paragraph("n", "It closed the ferry. Nobody was told."),
    ];
    expect(carried(article(one), article(...others))).toEqual(["words undefined", "inserted undefined"]);
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
