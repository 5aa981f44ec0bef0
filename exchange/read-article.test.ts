import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  IMPORT_FORMATS,
  IMPORT_LIMITS,
  type ImportFormat,
  type ImportPreview,
} from "@/domain/article/article";
import { parseDocument } from "@/domain/document/schema";
import { indexText } from "@/domain/document/text-index";
import { StetError } from "@/domain/error/stet-error";
import { decodeUpload } from "./decode-upload";
import { readArticle } from "./read-article";

const letters = (text: string) =>
  text
    .normalize("NFC")
    .match(/[\p{L}\p{N}]/gu)
    ?.join("") ?? "";
const canonical = ({ document }: ImportPreview) => indexText(document).text;

/** Whatever comes in: a document of the schema, or a reason. */
function readSafely(body: string, format: ImportFormat, headline?: string): ImportPreview | StetError {
  try {
    const preview = readArticle({ body, format, headline });
    parseDocument(preview.document);
    return preview;
  } catch (error) {
    if (error instanceof StetError && error.code !== "malformed") return error;
    throw error;
  }
}

function refusal(body: string, format: ImportFormat = "text"): StetError {
  const answer = readSafely(body, format, "Head");
  if (answer instanceof StetError) return answer;
  throw new Error("was accepted");
}

describe("limits", () => {
  test.each(IMPORT_FORMATS)("no text as %s", (format) => {
    expect(refusal(" \n\u00a0\u200b\n", format)).toMatchObject({
      code: "invalid",
      message: "There is no text to bring in.",
    });
  });

  test("too many bytes, counted as UTF-8", () => {
    expect(refusal("é".repeat(IMPORT_LIMITS.bytes / 2 + 1))).toMatchObject({ code: "too_large" });
  });

  test("too many words", () => {
    const error = refusal("one two three four five. ".repeat(IMPORT_LIMITS.words / 5));
    expect(error).toMatchObject({ code: "too_large" });
    expect(error.message).toBe("The text has 200,001 words. At most 200,000 can be brought in.");
  });

  test.each([
    ["text", "x\n\n"],
    ["markdown", "x\n\n"],
    ["markdown", "- x\n"],
  ] as const)("too many paragraphs as %s: %j", (format, paragraph) => {
    expect(refusal(paragraph.repeat(IMPORT_LIMITS.blocks + 1), format)).toMatchObject({
      code: "too_large",
      message: expect.stringContaining("20,000"),
    });
  });

  test("half of a character", () => {
    expect(refusal("One \ud83d two")).toMatchObject({ code: "invalid" });
  });
});

test("what a preview says", () => {
  const preview = readArticle({ body: "Head\u200bline\nA standfirst\n\nThree more words.", format: "text" });
  expect(preview).toMatchObject({
    headline: "Headline",
    standfirst: "A standfirst",
    wordCount: 6,
    warnings: ["1 invisible character was removed."],
  });
});

describe("laws", () => {
  const prose = fc.oneof(
    fc.string({ unit: "binary" }),
    fc
      .array(
        fc.constantFrom(
          "One",
          "two.",
          "‘three",
          "“",
          "\n",
          "\n\n",
          " ",
          "\t",
          "\u200b",
          "é",
          "👩‍👧",
          "-",
          ">",
        ),
        {
          maxLength: 60,
        },
      )
      .map((parts) => parts.join("")),
  );
  const markup = fc
    .array(
      fc.constantFrom(
        ..."*,**,_,`,~~,> ,- ,1. ,# ,\n,\n\n,    ,[a](b),![c](/d),![e](f),***\n,```\n,|,<b>,</b>,<p>,<ul>,<li>,<h1>,</,&#8203;,&,\\,\u0301,word".split(
          ",",
        ),
        " ",
        ",",
      ),
      { maxLength: 60 },
    )
    .map((parts) => parts.join(""));

  test.each(IMPORT_FORMATS)("any %s gives a document of the schema or a reason", (format) => {
    fc.assert(
      fc.property(fc.oneof(prose, markup), fc.option(fc.string(), { nil: undefined }), (body, headline) => {
        readSafely(body, format, headline);
      }),
      { numRuns: 1500 },
    );
  });

  test("plain text keeps every letter, in order", () => {
    fc.assert(
      fc.property(prose, (body) => {
        const preview = readSafely(body, "text");
        if (!(preview instanceof StetError)) expect(letters(canonical(preview))).toBe(letters(body));
      }),
      { numRuns: 2000 },
    );
  });

  test("plain text under a headline of one's own keeps every letter below it", () => {
    fc.assert(
      fc.property(prose, (body) => {
        const preview = readSafely(body, "text", "\u2020 Head");
        if (!(preview instanceof StetError)) expect(letters(canonical(preview))).toBe(`Head${letters(body)}`);
      }),
      { numRuns: 1000 },
    );
  });

  test("Markdown of words alone keeps every letter", () => {
    const words = fc.constantFrom(
      "One",
      "two.",
      "*three*",
      "**four**",
      "~~five~~",
      "`six`",
      "> ",
      "- ",
      "\n",
      "\n\n",
      " ",
      "# ",
    );
    fc.assert(
      fc.property(fc.array(words, { maxLength: 40 }), (parts) => {
        const body = parts.join("");
        const preview = readSafely(body, "markdown", "\u2020 Head");
        if (!(preview instanceof StetError)) expect(letters(canonical(preview))).toBe(`Head${letters(body)}`);
      }),
      { numRuns: 1500 },
    );
  });

  test("what was understood is understood the same way again", () => {
    fc.assert(
      fc.property(prose, (body) => {
        const once = readSafely(body, "text", "Head");
        if (once instanceof StetError) return;
        const again = readSafely(canonical(once), "text", "Head");
        expect(again).toMatchObject({ wordCount: once.wordCount });
      }),
      { numRuns: 500 },
    );
  });
});

