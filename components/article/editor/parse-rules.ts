import { DOMParser, type Mark, type StyleParseRule, type TagParseRule } from "prosemirror-model";
import { isSafeImage, isSafeLink } from "@/domain/document/safe-address";
import { schema } from "@/domain/document/schema";

/** What of HTML an article has a place for; whatever no rule names is read through, its words kept. */
const BLOCKS: TagParseRule[] = [
  { tag: "h1, h2", node: "heading", attrs: { level: 2 } },
  { tag: "h3", node: "heading", attrs: { level: 3 } },
  { tag: "h4, h5, h6", node: "heading", attrs: { level: 4 } },
  { tag: "blockquote", node: "blockquote" },
  { tag: "ul, menu", node: "bullet_list" },
  { tag: "ol", node: "ordered_list", getAttrs: (list) => ({ order: startOf(list) }) },
  { tag: "li", node: "list_item" },
  {
    tag: "figure",
    node: "figure",
    contentElement: captionOf,
    getAttrs: (figure) => pictureOf(figure.querySelector("img")),
  },
  { tag: "img", node: "figure", getAttrs: pictureOf },
  { tag: "pre", node: "code_block", preserveWhitespace: "full" },
  { tag: "hr", node: "horizontal_rule" },
  { tag: "br", node: "hard_break" },
  { tag: "p", node: "paragraph" },
];

const MARKS: (TagParseRule | StyleParseRule)[] = [
  { tag: "a[href]", mark: "link", getAttrs: linkOf },
  { tag: "b, strong", mark: "strong" },
  { tag: "i, em, cite", mark: "emphasis" },
  { tag: "u, ins", mark: "underline" },
  { tag: "s, strike, del", mark: "strike" },
  { tag: "code, kbd, samp, tt", mark: "code" },
  {
    style: "font-weight",
    getAttrs: (value) => /^(bold|bolder|[6-9]00)$/.test(value) && null,
    mark: "strong",
  },
  { style: "font-weight", getAttrs: (value) => /^(normal|400)$/.test(value) && null, clearMark: isStrong },
  { style: "font-style=italic", mark: "emphasis" },
  { style: "text-decoration", getAttrs: (value) => value.includes("underline") && null, mark: "underline" },
  { style: "text-decoration", getAttrs: (value) => value.includes("line-through") && null, mark: "strike" },
];

function isStrong({ type }: Mark): boolean {
  return type === schema.marks.strong;
}

/** Elements whose words are no part of an article. */
const IGNORED: TagParseRule[] = [
  {
    tag: "script, style, template, noscript, iframe, object, embed, svg, math, title, textarea, select, button, canvas, audio, video",
    ignore: true,
  },
];

/** Reads what is pasted, and what a browser has done to the editor's own page. */
export const htmlParser = new DOMParser(schema, [...IGNORED, ...BLOCKS, ...MARKS]);

function startOf(list: HTMLElement): number {
  const start = Number(list.getAttribute("start") ?? 1);
  return Number.isInteger(start) && start >= 0 ? start : 1;
}

function linkOf(link: HTMLElement): { href: string; title: string | null } | false {
  const href = link.getAttribute("href") ?? "";
  return isSafeLink(href) ? { href, title: link.getAttribute("title")?.trim() || null } : false;
}

function pictureOf(image: HTMLElement | null): { src: string; alt: string } | false {
  const src = image?.getAttribute("src") ?? "";
  return isSafeImage(src) ? { src, alt: image?.getAttribute("alt") ?? "" } : false;
}

function captionOf(figure: globalThis.Node): HTMLElement {
  const element = figure as HTMLElement;
  return element.querySelector("figcaption") ?? element.ownerDocument.createElement("figcaption");
}
