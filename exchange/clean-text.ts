import { StetError } from "@/domain/error/stet-error";
import { textProblem } from "@/domain/text/plain-text";
import { type StrippedText, stripInvisible } from "@/domain/text/strip-invisible";

/**
 * A text as an article may hold it: composed (NFC), line ends as `\n`, without control and zero-width
 * characters. No-break spaces and joiners stay.
 * @throws StetError `invalid` when it holds half of a character.
 */
export function cleanText(text: string): StrippedText {
  const stripped = stripInvisible(text);
  const problem = textProblem(stripped.text);
  if (problem) throw new StetError("invalid", problem);
  return stripped;
}
