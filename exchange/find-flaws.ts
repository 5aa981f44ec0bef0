import {
  blockText,
  type DocumentJson,
  isTextBlock,
  type TextBlockJson,
} from "@/domain/document/document-json";
import { foldWords, nearlySameWords } from "./compare-words";
import { endsSentence } from "./ends-sentence";
import { excerpt } from "./excerpt";
import { findUnclosedQuotation } from "./find-unclosed-quotation";
import type { ImportWarnings } from "./import-warnings";

type Prose = { type: TextBlockJson["type"]; text: string };

/** Shorter paragraphs may well stand twice, or end without a full stop. */
const LEAST_WORDS = 5;
/** A headline is looked for again among so many blocks below it. */
const DOUBLED_WITHIN = 2;

/** Tell what looks wrong in an article's prose as it came in. Nothing is changed: an editor decides. */
export function findFlaws(document: DocumentJson, warnings: ImportWarnings): void {
  const prose = document.content
    .filter(isTextBlock)
    .map((block): Prose => ({ type: block.type, text: blockText(block) }));
  const [headline, ...below] = prose;
  if (!headline) return;
  const body = below.filter(({ type }) => type !== "standfirst");
  const doubled = tellDoubledHeadline(headline, body, warnings);
  const text = body.filter((block) => block !== doubled);
  const standfirst = below.length > body.length ? undefined : tellMissedStandfirst(text, warnings);
  tellRepeatedParagraphs(text, warnings);
  tellUnclosedQuotations(prose, warnings);
  tellCaptionLines(text, standfirst, warnings);
}

function tellDoubledHeadline(headline: Prose, body: Prose[], warnings: ImportWarnings): Prose | undefined {
  const again = body.slice(0, DOUBLED_WITHIN).find(({ text }) => nearlySameWords(text, headline.text));
  if (again) {
    warnings.add(
      "doubled",
      `The headline stands twice: ${excerpt(again.text)} is in the text again, and was kept.`,
    );
  }
  return again;
}

function tellMissedStandfirst(body: Prose[], warnings: ImportWarnings): Prose | undefined {
  const [first, next] = body;
  if (!first || !next || first.type !== "paragraph" || !isUnended(first) || first.text.length > 300) return;
  warnings.add(
    "standfirst",
    `${excerpt(first.text)} stands where a standfirst would, but is part of the text. If it is the standfirst, enter it as such.`,
  );
  return first;
}

function tellRepeatedParagraphs(body: Prose[], warnings: ImportWarnings): void {
  const seen = new Set<string>();
  for (const { type, text } of body) {
    const words = foldWords(text);
    if (type !== "paragraph" || words.length < LEAST_WORDS) continue;
    const key = words.join(" ");
    if (seen.has(key))
      warnings.add("repeated", `The paragraph ${excerpt(text)} stands in the text more than once.`);
    seen.add(key);
  }
}

function tellUnclosedQuotations(prose: Prose[], warnings: ImportWarnings): void {
  prose.forEach(({ type, text }, at) => {
    if (type === "code_block") return;
    const quotation = findUnclosedQuotation(text, prose[at + 1]?.text ?? "");
    if (quotation) warnings.add("quotation", `The quotation ${quotation} is opened but never closed.`);
  });
}

/** A line without a full stop among sentences. Where most paragraphs have none it means nothing. */
function tellCaptionLines(body: Prose[], except: Prose | undefined, warnings: ImportWarnings): void {
  const paragraphs = body.filter(({ type, text }) => type === "paragraph" && !text.includes("\n"));
  const unended = paragraphs.filter(isUnended);
  if (unended.length * 2 > paragraphs.length) return;
  for (const block of unended) {
    if (block === except) continue;
    warnings.add(
      "caption",
      `${excerpt(block.text)} ends without a full stop: it may be a subheading or a caption, or cut short.`,
    );
  }
}

function isUnended({ text }: Prose): boolean {
  return !text.includes("\n") && foldWords(text).length >= LEAST_WORDS && !endsSentence(text);
}
