import type { InlineJson, TextBlockJson } from "@/domain/document/document-json";
import { nearlySameWords } from "./compare-words";
import { endsSentence } from "./ends-sentence";
import type { ImportWarnings } from "./import-warnings";
import { anyHeadline, type Reading } from "./reading";
import { trimEndOf, trimStartOf } from "./trim-ends";
import { findWrapWidth, joinWrappedLines } from "./wrapped-lines";

const STANDFIRST_MAXIMUM = 300;
const BYLINE = /^by\s/i;

/**
 * Plain text: the first line is the headline, blank lines part paragraphs, a single line end is a hard break
 * unless a program broke the lines. `text` is clean.
 */
export function readText(text: string, warnings: ImportWarnings, isHeadline = anyHeadline): Reading {
  const [opening = [], ...others] = joinLines(splitParagraphs(text), warnings);
  const [headline, second, ...below] = opening;
  if (headline === undefined) return { blocks: [], headline: null, standfirst: null };
  const head = paragraph([headline]);
  if (!isHeadline(head, false)) {
    const all = others.length === 0 ? splitLines(opening, warnings) : [opening, ...others];
    return { blocks: all.map(paragraph), headline: null, standfirst: null };
  }
  const standfirst =
    second !== undefined && looksLikeStandfirst(second, headline) ? paragraph([second]) : null;
  const remainder = standfirst || second === undefined ? below : [second, ...below];
  const paragraphs = others.length === 0 ? splitLines(remainder, warnings) : [remainder, ...others];
  const body = splitDoubledHeadline(paragraphs, headline).map(paragraph);
  return { blocks: [head, ...(standfirst ? [standfirst] : []), ...body], headline: head, standfirst };
}

function splitParagraphs(body: string): string[][] {
  const paragraphs: string[][] = [[]];
  for (const line of body.split("\n")) {
    if (line.trim() === "") paragraphs.push([]);
    else paragraphs.at(-1)?.push(trimStartOf(trimEndOf(line.replace(/\t/g, " "), " "), " "));
  }
  return paragraphs.filter((lines) => lines.length > 0);
}

function joinLines(paragraphs: string[][], warnings: ImportWarnings): string[][] {
  const width = findWrapWidth(paragraphs);
  if (width === null) return paragraphs;
  warnings.add(
    "wrapped",
    `The lines were broken at about ${width} characters; they were joined into paragraphs.`,
  );
  return paragraphs.map((lines) => joinWrappedLines(lines, width));
}

/** A text without any blank line: where its lines end as sentences do, each of them is a paragraph. */
function splitLines(lines: string[], warnings: ImportWarnings): string[][] {
  const sentences = lines.filter(endsSentence).length;
  if (lines.length < 2 || sentences < lines.length * 0.6) return [lines];
  warnings.add("lines", "There are no blank lines; each line was taken as a paragraph.");
  return lines.map((line) => [line]);
}

function looksLikeStandfirst(line: string, headline: string): boolean {
  if (line.length > STANDFIRST_MAXIMUM || endsSentence(line)) return false;
  return !BYLINE.test(line) && !nearlySameWords(line, headline);
}

/** A headline that stands again directly above other lines becomes a paragraph of its own, to be deleted as one. */
function splitDoubledHeadline(paragraphs: string[][], headline: string): string[][] {
  const [first = [], ...rest] = paragraphs.filter((lines) => lines.length > 0);
  const [line, ...others] = first;
  if (line === undefined) return rest;
  if (others.length === 0 || !nearlySameWords(line, headline)) return [first, ...rest];
  return [[line], others, ...rest];
}

function paragraph(lines: string[]): TextBlockJson {
  const content = lines.flatMap((text, at): InlineJson[] =>
    at === 0 ? [{ type: "text", text }] : [{ type: "hard_break" }, { type: "text", text }],
  );
  return { type: "paragraph", attrs: { id: "" }, content };
}
