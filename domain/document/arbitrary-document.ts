import fc from "fast-check";
import type { Node } from "prosemirror-model";
import { issueBlockIds } from "./block-ids";
import type { BlockJson, DocumentJson, InlineJson, MarkJson } from "./document-json";
import { parseDocument } from "./schema";

/** Words as they stand in drafts, repeated often, with emoji, combining characters and marks that stick to words. */
const word = fc.constantFrom(
  "the",
  "bridge",
  "£48m",
  "said",
  "“we",
  "were”",
  "naïve",
  "e\u0301",
  "👩‍🚒",
  "𝒳",
  "12",
  "per",
  "cent",
  "—",
  "a",
);
const phrase = fc.array(word, { minLength: 1, maxLength: 6 }).map((words) => words.join(" "));

const mark: fc.Arbitrary<MarkJson> = fc.constantFrom<MarkJson[]>(
  { type: "strong" },
  { type: "emphasis" },
  { type: "link", attrs: { href: "https://example.org/a", title: null } },
);

const inline: fc.Arbitrary<InlineJson> = fc.oneof(
  { weight: 6, arbitrary: phrase.map((text): InlineJson => ({ type: "text", text: `${text} ` })) },
  {
    weight: 3,
    arbitrary: fc
      .tuple(phrase, mark)
      .map(([text, one]): InlineJson => ({ type: "text", text, marks: [one] })),
  },
  { weight: 1, arbitrary: fc.constant<InlineJson>({ type: "hard_break" }) },
);
const inlines = fc.array(inline, { maxLength: 5 });
const attrs = { id: "" };

const paragraph = inlines.map((content): BlockJson => ({ type: "paragraph", attrs, content }));
const leaf: fc.Arbitrary<BlockJson> = fc.oneof(
  { weight: 6, arbitrary: paragraph },
  {
    weight: 1,
    arbitrary: inlines.map(
      (content): BlockJson => ({ type: "heading", attrs: { id: "", level: 2 }, content }),
    ),
  },
  {
    weight: 1,
    arbitrary: phrase.map(
      (text): BlockJson => ({
        type: "figure",
        attrs: { id: "", src: "/a.svg", alt: "" },
        content: [{ type: "text", text }],
      }),
    ),
  },
  {
    weight: 1,
    arbitrary: phrase.map(
      (text): BlockJson => ({ type: "code_block", attrs, content: [{ type: "text", text }] }),
    ),
  },
  { weight: 1, arbitrary: fc.constant<BlockJson>({ type: "horizontal_rule" }) },
);
const item = fc
  .tuple(paragraph, fc.array(leaf, { maxLength: 1 }))
  .map(([first, rest]): BlockJson => ({ type: "list_item", content: [first, ...rest] }));
const block: fc.Arbitrary<BlockJson> = fc.oneof(
  { weight: 5, arbitrary: leaf },
  {
    weight: 1,
    arbitrary: fc
      .array(leaf, { minLength: 1, maxLength: 2 })
      .map((content): BlockJson => ({ type: "blockquote", content })),
  },
  {
    weight: 1,
    arbitrary: fc
      .array(item, { minLength: 1, maxLength: 3 })
      .map((content): BlockJson => ({ type: "bullet_list", content })),
  },
);

/** Random articles of the schema, with block ids b1, b2, …, for the laws. */
export const arbitraryDocument: fc.Arbitrary<Node> = fc
  .tuple(phrase, fc.option(phrase), fc.array(block, { minLength: 1, maxLength: 6 }))
  .map(([headline, standfirst, blocks]) => {
    const content: BlockJson[] = [{ type: "headline", attrs, content: [{ type: "text", text: headline }] }];
    if (standfirst)
      content.push({ type: "standfirst", attrs, content: [{ type: "text", text: standfirst }] });
    const json: DocumentJson = { type: "doc", content: [...content, ...blocks] };
    let count = 0;
    // Through the schema, so that neighbouring texts with the same marks are one, as in every stored document.
    return parseDocument(issueBlockIds(json, () => `b${++count}`));
  });

/** A replacement: a few words, sometimes of two paragraphs, sometimes none. */
export const arbitraryReplacement: fc.Arbitrary<string> = fc.oneof(
  { weight: 6, arbitrary: phrase },
  { weight: 1, arbitrary: fc.constant("") },
  { weight: 1, arbitrary: fc.tuple(phrase, phrase).map((two) => two.join("\n\n")) },
);
