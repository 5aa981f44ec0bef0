import { type BlockJson, blockText, type TextBlockJson } from "@/domain/document/document-json";
import { excerpt } from "./excerpt";
import type { ImportWarnings } from "./import-warnings";
import { unwrapMark } from "./marks";
import type { Reading } from "./reading";

/**
 * Find headline and standfirst in a text that has headings: the title where there is one, else the first
 * heading or paragraph; a paragraph directly below that is wholly emphasised or strong.
 */
export function proposeHead(
  blocks: BlockJson[],
  title: TextBlockJson | null,
  warnings: ImportWarnings,
): Reading {
  const at = title && blocks.includes(title) ? blocks.indexOf(title) : blocks.findIndex(hasWords);
  const headline = asHeadline(blocks[at]);
  if (!headline) return { headline: null, standfirst: null, blocks };
  if (at > 0) {
    warnings.add("title", `${excerpt(blockText(headline))} was taken as the headline and put first.`);
  } else if (headline.type === "paragraph") {
    warnings.add("title", "There is no heading at the top; the first paragraph was taken as the headline.");
  }
  return { blocks, headline, standfirst: asStandfirst(blocks[at + 1]) };
}

/** A picture or a rule may stand above the headline. */
function hasWords({ type }: BlockJson): boolean {
  return type !== "figure" && type !== "horizontal_rule";
}

function asHeadline(block: BlockJson | undefined): TextBlockJson | null {
  return block?.type === "heading" || block?.type === "paragraph" ? block : null;
}

function asStandfirst(block: BlockJson | undefined): TextBlockJson | null {
  if (block?.type !== "paragraph") return null;
  return unwrapMark(block.content, "emphasis") || unwrapMark(block.content, "strong") ? block : null;
}
