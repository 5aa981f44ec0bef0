const WORDS_SHOWN = 9;
const CHARACTERS_SHOWN = 90;

/** A quotation and nothing else. Its end may be cut off. */
const QUOTATION = /^[“"]([^“”"]*)[”"]?$/u;

/**
 * The beginning of a text in quotation marks, long enough for an editor to find it. A text that is itself a quotation
 * does not get them twice, one inside it gets single ones.
 */
export function excerpt(text: string): string {
  const words = text
    .slice(0, 2 * CHARACTERS_SHOWN)
    .trim()
    .split(/\s+/);
  const shown = [...words.slice(0, WORDS_SHOWN).join(" ")].slice(0, CHARACTERS_SHOWN).join("");
  const end = shown.length < text.trim().length ? " …" : "";
  const begun = end ? shown.replace(/[\s,;:–—-]+$/u, "") : shown;
  return `“${begun.replace(QUOTATION, "$1").replaceAll("“", "‘").replaceAll("”", "’")}${end}”`;
}
