import {
  type BlockJson,
  blockText,
  type InlineJson,
  isTextBlock,
  type TextBlockJson,
} from "@/domain/document/document-json";
import { StetError } from "@/domain/error/stet-error";
import { cleanText } from "./clean-text";
import { sameText } from "./compare-words";
import type { ImportWarnings } from "./import-warnings";
import { unwrapMark } from "./marks";
import type { Reading } from "./reading";

const HEADLINE_MAXIMUM = 2_000;
const HEADLINE_USUAL = 250;
/** Where a standfirst that a person names is looked for: directly below the headline, or below its double. */
const STANDFIRST_WITHIN = 2;

/**
 * What a person says about the head of an article. Without a headline the proposed one is used; without a
 * standfirst the proposed one; an empty standfirst means there is none.
 */
export type WantedHead = { headline?: string; standfirst?: string };

/**
 * The blocks of the article: headline, standfirst, body. Words given as headline or standfirst that stand at
 * the top of the text are taken from there; a proposal that is not wanted stays in the text.
 * @throws StetError `invalid` when there is no headline, or the proposed one is too long to be one.
 */
export function settleHead(reading: Reading, wanted: WantedHead, warnings: ImportWarnings): BlockJson[] {
  const words = cleanWords(wanted.headline, warnings);
  const { blocks, headline: proposed } = reading;
  if (words && !isSame(proposed, words)) {
    const head: BlockJson = { type: "headline", attrs: { id: "" }, content: text(words) };
    return [head, ...settleStandfirst(blocks, null, wanted.standfirst, warnings)];
  }
  const head: BlockJson = {
    type: "headline",
    attrs: { id: "" },
    content: acceptHeadline(proposed, warnings),
  };
  if (reading.remark) warnings.add("title", reading.remark);
  const body = blocks.filter((block) => block !== proposed);
  return [head, ...settleStandfirst(body, reading.standfirst, wanted.standfirst, warnings)];
}

function acceptHeadline(proposed: TextBlockJson | null, warnings: ImportWarnings): InlineJson[] {
  const length = proposed ? blockText(proposed).length : 0;
  if (!proposed || length === 0) throw noHeadline("No headline was found at the top of the text.");
  if (length > HEADLINE_MAXIMUM)
    throw noHeadline("What stands at the top of the text is too long for a headline.");
  if (length > HEADLINE_USUAL) {
    warnings.add(
      "long",
      `The headline has ${length} characters; perhaps it is the first paragraph, and the headline is missing.`,
    );
  }
  return proposed.content ?? [];
}

function noHeadline(reason: string): StetError {
  const remedy = "Enter the headline separately, or put it on a line of its own.";
  return new StetError("invalid", `${reason} ${remedy}`, { fields: { headline: remedy } });
}

function settleStandfirst(
  body: BlockJson[],
  proposed: TextBlockJson | null,
  wanted: string | undefined,
  warnings: ImportWarnings,
): BlockJson[] {
  const words = cleanWords(wanted, warnings);
  const top = body.slice(0, STANDFIRST_WITHIN).filter(isTextBlock);
  const found = wanted === undefined ? proposed : top.find((block) => isSame(block, words));
  if (!found && !words) return body;
  return [standfirstOf(found?.content ?? text(words)), ...body.filter((block) => block !== found)];
}

/** A standfirst looks like one by itself: emphasis on all of it goes. */
export function standfirstOf(content: InlineJson[]): BlockJson {
  const plain = unwrapMark(content, "emphasis") ?? unwrapMark(content, "strong") ?? content;
  return { type: "standfirst", attrs: { id: "" }, content: plain };
}

function isSame(block: TextBlockJson | null, words: string): boolean {
  return block?.type !== "figure" && block !== null && sameText(blockText(block), words);
}

function text(words: string): InlineJson[] {
  return [{ type: "text", text: words }];
}

function cleanWords(words: string | undefined, warnings: ImportWarnings): string {
  const { text: clean, removed } = cleanText(words ?? "");
  warnings.countRemoved(removed);
  return clean.replace(/[\t\n ]+/g, " ").trim();
}
