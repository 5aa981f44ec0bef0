import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { IMPORT_FORMATS, IMPORT_LIMITS } from "@/domain/article/article";
import type { DocumentJson } from "@/domain/document/document-json";
import { parseDocument } from "@/domain/document/schema";
import { indexText } from "@/domain/document/text-index";
import { StetError } from "@/domain/error/stet-error";
import { readDraft } from "./read-draft";

const HEADLINE = "Ferry to run again in spring";
const STANDFIRST = "Islanders have been cut off since the storms of November";
const FIRST = "The ferry to the outer islands is to run again from 1 March, the council said on Monday.";
const SECOND = "Ann Moss keeps the shop on the quay.";

const current: DocumentJson = {
  type: "doc",
  content: [
    {
      type: "headline",
      attrs: { id: "h" },
      content: [{ type: "text", text: HEADLINE }],
    },
    { type: "standfirst", attrs: { id: "s" }, content: [{ type: "text", text: STANDFIRST }] },
    { type: "paragraph", attrs: { id: "a" }, content: [{ type: "text", text: FIRST }] },
    { type: "paragraph", attrs: { id: "b" }, content: [{ type: "text", text: SECOND }] },
  ],
};

describe("a text that is refused", () => {
  test.each<[string, string, string]>([
    ["without words", " \n\u00a0\u200b\n", "invalid"],
    ["of half a character", "One \ud83d two", "invalid"],
    ["of too many bytes", "é".repeat(IMPORT_LIMITS.bytes / 2 + 1), "too_large"],
    ["of too many words", "one two three four five. ".repeat(IMPORT_LIMITS.words / 5 + 1), "too_large"],
    ["of too many paragraphs", "x\n\n".repeat(IMPORT_LIMITS.blocks + 1), "too_large"],
  ])("%s", (_, given, code) => {
    for (const format of IMPORT_FORMATS.filter((one) => one !== "html" || code !== "too_large")) {
      expect(() => readDraft({ body: given, format }, current)).toThrow(
        expect.objectContaining({ code, constructor: StetError }),
      );
    }
  });
});

const letters = (text: string) =>
  text
    .normalize("NFC")
    .match(/[\p{L}\p{N}]/gu)
    ?.join("") ?? "";

test("a law: whatever text comes, no letter of it is lost and the head stands once", () => {
  const part = fc.constantFrom(
    HEADLINE,
    STANDFIRST,
    FIRST,
    SECOND,
    "Port Erris",
    "“One",
    "two.",
    " ",
    "\n",
    "\n\n",
  );
  fc.assert(
    fc.property(fc.array(part, { minLength: 1, maxLength: 12 }), (parts) => {
      const given = parts.join("");
      if (given.trim() === "") return;
      const { document } = readDraft({ body: given, format: "text" }, current);
      parseDocument(document);
      const { text, blocks } = indexText(document);
      for (const line of given.split("\n")) expect(letters(text)).toContain(letters(line));
      const heads = blocks.filter(({ type }) => type === "headline" || type === "standfirst");
      expect(heads.map(({ type }) => type)).toEqual(["headline", "standfirst"]);
      const head = letters(`${heads[0]?.text}${heads[1]?.text}`);
      expect([letters(given).length, letters(given).length + head.length]).toSatisfy(
        ([least, most]: number[]) =>
          letters(text).length >= (least ?? 0) && letters(text).length <= (most ?? 0),
      );
    }),
    { numRuns: 500 },
  );
});

test("a megabyte on one line is compared in no time", () => {
  const began = performance.now();
  readDraft({ body: "ferry to run again ".repeat(49_000), format: "text" }, current);
  expect(performance.now() - began).toBeLessThan(5_000);
});
