const STYLES: Readonly<Record<string, string>> = Object.fromEntries([
  ...[..."‘’‚‹›`"].map((mark) => [mark, "'"]),
  ...[..."“”„«»"].map((mark) => [mark, '"']),
  ...[..."–—−‐‑"].map((mark) => [mark, "-"]),
]);
const STYLED = /[‘’‚‹›`“”„«»–—−‐‑]/g;

/** A text without what a change of style alone changes: case, the kinds of quotation marks and of dashes. */
export function foldStyle(text: string): string {
  return text.toLowerCase().replace(STYLED, (mark) => STYLES[mark] ?? mark);
}
