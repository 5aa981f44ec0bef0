import { IMPORT_LIMITS } from "../article/article";
import { StetError } from "../error/stet-error";
import { textProblem } from "../text/plain-text";
import { countWords } from "../text/word-count";
import type { BlockJson, DocumentJson } from "./document-json";
import { blockText, isTextBlock } from "./document-json";
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
  if (text.includes("\r"))
    throw new StetError("invalid", "Contains a line end of another kind. Type it again.");
  if (text.normalize("NFC") !== text)
    throw new StetError(
      "invalid",
      "Contains letters and accents that belong together. Type the words again.",
    );
  if (!blocks[0]?.text.trim())
    throw new StetError("invalid", "An article needs a headline. Write one at the top.");
  const { count, depth, letters } = sizeOf(document.content);
  if (count > IMPORT_LIMITS.blocks)
    throw tooLarge(`An article has at most ${IMPORT_LIMITS.blocks.toLocaleString("en")} paragraphs.`);
  if (countWords(text) > IMPORT_LIMITS.words)
    throw tooLarge(`An article has at most ${IMPORT_LIMITS.words.toLocaleString("en")} words.`);
  if (letters > IMPORT_LIMITS.bytes)
    throw tooLarge(`An article has at most ${IMPORT_LIMITS.bytes.toLocaleString("en")} letters.`);
  if (depth > DEPTH_MAXIMUM)
    throw new StetError("invalid", "Lists and quotations are too deep inside one another.");
}

const tooLarge = (message: string) => new StetError("too_large", message);

/** How many blocks there are besides lists and quotations, how deep those stand, and the letters of words and descriptions. */
type Size = { count: number; depth: number; letters: number };

function sizeOf(blocks: readonly BlockJson[]): Size {
  const size: Size = { count: 0, depth: 0, letters: 0 };
  for (const block of blocks) {
    if (block.type === "horizontal_rule") size.count++;
    else if (isTextBlock(block)) {
      size.count++;
      size.letters += blockText(block).length + (block.type === "figure" ? block.attrs.alt.length : 0);
    } else {
      const inside = sizeOf(block.content);
      size.count += inside.count;
      size.letters += inside.letters;
      size.depth = Math.max(size.depth, inside.depth + (block.type === "list_item" ? 0 : 1));
    }
  }
  return size;
}
