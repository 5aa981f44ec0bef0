import { describe, expect, test } from "vitest";
import { IMPORT_FORMATS, type ImportFormat, type PreviewImport } from "@/domain/article/article";
import type { DocumentJson } from "@/domain/document/document-json";
import { indexText } from "@/domain/document/text-index";
import { outlineDocument } from "./outline-document";
import { readArticle } from "./read-article";
import { readDraft } from "./read-draft";

const HEADLINE = "Ferry to run again in spring";
const STANDFIRST = "Islanders have been cut off since the storms of November";
const FIRST = "The ferry to the outer islands is to run again from 1 March, the council said on Monday.";
const SECOND = "Ann Moss keeps the shop on the quay.";
const BODY = `${FIRST}\n\n${SECOND}`;

const current: DocumentJson = {
  type: "doc",
  content: [
    {
      type: "headline",
      attrs: { id: "h" },
      content: [
        { type: "text", text: "Ferry", marks: [{ type: "emphasis" }] },
        { type: "text", text: " to run again in spring" },
      ],
    },
    { type: "standfirst", attrs: { id: "s" }, content: [{ type: "text", text: STANDFIRST }] },
    { type: "paragraph", attrs: { id: "a" }, content: [{ type: "text", text: FIRST }] },
    { type: "paragraph", attrs: { id: "b" }, content: [{ type: "text", text: SECOND }] },
  ],
};
const bare: DocumentJson = {
  type: "doc",
  content: current.content.filter(({ type }) => type !== "standfirst"),
};

type Given = Partial<PreviewImport> & { body: string };

function draft(given: Given, article = current): string[] {
  return outlineDocument(readDraft({ format: "text", ...given }, article).document);
}

const stands = "headline: <emphasis>Ferry</emphasis> to run again in spring";
const below = `standfirst: ${STANDFIRST}`;
const body = [`paragraph: ${FIRST}`, `paragraph: ${SECOND}`];

describe("a text without a head", () => {
  test.each(IMPORT_FORMATS)("keeps the article's, and every paragraph, as %s", (format) => {
    const given = format === "html" ? `<p>${FIRST}</p><p>${SECOND}</p>` : BODY;
    expect(draft({ body: given, format })).toEqual([stands, below, ...body]);
  });

  test("of which the first paragraph is new", () => {
    const fresh = "Nobody on the islands believes it yet.";
    expect(draft({ body: `${fresh}\n\n${BODY}` })).toEqual([stands, below, `paragraph: ${fresh}`, ...body]);
  });

  test("of which the first paragraph says what the headline says", () => {
    const telling =
      "The ferry is to run again in the spring, islanders were told by the council on Monday night.";
    expect(draft({ body: `${telling}\n\n${SECOND}` })[2]).toBe(`paragraph: ${telling}`);
  });

  test("of which the first paragraph is short and no sentence", () => {
    expect(draft({ body: `Port Erris\n\n${BODY}` })).toEqual([
      stands,
      below,
      "paragraph: Port Erris",
      ...body,
    ]);
  });

  test("whose first paragraph has two lines keeps them together", () => {
    expect(draft({ body: `Roses are red\nViolets are blue\n\n${SECOND}` })).toEqual([
      stands,
      below,
      "paragraph: Roses are red⏎Violets are blue",
      `paragraph: ${SECOND}`,
    ]);
  });

  test("whose only paragraph is a line", () => {
    expect(draft({ body: SECOND })).toEqual([stands, below, `paragraph: ${SECOND}`]);
  });

  test("without blank lines", () => {
    expect(draft({ body: `${FIRST}\n${SECOND}\nShe waits.` })).toEqual([
      stands,
      below,
      ...body,
      "paragraph: She waits.",
    ]);
  });

  test("that begins with a picture, a list, a section", () => {
    const markdown = `![A quay](https://example.org/quay.jpg)\n\n- One\n- Two\n\n## The quay\n\n${SECOND}`;
    expect(draft({ body: markdown, format: "markdown" })).toEqual([
      stands,
      below,
      "figure(https://example.org/quay.jpg|A quay)",
      "ul li paragraph: One",
      "ul li paragraph: Two",
      "heading2: The quay",
      `paragraph: ${SECOND}`,
    ]);
  });

  test("says nothing of a headline that was taken", () => {
    expect(readDraft({ body: BODY, format: "markdown" }, current).warnings).toEqual([]);
  });

  test("for an article without a standfirst", () => {
    expect(draft({ body: BODY }, bare)).toEqual([stands, ...body]);
  });
});

