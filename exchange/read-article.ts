import {
  IMPORT_LIMITS,
  type ImportFormat,
  type ImportPreview,
  type PreviewImport,
} from "@/domain/article/article";
import type { BlockJson, DocumentJson } from "@/domain/document/document-json";
import { headOfDocument } from "@/domain/document/head-of-document";
import { indexText } from "@/domain/document/text-index";
import { StetError } from "@/domain/error/stet-error";
import { countWords } from "@/domain/text/word-count";
import { cleanText } from "./clean-text";
import { tooManyBlocks } from "./document-builder";
import { findFlaws } from "./find-flaws";
import { ImportWarnings } from "./import-warnings";
import { readHtml } from "./read-html";
import { readMarkdown } from "./read-markdown";
import { readText } from "./read-text";
import { anyHeadline, type IsHeadline, type Reading } from "./reading";
import { settleHead } from "./settle-head";

type Read = (body: string, warnings: ImportWarnings, isHeadline: IsHeadline) => Reading;

const READERS: Record<ImportFormat, Read> = {
  text: readText,
  markdown: readMarkdown,
  html: readHtml,
};

/** Tags and addresses count as words until they are read: only far beyond the limit it is clear beforehand. */
const MARKUP_ALLOWANCE = 2;

/**
 * Understand a text as an article: a document of the schema whose block ids are still empty, and what an
 * editor should know about it. A headline that is left out is proposed from the text; a standfirst that is left
 * out is proposed where the text makes it clear, and an empty one means there is none. No words are lost.
 * @throws StetError `too_large` beyond `IMPORT_LIMITS`; `invalid` when there is no text or no headline.
 */
export function readArticle({ headline, standfirst, body, format }: PreviewImport): ImportPreview {
  return understand({ body, format }, anyHeadline, (reading, warnings) =>
    settleHead(reading, { headline, standfirst }, warnings),
  );
}

/**
 * The same with another rule for the head: what may be its headline, and which blocks it comes to.
 * @throws StetError as `readArticle`.
 */
export function understand(
  { body, format }: Pick<PreviewImport, "body" | "format">,
  isHeadline: IsHeadline,
  settle: (reading: Reading, warnings: ImportWarnings) => BlockJson[],
): ImportPreview {
  refuseTooLong(body);
  const warnings = new ImportWarnings();
  const text = cleanBody(body, warnings);
  const blocks = settle(READERS[format](text, warnings, isHeadline), warnings);
  const document: DocumentJson = { type: "doc", content: blocks };
  const wordCount = countWithinLimits(document);
  findFlaws(document, warnings);
  return {
    ...headOfDocument(document),
    document,
    wordCount,
    warnings: warnings.sentences(),
  };
}

function refuseTooLong(body: string): void {
  if (body.length * 3 <= IMPORT_LIMITS.bytes || new TextEncoder().encode(body).length <= IMPORT_LIMITS.bytes)
    return;
  const limit = IMPORT_LIMITS.bytes / 1024 / 1024;
  throw new StetError("too_large", `The text is too long. At most ${limit} MiB can be brought in.`);
}

function cleanBody(body: string, warnings: ImportWarnings): string {
  const { text, removed } = cleanText(body);
  warnings.countRemoved(removed);
  if (text.trim() === "") throw new StetError("invalid", "There is no text to bring in.");
  const words = countWords(text);
  if (words > IMPORT_LIMITS.words * MARKUP_ALLOWANCE) throw tooManyWords(words);
  return text;
}

function countWithinLimits(document: DocumentJson): number {
  const { text, blocks } = indexText(document);
  if (blocks.length > IMPORT_LIMITS.blocks) throw tooManyBlocks();
  const words = countWords(text);
  if (words > IMPORT_LIMITS.words) throw tooManyWords(words);
  return words;
}

function tooManyWords(words: number): StetError {
  const [has, limit] = [words.toLocaleString("en"), IMPORT_LIMITS.words.toLocaleString("en")];
  return new StetError("too_large", `The text has ${has} words. At most ${limit} can be brought in.`);
}
