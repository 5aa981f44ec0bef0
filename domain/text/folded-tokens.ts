/** A word, a mark or the gap between two blocks, as it is compared: `key` is folded, offsets are UTF-16. */
export type FoldedToken = { key: string; start: number; end: number };

const QUOTES = /['"‘’‚‛“”„‟«»‹›′″`´]/g;
const DASHES = /[\u2010-\u2015\u2212]/g;
/** Letters beyond ASCII; of scripts written without spaces one at a time. */
const BEYOND_ASCII =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]\p{M}*|(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}])[\p{L}\p{N}\p{M}_])+|\S|\s/uy;
const LINE = 10;

/** A text with case, quotation marks, dashes and white space made the same. */
export function foldText(text: string): string {
  return fold(text).replace(/\s+/g, " ");
}

/** The same, character by character, so that offsets stay; as it is where that cannot be. */
export function foldInPlace(text: string): string {
  const folded = fold(text);
  return folded.length === text.length ? folded : text;
}

function fold(text: string): string {
  return text.toLowerCase().replace(QUOTES, "'").replace(DASHES, "-");
}

/**
 * The tokens of a text without its white space, in order. By hand where the letters are ASCII, which is several
 * times faster than an expression alone.
 */
export function foldedTokens(text: string): FoldedToken[] {
  const folded = fold(text);
  // A few letters change their length with their case; then each token is folded by itself.
  const isAligned = folded.length === text.length;
  const source = isAligned ? folded : text;
  const tokens: FoldedToken[] = [];
  for (let at = 0; at < source.length; ) {
    const end = endOfToken(source, at);
    const token = source.slice(at, end);
    if (token === "\n\n" || token.trim())
      tokens.push({ key: isAligned ? token : fold(token), start: at, end });
    at = end;
  }
  return tokens;
}

function endOfToken(text: string, at: number): number {
  let end = at;
  while (end < text.length && isAsciiWord(text.charCodeAt(end))) end++;
  const code = text.charCodeAt(end);
  if (code > 127 && (end > at ? isLetter(text, end) : true)) {
    BEYOND_ASCII.lastIndex = end;
    BEYOND_ASCII.test(text);
    return BEYOND_ASCII.lastIndex;
  }
  if (end > at) return end;
  return code === LINE && text.charCodeAt(at + 1) === LINE ? at + 2 : at + 1;
}

function isAsciiWord(code: number): boolean {
  return (
    (code >= 97 && code <= 122) || (code >= 48 && code <= 57) || (code >= 65 && code <= 90) || code === 95
  );
}

function isLetter(text: string, at: number): boolean {
  return /[\p{L}\p{N}\p{M}]/u.test(String.fromCodePoint(text.codePointAt(at) ?? 0));
}