describe("the article's headline at the top", () => {
  test.each<[string, string]>([
    ["the same", HEADLINE],
    ["in capitals", HEADLINE.toUpperCase()],
    ["a word changed", "Ferry to run again in March"],
    ["longer", "Ferry to run again in spring after a winter of storms and promises"],
    ["shorter", "Ferry to run again"],
    ["a sentence now", "Ferry to run again in spring."],
  ])("%s", (_, headline) => {
    expect(draft({ body: `${headline}\n\n${BODY}` })).toEqual([`headline: ${headline}`, below, ...body]);
    expect(draft({ body: `${headline}\n\n${BODY}`, format: "markdown" })[0]).toBe(`headline: ${headline}`);
  });

  test("as a heading below the top of the text", () => {
    const markdown = `Port Erris, Monday\n\n# ${HEADLINE}\n\n${BODY}`;
    const { document, warnings } = readDraft({ body: markdown, format: "markdown" }, current);
    expect(outlineDocument(document)).toEqual([
      `headline: ${HEADLINE}`,
      below,
      "paragraph: Port Erris, Monday",
      ...body,
    ]);
    expect(warnings[0]).toMatch(/was taken as the headline and put first/);
  });

  test("above a title that is no longer one", () => {
    expect(draft({ body: `${HEADLINE}\n\n${FIRST}\n\n# The quay\n\n${SECOND}`, format: "markdown" })).toEqual(
      [`headline: ${HEADLINE}`, below, `paragraph: ${FIRST}`, "heading2: The quay", `paragraph: ${SECOND}`],
    );
  });

  test("alone", () => {
    expect(draft({ body: HEADLINE })).toEqual([`headline: ${HEADLINE}`, below]);
  });
});

describe("a text that calls its top the title", () => {
  test.each<[ImportFormat, string]>([
    ["markdown", `# Boats are back\n\n${BODY}`],
    ["markdown", `Boats are back\n===\n\n${BODY}`],
    ["html", `<h1>Boats are back</h1><p>${FIRST}</p><p>${SECOND}</p>`],
  ])("as %s: %j", (format, given) => {
    expect(draft({ body: given, format })).toEqual(["headline: Boats are back", below, ...body]);
  });

  test("but not a section of its middle", () => {
    const given = `${FIRST}\n\n# The quay\n\n${SECOND}`;
    const { document, warnings } = readDraft({ body: given, format: "markdown" }, current);
    expect(outlineDocument(document)).toEqual([
      stands,
      below,
      `paragraph: ${FIRST}`,
      "heading2: The quay",
      `paragraph: ${SECOND}`,
    ]);
    expect(warnings).toEqual([]);
  });

  test("and a section of lower rank is none", () => {
    expect(draft({ body: `## Boats are back\n\n${BODY}`, format: "markdown" })[2]).toBe(
      "heading2: Boats are back",
    );
  });
});

