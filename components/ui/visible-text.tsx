/** Characters that change how words look or read without being seen: bidi controls, joiners, odd line ends. */
const HIDDEN =
  "\\u00ad\\u061c\\u180e\\u200b-\\u200f\\u202a-\\u202e\\u2028\\u2029\\u2060-\\u206f\\ufeff\\ufff9-\\ufffb";
const INVISIBLE = new RegExp(`([${HIDDEN}])`, "u");
/** The same, and the spaces a line does not break at: ordinary in good typesetting. */
const INVISIBLE_OR_NO_BREAK = new RegExp(`([${HIDDEN}\\u00a0\\u202f])`, "u");
/** Latin, Greek and Cyrillic letters, figures and punctuation: none is hidden, and none reads from right to left. */
const PLAIN = /^[\n -~\u00a1-\u00ac\u00ae-\u058f\u2010-\u2027\u2030-\u205e\u20a0-\u20cf]*$/;
const NO_BREAK = /[\u00a0\u202f]/gu;

const NAMES: Record<string, string> = {
  "\u00a0": "no-break space",
  "\u00ad": "soft hyphen",
  "\u061c": "Arabic letter mark",
  "\u200b": "zero-width space",
  "\u200c": "zero-width non-joiner",
  "\u200d": "zero-width joiner",
  "\u200e": "left-to-right mark",
  "\u200f": "right-to-left mark",
  "\u202a": "left-to-right embedding",
  "\u202b": "right-to-left embedding",
  "\u202c": "end of embedding",
  "\u202d": "left-to-right override",
  "\u202e": "right-to-left override",
  "\u202f": "narrow no-break space",
  "\u2066": "left-to-right isolate",
  "\u2067": "right-to-left isolate",
  "\u2068": "first-strong isolate",
  "\u2069": "end of isolate",
};

/** Joiners inside an emoji are how it is spelt, not something hidden. */
const EMOJI_JOINERS =
  /(\p{Extended_Pictographic}[\p{M}\p{Emoji_Modifier}]*)\u200d(?=\p{Extended_Pictographic})/gu;
const HELD = "\ue000";

export function hasInvisible(text: string): boolean {
  return INVISIBLE.test(text.replace(EMOJI_JOINERS, "$1"));
}

/** Whether words hold nothing hidden and nothing that turns the direction of what stands beside them. */
export function isPlain(text: string): boolean {
  return PLAIN.test(text);
}

function codePoint(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
}

/** Whether two texts differ, and in nothing but spaces that a line does not break at. */
export function differInNoBreak(one: string, other: string): boolean {
  return one !== other && one.replace(NO_BREAK, " ") === other.replace(NO_BREAK, " ");
}

/** How the name of a character looks that cannot be seen. */
export const INVISIBLE_LOOK =
  "mx-px rounded-[3px] border border-warn/60 bg-warn-bg px-[3px] align-[0.1em] font-sans text-[0.625rem]/none font-medium text-warn no-underline";

export type VisiblePart = {
  shown: string;
  /** Of a character that cannot be seen. */
  name?: string;
};

/** Words in the stretches between characters that cannot be seen, and those by their code points. */
export function visibleParts(text: string, namesNoBreak = false): VisiblePart[] {
  const pattern = namesNoBreak ? INVISIBLE_OR_NO_BREAK : INVISIBLE;
  const parts = text.replace(EMOJI_JOINERS, `$1${HELD}`).split(pattern);
  return parts.map((part, at) =>
    at % 2 === 0
      ? { shown: part.replaceAll(HELD, "\u200d") }
      : { shown: codePoint(part), name: NAMES[part] ?? "invisible character" },
  );
}

/**
 * Words exactly as they are stored: what cannot be seen is named, and cannot reorder what can. No-break spaces are
 * named only where asked for.
 */
export function VisibleText({ text, namesNoBreak = false }: { text: string; namesNoBreak?: boolean }) {
  return visibleParts(text, namesNoBreak).map(({ shown, name }, at) => {
    const key = `${at}${shown}`;
    if (!name) return <bdi key={key}>{shown}</bdi>;
    return (
      <span key={key} title={name} className={INVISIBLE_LOOK}>
        {shown}
      </span>
    );
  });
}
