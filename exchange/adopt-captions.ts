import type { BlockJson } from "@/domain/document/document-json";
import { unwrapMark } from "./marks";

/** A paragraph wholly in emphasis directly below a figure without a caption is its caption. */
export function adoptCaptions(blocks: BlockJson[]): BlockJson[] {
  const adopted: BlockJson[] = [];
  for (const block of blocks) {
    const figure = adopted.at(-1);
    const caption = block.type === "paragraph" ? unwrapMark(block.content, "emphasis") : null;
    if (caption && figure?.type === "figure" && !figure.content) figure.content = caption;
    else adopted.push(block);
  }
  return adopted;
}