describe("the standfirst", () => {
  test.each<[string, string, string, ImportFormat]>([
    ["after the headline", `${HEADLINE}\n\n${STANDFIRST}`, STANDFIRST, "text"],
    ["on the headline's next line", `${HEADLINE}\n${STANDFIRST}`, STANDFIRST, "text"],
    ["without a headline", STANDFIRST, STANDFIRST, "text"],
    ["after a title", `# ${HEADLINE}\n\n${STANDFIRST}`, STANDFIRST, "markdown"],
    ["emphasised", `# ${HEADLINE}\n\n*${STANDFIRST}*`, STANDFIRST, "markdown"],
    ["in HTML", `<h1>${HEADLINE}</h1><p>${STANDFIRST}</p>`, STANDFIRST, "html"],
    ["with a full stop now", `${HEADLINE}\n\n${STANDFIRST}.`, `${STANDFIRST}.`, "text"],
    [
      "with a word changed",
      `${HEADLINE}\n\n${STANDFIRST.replace("November", "December")}`,
      STANDFIRST.replace("November", "December"),
      "text",
    ],
    ["another, wholly emphasised", `# ${HEADLINE}\n\n*The boat is late*`, "The boat is late", "markdown"],
  ])("%s stands once", (_, top, expected, format) => {
    const lines = format === "html" ? `${top}<p>${FIRST}</p><p>${SECOND}</p>` : `${top}\n\n${BODY}`;
    expect(draft({ body: lines, format }).slice(1)).toEqual([`standfirst: ${expected}`, ...body]);
  });

  test("below a headline that stands twice", () => {
    expect(draft({ body: `${HEADLINE}\n\n${HEADLINE}\n\n${STANDFIRST}\n\n${BODY}` })).toEqual([
      `headline: ${HEADLINE}`,
      below,
      `paragraph: ${HEADLINE}`,
      ...body,
    ]);
  });

  test("stays beside a first paragraph that tells the same at length", () => {
    const telling =
      "Islanders have been cut off since the storms of November, and the shop on the quay has sold no newspapers, no bread and no lamp oil to anybody for the better part of four months.";
    expect(draft({ body: `${telling}\n\n${SECOND}` })).toEqual([
      stands,
      below,
      `paragraph: ${telling}`,
      `paragraph: ${SECOND}`,
    ]);
  });

  test("stays when the first paragraph is more like the article's first", () => {
    const article: DocumentJson = {
      type: "doc",
      content: [
        ...current.content.slice(0, 1),
        {
          type: "standfirst",
          attrs: { id: "s" },
          content: [{ type: "text", text: "The quay was closed on Monday." }],
        },
        {
          type: "paragraph",
          attrs: { id: "a" },
          content: [{ type: "text", text: "The quay was closed on Monday, said Ann Moss." }],
        },
      ],
    };
    expect(draft({ body: "The quay was closed on Monday, said Ann Moss again." }, article).slice(1)).toEqual([
      "standfirst: The quay was closed on Monday.",
      "paragraph: The quay was closed on Monday, said Ann Moss again.",
    ]);
  });

  test("stays below a new headline that somebody names", () => {
    expect(draft({ body: BODY, headline: "Boats" })).toEqual(["headline: Boats", below, ...body]);
  });
});

describe("what is given counts as in importing", () => {
  test.each<[string, Given]>([
    ["another headline", { body: `${HEADLINE}\n\n${BODY}`, headline: "Boats", standfirst: "" }],
    ["the headline of the text", { body: `Boats\n\n${BODY}`, headline: "Boats", standfirst: "Late" }],
    [
      "a standfirst of the text",
      { body: `# Boats\n\nLate\n\n${BODY}`, headline: "Boats", standfirst: "Late" },
    ],
  ])("%s", (_, given) => {
    const input: PreviewImport = { format: "markdown", ...given };
    expect(readDraft(input, current)).toEqual(readArticle(input));
  });

  test("an empty standfirst is none", () => {
    expect(draft({ body: BODY, standfirst: "" })).toEqual([stands, ...body]);
    expect(draft({ body: `${HEADLINE}\n\n${STANDFIRST}\n\n${BODY}`, standfirst: "" })).toEqual([
      `headline: ${HEADLINE}`,
      `paragraph: ${STANDFIRST}`,
      ...body,
    ]);
  });

  test("an empty headline is left out", () => {
    expect(draft({ body: BODY, headline: " " })).toEqual([stands, below, ...body]);
  });

  test("a standfirst alone", () => {
    expect(draft({ body: BODY, standfirst: "Late" })).toEqual([stands, "standfirst: Late", ...body]);
  });
});

test("an article without a headline takes the text's", () => {
  const article: DocumentJson = { type: "doc", content: [{ type: "headline", attrs: { id: "h" } }] };
  expect(draft({ body: `Boats\n\n${SECOND}` }, article)).toEqual(["headline: Boats", `paragraph: ${SECOND}`]);
});

test("the same text again is the same article", () => {
  const { text } = indexText(current);
  const again = readDraft({ body: text, format: "text" }, current);
  expect(indexText(again.document).text).toBe(text);
  expect(again).toMatchObject({
    headline: HEADLINE,
    standfirst: STANDFIRST,
    wordCount: 42,
    warnings: expect.any(Array),
  });
});

test("block ids are left to the server", () => {
  const { document } = readDraft({ body: BODY, format: "text" }, current);
  expect(indexText(document).blocks.map(({ id }) => id)).toEqual(["", "", "", ""]);
});
