import type { ImportPreview, PreviewImport } from "@/domain/article/article";
import {
  type BlockJson,
  blockText,
  type DocumentJson,
  isTextBlock,
  type TextBlockJson,
} from "@/domain/document/document-json";
import type { ImportWarnings } from "./import-warnings";
import { understand } from "./read-article";
import { anyHeadline, type IsHeadline, type Reading } from "./reading";
import { isStill, sameWords } from "./recognise-block";
import { settleHead, standfirstOf } from "./settle-head";

/** The head of the article as it stands, and the first of what stands below it. */
type Standing = { headline: TextBlockJson | null; standfirst: TextBlockJson | null; below: TextBlockJson[] };

/** So many of the blocks below are asked whether a line is one of them rather than the head. */
const BELOW = 8;

/**
 * Understand a text as the next draft of an article: as `readArticle` does, but the head is known. A headline or
 * standfirst that is given counts as in importing. Left out, the text's own is taken where it is the article's,
 * changed or not, or where the text itself calls it one; else the article's stays, and nothing is taken from the text.
 * @throws StetError as `readArticle`.
 */
export function readDraft(
  { headline, standfirst, body, format }: PreviewImport,
  current: DocumentJson,
): ImportPreview {
  const standing = standingHead(current);
  const isNamed = headline !== undefined && headline.trim() !== "";
  return understand({ body, format }, isNamed ? anyHeadline : headlineTest(standing), (reading, warnings) => {
    const blocks =
      isNamed || reading.headline || !standing.headline
        ? settleHead(reading, { headline, standfirst }, warnings)
        : keepHeadline(reading, standing.headline, standfirst, warnings);
    return standfirst === undefined ? keepStandfirst(blocks, standing) : blocks;
  });
}

function standingHead({ content }: DocumentJson): Standing {
  const [first, second] = content.slice(0, 2).map((block) => (isTextBlock(block) ? block : null));
  const hasStandfirst = second?.type === "standfirst";
  return {
    headline: first?.type === "headline" && blockText(first).trim() !== "" ? first : null,
    standfirst: hasStandfirst ? second : null,
    below: content
      .slice(hasStandfirst ? 2 : 1)
      .filter(isTextBlock)
      .slice(0, BELOW),
  };
}

function headlineTest({ headline, standfirst, below }: Standing): IsHeadline {
  if (!headline) return anyHeadline;
  const others = standfirst ? [standfirst, ...below] : below;
  return (block, titled) => titled || isStill(block, headline, others);
}

function keepHeadline(
  reading: Reading,
  headline: TextBlockJson,
  standfirst: string | undefined,
  warnings: ImportWarnings,
): BlockJson[] {
  const [, ...below] = settleHead(reading, { headline: blockText(headline), standfirst }, warnings);
  return [withoutId(headline), ...below];
}

/** The article's standfirst below its headline, unless the text brought one: where it stands at the top, from there. */
function keepStandfirst([headline, ...body]: BlockJson[], { standfirst, below }: Standing): BlockJson[] {
  if (!headline) return body;
  if (!standfirst || body[0]?.type === "standfirst") return [headline, ...body];
  const found = findStandfirst(body, standfirst, below);
  if (!found) return [headline, withoutId(standfirst), ...body];
  return [headline, standfirstOf(found.content ?? []), ...body.filter((block) => block !== found)];
}

/** The first paragraph where it still is the standfirst; the second where it is, word for word. */
function findStandfirst(
  body: BlockJson[],
  standfirst: TextBlockJson,
  below: TextBlockJson[],
): TextBlockJson | undefined {
  const [first, second] = body;
  if (first && isProse(first) && isStill(first, standfirst, below)) return first;
  if (second && isProse(second) && sameWords(second, standfirst)) return second;
  return undefined;
}

function isProse(block: BlockJson): block is TextBlockJson {
  return block.type === "paragraph" || block.type === "heading";
}

function withoutId<Block extends TextBlockJson>(block: Block): Block {
  return { ...block, attrs: { ...block.attrs, id: "" } };
}
