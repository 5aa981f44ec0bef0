import { z } from "zod";

// biome-ignore-start lint/suspicious/noControlCharactersInRegex: these are the characters refused
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]/;
// biome-ignore-end lint/suspicious/noControlCharactersInRegex: these are the characters refused
/** Zero-width characters that carry no meaning. The joiners U+200C and U+200D do: in Persian, in emoji. */
const ZERO_WIDTH = /[\u034f\u180e\u200b\u2028\u2029\u2060-\u2064\ufeff\ufff9-\ufffb]/;
/** Characters that turn what follows them around, also behind the name that holds them. */
const BIDI_OVERRIDE = /[\u202a-\u202e\u2066-\u2069]/;
const LONE_SURROGATE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;

function codePointName(text: string, pattern: RegExp): string {
  const unit = pattern.exec(text)?.[0].charCodeAt(0) ?? 0;
  return `U+${unit.toString(16).toUpperCase().padStart(4, "0")}`;
}

/** Why a text cannot be stored, in words for the person who typed it; `null` when it can. */
export function textProblem(text: string): string | null {
  if (LONE_SURROGATE.test(text)) return "Contains half of a character (a lone surrogate). Type it again.";
  if (CONTROL.test(text)) return `Contains a control character (${codePointName(text, CONTROL)}). Remove it.`;
  if (ZERO_WIDTH.test(text))
    return `Contains an invisible zero-width character (${codePointName(text, ZERO_WIDTH)}). Remove it.`;
  return null;
}

/** A text as it is stored: composed (NFC), line ends as `\n`. */
export function normaliseText(text: string): string {
  return text.replace(/\r\n?/g, "\n").normalize("NFC");
}

const checked = (maximum: number) =>
  z
    .string()
    .max(maximum, `At most ${maximum.toLocaleString("en")} characters.`)
    .superRefine((text, context) => {
      const problem = textProblem(text.replace(/\r/g, "\n"));
      if (problem) context.addIssue({ code: "custom", message: problem });
    })
    .transform(normaliseText);

/** Words that matter to the letter (a replacement, a quotation): kept as they are, spaces included. */
export const exactText = (maximum: number) => checked(maximum);

/** Prose somebody types: trimmed, and not empty. */
export const requiredText = (maximum: number, missing = "Write something first.") =>
  checked(maximum)
    .transform((text) => text.trim())
    .refine((text) => /[\p{L}\p{N}\p{P}\p{S}]/u.test(text), missing);

/**
 * What somebody or something is called: shown amid other words and as whose they are, also in e-mails, so that it holds
 * nothing which makes them read otherwise or stand on lines of their own. Prose may: where it matters such characters are shown.
 */
export const requiredName = (maximum: number, missing: string) =>
  requiredText(maximum, missing).superRefine((name, context) => {
    if (/[\n\t]/.test(name))
      context.addIssue({ code: "custom", message: "Stands on one line: take the line break out." });
    if (!BIDI_OVERRIDE.test(name)) return;
    const which = codePointName(name, BIDI_OVERRIDE);
    const message = `Contains an invisible character that turns words around (${which}). Remove it.`;
    context.addIssue({ code: "custom", message });
  });

/** Prose somebody may leave out: trimmed, empty means absent. */
export const optionalText = (maximum: number) =>
  checked(maximum)
    .transform((text) => text.trim() || undefined)
    .optional();
