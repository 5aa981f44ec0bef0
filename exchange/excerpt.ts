const WORDS_SHOWN = 9;
const CHARACTERS_SHOWN = 90;

/** The beginning of a text in quotation marks, long enough for an editor to find it. */
export function excerpt(text: string): string {
  const words = text
    .slice(0, 2 * CHARACTERS_SHOWN)
    .trim()
    .split(/\s+/);
  const shown = [...words.slice(0, WORDS_SHOWN).join(" ")].slice(0, CHARACTERS_SHOWN).join("");
  return shown.length < text.trim().length ? `“${shown.replace(/[\s,;:–—-]+$/u, "")} …”` : `“${shown}”`;
}
