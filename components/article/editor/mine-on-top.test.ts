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
const rule: BlockJson = { type: "horizontal_rule" };
const list = (...items: [id: string, text: string][]): BlockJson => ({
  type: "bullet_list",
  content: items.map(([id, text]) => ({ type: "list_item", content: [paragraph(id, text)] })),
});
const shapeOf = ({ content }: DocumentJson): unknown[] =>
  content.slice(1).map((block) => {
    if (block.type === "horizontal_rule") return "—";
    const words = indexText({ type: "doc", content: [block] }).text.split("\n\n");
    return block.type === "bullet_list" ? words : words.join();
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

const [one, two, three] = [paragraph("a", "one"), paragraph("b", "two"), paragraph("c", "three")];

test.each([
  [
    "a rule that nobody touched is there once",
    article(one, rule, two),
    article(one, rule, paragraph("b", "two, mine")),
    article(paragraph("a", "one, theirs"), rule, two),
    ["one, theirs", "—", "two, mine"],
  ],
  [
    "a rule is the same one when what stands before it was taken out, or something was put there",
    article(one, rule, two, rule, three),
    article(rule, paragraph("", "mine"), two, rule, three),
    article(one, paragraph("d", "theirs"), rule, two, rule, paragraph("c", "three, theirs")),
    ["theirs", "—", "mine", "two", "—", "three, theirs"],
  ],
  [
    "a rule that I took out stays away, one that I put in stands where I put it",
    article(one, rule, two, three),
    article(one, two, rule, three),
    article(one, paragraph("d", "theirs"), rule, two, three),
    ["one", "theirs", "two", "—", "three"],
  ],
  [
    "a rule that they took out stays away, one that they put in is there once",
    article(one, rule, two, three),
    article(one, rule, two, paragraph("c", "three, mine")),
    article(one, two, rule, three),
    ["one", "two", "—", "three, mine"],
  ],
  [
    "a list that both changed is mine, once, whichever of its items went",
    article(list(["a", "one"], ["b", "two"], ["c", "three"])),
    article(list(["a", "one"], ["b", "two"], ["c", "three, mine"])),
    article(list(["b", "two"], ["c", "three"])),
    [["one", "two", "three, mine"]],
  ],
  [
    "a list that I only left alone is theirs, its first item gone or not",
    article(one, list(["b", "two"], ["c", "three"])),
    article(paragraph("a", "one, mine"), list(["b", "two"], ["c", "three"])),
    article(one, list(["c", "three"], ["d", "theirs"])),
    ["one, mine", ["three", "theirs"]],
  ],
  [
    "a list that I parted in two replaces theirs, with what I wrote between",
    article(list(["a", "one"], ["b", "two"]), three),
    article(list(["a", "one"]), paragraph("", "mine"), list(["b", "two"]), three),
    article(list(["a", "one"], ["b", "two, theirs"]), paragraph("d", "theirs"), three),
    [["one"], "mine", ["two"], "theirs", "three"],
  ],
  [
    "what I took out of a list and put further down stands there",
    article(list(["a", "one"], ["b", "two"]), three),
    article(list(["a", "one"]), three, two),
    article(list(["a", "one"], ["b", "two"]), paragraph("c", "three, theirs")),
    [["one"], "three, theirs", "two"],
  ],
])("%s", (_, base, mine, theirs, expected) => {
  const { document, steps } = mineOnTop({ base, mine, theirs });
  expect(shapeOf(document)).toEqual(expected);
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

test("where only one of us wrote, the article becomes what that one made of it", () => {
  fc.assert(
    fc.property(pairs, ([before, after]) => {
      const base = documentJson(before);
      const other = documentJson(after);
      expect(mineOnTop({ base, mine: base, theirs: other }).document).toEqual(other);
      expect(mineOnTop({ base, mine: other, theirs: base }).document).toEqual(other);
    }),
    { numRuns: 200 },
  );
});
