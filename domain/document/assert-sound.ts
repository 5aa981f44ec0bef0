import { IMPORT_LIMITS } from "../article/article";
import { StetError } from "../error/stet-error";
import { textProblem } from "../text/plain-text";
import { countWords } from "../text/word-count";
import type { BlockJson, DocumentJson } from "./document-json";
import { isTextBlock } from "./document-json";
import type { TextIndex } from "./text-index";

/** Quotations and lists inside one another, at most. */
const DEPTH_MAXIMUM = 6;

/**
 * What the schema alone cannot say of a document somebody wrote: that its text can be stored and found again, that it
 * has a headline, and that it is no longer, and no deeper, than an article may be.
 * @throws StetError `invalid`; `too_large` beyond `IMPORT_LIMITS`.
 */
export function assertSound(document: DocumentJson, { text, blocks }: TextIndex): void {
  const problem = textProblem(text.replace(/[\n\t]/g, " "));
  if (problem) throw new StetError("invalid", problem);
  if (text.normalize("NFC") !== text)
    throw new StetError(
      "invalid",
      "Contains letters and accents that belong together. Type the words again.",
    );
  if (!blocks[0]?.text.trim())
    throw new StetError("invalid", "An article needs a headline. Write one at the top.");
  if (blocks.length > IMPORT_LIMITS.blocks || countWords(text) > IMPORT_LIMITS.words)
    throw new StetError(
      "too_large",
      `An article has at most ${IMPORT_LIMITS.words.toLocaleString("en")} words.`,
    );
  if (depthOf(document.content) > DEPTH_MAXIMUM)
    throw new StetError("invalid", "Lists and quotations are too deep inside one another.");
}

function depthOf(blocks: readonly BlockJson[]): number {
  return Math.max(
    0,
    ...blocks.map((block) =>
      block.type === "horizontal_rule" || isTextBlock(block)
        ? 0
        : depthOf(block.content) + (block.type === "list_item" ? 0 : 1),
    ),
  );
}
