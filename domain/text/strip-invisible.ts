import { normaliseText } from "./plain-text";

// biome-ignore-start lint/suspicious/noControlCharactersInRegex: these are the characters removed
const INVISIBLE =
  /[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f\ufffe\uffff\u180e\u200b\u2060-\u2064\ufeff\ufff9-\ufffb]|\u034f/g;
/** Line ends by other names: Word's soft break, NEL, LINE SEPARATOR. */
const LINE_END = /[\u000b\u0085\u2028]/g;
// biome-ignore-end lint/suspicious/noControlCharactersInRegex: these are the characters removed
const PARAGRAPH_END = /[\f\u2029]/g;

/** Most pieces of most texts: printable ASCII is clean. */
const PLAIN = /^[\x20-\x7e]*$/;

/** How many characters that nobody can see were taken out, and the text without them. */
export type StrippedText = { text: string; removed: number };

/**
 * A text as an article may hold it: composed (NFC), line ends as `\n`, without control and zero-width
 * characters. No-break spaces and joiners stay; so does half of a character, which no article may hold.
 */
export function stripInvisible(text: string): StrippedText {
  if (PLAIN.test(text)) return { text, removed: 0 };
  const lines = normaliseText(text).replace(LINE_END, "\n").replace(PARAGRAPH_END, "\n\n");
  const clean = lines.replace(INVISIBLE, "").normalize("NFC");
  return { text: clean, removed: lines.match(INVISIBLE)?.length ?? 0 };
}
