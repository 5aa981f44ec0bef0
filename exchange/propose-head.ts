import { type BlockJson, blockText, type TextBlockJson } from "@/domain/document/document-json";
import { excerpt } from "./excerpt";
import { unwrapMark } from "./marks";
import { anyHeadline, type Reading } from "./reading";

/**
 * Find headline and standfirst in a text that has headings: the title where there is one, else the first
 * heading or paragraph; a paragraph directly below that is wholly emphasised or strong.
 */
export function proposeHead(
  blocks: BlockJson[],
  title: TextBlockJson | null,
  isHeadline = anyHeadline,
): Reading {
  const places = [title ? blocks.indexOf(title) : -1, blocks.findIndex(hasWords)];
  const at = places.find((place) => {
    const block = asHeadline(blocks[place]);
    return block && isHeadline(block, block === title && place === places[1]);
  });
  const headline = asHeadline(at === undefined ? undefined : blocks[at]);
  if (at === undefined || !headline) return { headline: null, standfirst: null, blocks };
  return { blocks, headline, standfirst: asStandfirst(blocks[at + 1]), remark: remarkOn(headline, at) };
}

function remarkOn(headline: TextBlockJson, at: number): string | undefined {
  if (at > 0) return `${excerpt(blockText(headline))} was taken as the headline and put first.`;
  if (headline.type !== "paragraph") return undefined;
  return "There is no heading at the top; the first paragraph was taken as the headline.";
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