describe("100 KB meant to break a reader", () => {
  const KB100 = 100_000;
  const fill = (part: string) => part.repeat(Math.ceil(KB100 / part.length));

  test.each<[string, string]>([
    ["quotation marks", fill(">")],
    ["spaced quotation marks", fill("> ")],
    ["bullets", fill("- ")],
    ["quotations and lists", fill("> - ")],
    ["numbers", fill("1. ")],
    ["ever deeper lists", Array.from({ length: 440 }, (_, depth) => `${" ".repeat(depth)}- x`).join("\n")],
    [
      "ever deeper quotations",
      Array.from({ length: 440 }, (_, depth) => `${">".repeat(depth)} x`).join("\n"),
    ],
    ["many deep lines", fill(`${"> ".repeat(50)}x\n`)],
    ["opening brackets", fill("[")],
    ["links in links", fill("[a](")],
    ["pictures in pictures", fill("![")],
    ["emphasis", fill("*a _b ")],
    ["stars", fill("*")],
    ["backticks", Array.from({ length: 440 }, (_, count) => "`".repeat(count)).join(" ")],
    ["tildes", fill("~~a ")],
    ["tags", fill("<a ")],
    ["entities", fill("&#8203;")],
    ["references", fill("[a]: b\n")],
    ["quotations opened", fill("“‘")],
    ["line ends", fill("a\n")],
    ["spaces between two words", `a${fill(" ")}b`],
    ["breaks", fill("<br>")],
    ["divs", fill("<div>")],
    ["list tags", fill("<ul><li>")],
    ["emphasis tags", fill("<b><i>x")],
    ["closing tags", fill("</div></p></li>")],
  ])("%s", (_, body) => {
    for (const format of IMPORT_FORMATS) {
      const began = performance.now();
      readSafely(`Head\n\n${body}`, format);
      expect(performance.now() - began).toBeLessThan(5_000);
    }
  });

  test("keeps the words at the bottom of a deep quotation", () => {
    const preview = readArticle({ body: `# Head\n\n${"> ".repeat(90)}bottom\n\nAfter.`, format: "markdown" });
    expect(canonical(preview)).toMatch(/bottom\n\nAfter\.$/);
  });
});

describe("whole files", () => {
  const folder = path.resolve(import.meta.dirname, "../../shared/articles");
  const shared = existsSync(folder)
    ? readdirSync(folder).filter((name) => /\.(txt|md|markdown)$/.test(name))
    : [];
  const sample = [
    "Ferry to run again in spring",
    "",
    "Ferry to Run Again in Spring",
    "Islanders have been cut off since the storms of November",
    "",
    "The ferry to the outer islands is to run again from 1 March, the council said on Monday.",
    "",
    "Passengers wait at the quay on the day that the last boat sailed",
    "",
    "“We have waited long enough, said Ann Moss, who keeps the shop on the quay.",
  ].join("\r\n");
  const files: [string, Uint8Array][] = [
    ["a sample of our own", new TextEncoder().encode(`\ufeff${sample}`)],
    ...shared.map((name): [string, Uint8Array] => [name, readFileSync(path.join(folder, name))]),
  ];

  test.each(files)("%s", (name, bytes) => {
    const body = decodeUpload(bytes);
    const format = /\.(md|markdown)$/.test(name) ? "markdown" : "text";
    const preview = readArticle({ body, format });
    parseDocument(preview.document);
    expect(preview.headline).not.toBe("");
    expect(preview.document.content.length).toBeGreaterThan(3);
    if (format === "text") {
      expect(letters(canonical(preview))).toBe(letters(body));
      const lines = body.split("\n").filter((line) => line.trim() !== "");
      for (const line of lines) expect(canonical(preview)).toContain(line.trim());
    }
  });

  test("the flaws of the sample are told", () => {
    const { warnings } = readArticle({
      body: decodeUpload(new TextEncoder().encode(sample)),
      format: "text",
    });
    expect(warnings).toEqual([
      expect.stringMatching(/^The headline stands twice/),
      expect.stringMatching(/^“Islanders have been cut off .*standfirst/),
      expect.stringMatching(/^The quotation “We have waited/),
      expect.stringMatching(/^“Passengers wait at the quay .*caption/),
    ]);
  });
});
