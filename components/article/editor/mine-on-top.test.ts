import fc from "fast-check";
import type { Node } from "prosemirror-model";
import { Transform } from "prosemirror-transform";
import { expect, test } from "vitest";
import { arbitraryDocument } from "@/domain/document/arbitrary-document";
import { issueBlockIds } from "@/domain/document/block-ids";
import type { BlockJson, DocumentJson } from "@/domain/document/document-json";
import { documentJson, parseDocument } from "@/domain/document/schema";
import { indexText } from "@/domain/document/text-index";
import { documentAfter } from "./document-after";
import { mineOnTop } from "./mine-on-top";
import { smallSteps } from "./small-steps";

const paragraph = (id: string, text: string): BlockJson => ({
  type: "paragraph",
  attrs: { id },
  content: [{ type: "text", text }],
});
const article = (...blocks: BlockJson[]): DocumentJson => ({
  type: "doc",
  content: [
    { type: "headline", attrs: { id: "h" }, content: [{ type: "text", text: "Headline" }] },
    ...blocks,
  ],
});
const wordsOf = (document: DocumentJson) => indexText(document).text.split("\n\n").slice(1);

const base = article(paragraph("a", "one"), paragraph("b", "two"), paragraph("c", "three"));

test.each([
  [
    "what only they changed stays theirs, what both changed is mine",
    article(paragraph("a", "one"), paragraph("b", "two, mine"), paragraph("c", "three")),
    article(paragraph("a", "one, theirs"), paragraph("b", "two, theirs"), paragraph("c", "three")),
    ["one, theirs", "two, mine", "three"],
  ],
  [
    "what each wrote anew stands where each put it",
    article(paragraph("a", "one"), paragraph("", "mine"), paragraph("b", "two"), paragraph("c", "three")),
    article(paragraph("a", "one"), paragraph("b", "two"), paragraph("d", "theirs"), paragraph("c", "three")),
    ["one", "mine", "two", "theirs", "three"],
  ],
  [
    "what I deleted goes, what they deleted stays away",
    article(paragraph("a", "one"), paragraph("c", "three")),
    article(paragraph("b", "two, theirs"), paragraph("c", "three")),
    ["three"],
  ],
  [
    "what they deleted and I changed is there, as mine",
    article(paragraph("a", "one"), paragraph("b", "two, mine"), paragraph("c", "three")),
    article(paragraph("a", "one"), paragraph("c", "three")),
    ["one", "two, mine", "three"],
  ],
])("%s", (_, mine, theirs, expected) => {
  const { document, steps } = mineOnTop({ base, mine, theirs });
  expect(wordsOf(document)).toEqual(expected);
  expect(documentAfter(theirs, steps)).toEqual(document);
});

/** Blocks of the one and the other, in any order: their ids say which are the same. */
const pairs = fc
  .tuple(arbitraryDocument, arbitraryDocument, fc.array(fc.boolean(), { minLength: 12, maxLength: 12 }))
  .map(([one, other, choice]): [Node, Node] => {
    let fresh = 0;
    const renamed = issueBlockIds(
      { type: "doc", content: documentJson(other).content.map(withoutIds) },
      () => `n${++fresh}`,
    );
    const blocks = [...documentJson(one).content.slice(1), ...renamed.content.slice(1)].filter(
      ({ type }, at) => type !== "standfirst" && choice[at % choice.length],
    );
    const headline = documentJson(one).content[0] as BlockJson;
    return [one, parseDocument({ type: "doc", content: [headline, ...blocks] })];
  });

function withoutIds(block: BlockJson): BlockJson {
  return JSON.parse(JSON.stringify(block).replaceAll(/"id":"[^"]*"/g, '"id":""')) as BlockJson;
}

test("the steps from one document to another lead there exactly", () => {
  fc.assert(
    fc.property(pairs, ([before, after]) => {
      const transform = new Transform(before);
      for (const step of smallSteps(before, after)) transform.step(step);
      expect(documentJson(transform.doc)).toEqual(documentJson(after));
    }),
    { numRuns: 200 },
  );
});
