import type { MarkJson } from "@/domain/document/document-json";

type PlainMark = Exclude<MarkJson["type"], "link">;

/** Elements whose words are no part of an article. */
export const SKIPPED = new Set(
  "script style template noscript iframe object embed applet svg math title textarea select button canvas audio video xmp noembed noframes frameset".split(
    " ",
  ),
);

/** Elements whose absence an editor need not be told of. */
export const UNREMARKABLE = new Set(["script", "style", "template", "noscript", "title", "button"]);

/** Elements that part their words from those before and after, and mean nothing else here. */
const BOUNDARIES = new Set(
  "div section article main header footer aside nav address details summary dl dt dd table thead tbody tfoot tr caption form fieldset legend figure figcaption body html head center hgroup".split(
    " ",
  ),
);

export const HEADING_LEVELS = new Map<string, 2 | 3 | 4>([
  ["h1", 2],
  ["h2", 2],
  ["h3", 3],
  ["h4", 4],
  ["h5", 4],
  ["h6", 4],
]);

export const CONTAINERS = new Map<string, "blockquote" | "bullet_list" | "ordered_list" | "list_item">([
  ["blockquote", "blockquote"],
  ["ul", "bullet_list"],
  ["menu", "bullet_list"],
  ["ol", "ordered_list"],
  ["li", "list_item"],
]);

const MARKS = new Map<string, PlainMark>([
  ["b", "strong"],
  ["strong", "strong"],
  ["i", "emphasis"],
  ["em", "emphasis"],
  ["cite", "emphasis"],
  ["u", "underline"],
  ["ins", "underline"],
  ["s", "strike"],
  ["strike", "strike"],
  ["del", "strike"],
  ["code", "code"],
  ["kbd", "code"],
  ["samp", "code"],
  ["tt", "code"],
]);

/** How word processors dress words when they paste. Word's own `mso-bidi-font-weight` is about other scripts. */
const STYLES: [style: RegExp, mark: PlainMark][] = [
  [/(?:^|[;\s])font-weight:\s*(bold|[6-9]00)/i, "strong"],
  [/(?:^|[;\s])font-style:\s*italic/i, "emphasis"],
  [/text-decoration[^;]*underline/i, "underline"],
  [/text-decoration[^;]*line-through/i, "strike"],
];

/** The marks an element puts on its words. `<b style="font-weight:normal">`, which Google Docs wraps a paste in, none. */
export function marksOf(name: string, style = ""): PlainMark[] {
  if (name === "b" && /(?:^|[;\s])font-weight:\s*(normal|400)/i.test(style)) return [];
  const own = MARKS.get(name);
  if (own) return [own];
  return name === "span" ? STYLES.filter(([pattern]) => pattern.test(style)).map(([, mark]) => mark) : [];
}

/** Whether an element parts its words from those before and after it. */
export function isBlockElement(name: string): boolean {
  return (
    BOUNDARIES.has(name) || CONTAINERS.has(name) || HEADING_LEVELS.has(name) || name === "p" || name === "pre"
  );
}
