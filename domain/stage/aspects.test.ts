import fc from "fast-check";
import { Transform } from "prosemirror-transform";
import { describe, expect, test } from "vitest";
import { arbitraryDocument } from "../document/arbitrary-document";
import type { BlockJson, DocumentJson, InlineJson, MarkJson } from "../document/document-json";
import { documentJson, schema } from "../document/schema";
import { ASPECTS, type Aspect, aspectsOf } from "./aspects";

const text = (words: string, ...marks: MarkJson[]): InlineJson => ({ type: "text", text: words, marks });
const link = (href: string): MarkJson => ({ type: "link", attrs: { href, title: null } });
const strong: MarkJson = { type: "strong" };
const paragraph = (...content: InlineJson[]): BlockJson => ({
  type: "paragraph",
  attrs: { id: "p" },
  content,
});
const headline = (words: string): BlockJson => ({
  type: "headline",
  attrs: { id: "h" },
  content: [text(words)],
});
const figure = (src: string, alt: string, caption: string): BlockJson => ({
  type: "figure",
  attrs: { id: "f", src, alt },
  content: [text(caption)],
});
const doc = (...content: BlockJson[]): DocumentJson => ({ type: "doc", content });

function changed(before: DocumentJson, after: DocumentJson): Aspect[] {
  const [then, now] = [aspectsOf(before), aspectsOf(after)];
  return ASPECTS.filter((aspect) => then[aspect] !== now[aspect]);
}

const A = headline("Bridge to close");
const B = paragraph(text("It is not safe and not cheap."));

describe("what a change changes", () => {
  test.each<[string, DocumentJson, DocumentJson, Aspect[]]>([
    ["a word of the headline", doc(A, B), doc(headline("Bridge to shut"), B), ["headline"]],
    ["a word of the text", doc(A, B), doc(A, paragraph(text("It is safe and not cheap."))), ["words"]],
    ["a caption", doc(A, figure("/a", "", "Here")), doc(A, figure("/a", "", "There")), ["pictures"]],
    [
      "a description of a picture",
      doc(A, figure("/a", "", "x")),
      doc(A, figure("/a", "b", "x")),
      ["pictures"],
    ],
    ["another picture", doc(A, figure("/a", "", "x")), doc(A, figure("/b", "", "x")), ["pictures"]],
    [
      "where a link leads",
      doc(A, paragraph(text("See "), text("it", link("https://a.example")))),
      doc(A, paragraph(text("See "), text("it", link("https://b.example")))),
      ["links"],
    ],
    [
      "which of the same words is a link",
      doc(A, paragraph(text("it", link("https://a.example")), text(" and it"))),
      doc(A, paragraph(text("it and "), text("it", link("https://a.example")))),
      ["links"],
    ],
    [
      "which paragraph’s same words are a link",
      doc(A, paragraph(text("it", link("https://a.example"))), paragraph(text("and it"))),
      doc(A, paragraph(text("it")), paragraph(text("and "), text("it", link("https://a.example")))),
      ["links"],
    ],
    [
      "which of the same figures are bold",
      doc(A, paragraph(text("1"), text("00", strong), text("0"))),
      doc(A, paragraph(text("10"), text("00", strong))),
      ["formatting"],
    ],
    [
      "which of the same words is bold",
      doc(A, paragraph(text("not", strong), text(" safe, not cheap"))),
      doc(A, paragraph(text("not safe, "), text("not", strong), text(" cheap"))),
      ["formatting"],
    ],
    [
      "half of a link bold",
      doc(A, paragraph(text("the full report", link("https://a.example")))),
      doc(
        A,
        paragraph(
          text("the full ", link("https://a.example")),
          text("report", strong, link("https://a.example")),
        ),
      ),
      ["formatting"],
    ],
    [
      "half of what is bold a link",
      doc(A, paragraph(text("the full report", strong))),
      doc(A, paragraph(text("the full ", strong), text("report", strong, link("https://a.example")))),
      ["links"],
    ],
    [
      "a paragraph a heading",
      doc(A, B),
      doc(A, {
        type: "heading",
        attrs: { id: "p", level: 2 },
        content: [text("It is not safe and not cheap.")],
      }),
      ["formatting"],
    ],
    [
      "another level of a heading",
      doc(A, { type: "heading", attrs: { id: "p", level: 2 }, content: [text("x")] }),
      doc(A, { type: "heading", attrs: { id: "p", level: 3 }, content: [text("x")] }),
      ["formatting"],
    ],
    ["a list of it", doc(A, B), doc(A, { type: "blockquote", content: [B] }), ["formatting"]],
    [
      "nothing but the order of paragraphs",
      doc(A, B, paragraph(text("x"))),
      doc(A, paragraph(text("x")), B),
      ["words"],
    ],
  ])("%s", (_what, before, after, aspects) => expect(changed(before, after)).toEqual(aspects));
});

test("a text says the same as itself, whatever its blocks are called", () => {
  const renamed = (block: BlockJson, at: number): BlockJson =>
    "attrs" in block && "id" in block.attrs
      ? ({ ...block, attrs: { ...block.attrs, id: `other${at}` } } as BlockJson)
      : block;
  fc.assert(
    fc.property(arbitraryDocument, (node) => {
      const json = documentJson(node);
      expect(changed(json, { ...json, content: json.content.map(renamed) })).toEqual([]);
    }),
  );
});

test("bold changes formatting at most, words in a paragraph the words at least, and never the headline", () => {
  fc.assert(
    fc.property(arbitraryDocument, fc.nat(), (node, seed) => {
      const before = documentJson(node);
      const paragraphs: { from: number; to: number }[] = [];
      node.descendants((one, at) => {
        if (one.type === schema.nodes.paragraph && one.content.size > 0)
          paragraphs.push({ from: at + 1, to: at + 1 + one.content.size });
      });
      const chosen = paragraphs[seed % Math.max(1, paragraphs.length)];
      fc.pre(chosen !== undefined);
      if (!chosen) return;
      const bold = new Transform(node).addMark(chosen.from, chosen.to, schema.mark("strong")).doc;
      expect(["", "formatting"]).toContain(changed(before, documentJson(bold)).join());
      const longer = new Transform(node).insert(chosen.from, schema.text("Now ")).doc;
      const aspects = changed(before, documentJson(longer));
      expect(aspects).toContain("words");
      expect(aspects).not.toContain("headline");
      expect(aspects).not.toContain("pictures");
    }),
  );
});

test("whatever reads otherwise at all differs in some aspect", () => {
  fc.assert(
    fc.property(arbitraryDocument, arbitraryDocument, (one, other) => {
      const without = (node: typeof one) =>
        JSON.stringify(documentJson(node), (key, value) => (key === "id" ? undefined : value));
      fc.pre(without(one) !== without(other));
      expect(changed(documentJson(one), documentJson(other))).not.toEqual([]);
    }),
  );
});
