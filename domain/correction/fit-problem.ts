import type { Passage } from "../anchor/anchor";
import { BLOCK_SEPARATOR, type TextIndex } from "../document/text-index";

/** More paragraphs than this are a new text, not a correction. */
const PARAGRAPHS_MAXIMUM = 200;

/** What no correction may make of an article, whatever its structure could hold, as a sentence; `undefined` when it may be. */
export function fitProblem(
  { text, blocks }: Pick<TextIndex, "text" | "blocks">,
  passage: Passage,
  replacement: string,
): string | undefined {
  if (replacement.split(BLOCK_SEPARATOR).length > PARAGRAPHS_MAXIMUM)
    return `A correction may bring at most ${PARAGRAPHS_MAXIMUM} paragraphs. Bring in a new text instead.`;
  const headline = blocks[0];
  if (replacement.trim() === "" && headline && passage.start <= headline.start && passage.end >= headline.end)
    return "An article needs a headline. Correct its words instead of deleting them.";
  const before = text.slice(Math.max(0, passage.start - 2), passage.start);
  const around = before + replacement + text.slice(passage.end, passage.end + 2);
  if (around.normalize("NFC") !== around)
    return "The words would run together with a character beside them. Include that character in the correction.";
  return undefined;
}
