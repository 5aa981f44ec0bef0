import type { ImportFormat } from "@/domain/article/article";

const BY_ENDING: Record<string, ImportFormat> = {
  txt: "text",
  text: "text",
  md: "markdown",
  markdown: "markdown",
  html: "html",
  htm: "html",
};

/** The format a file's name speaks of, `null` where it is none that can be brought in. */
export function formatOfFile(name: string): ImportFormat | null {
  const ending = name.toLowerCase().match(/\.([a-z]+)$/)?.[1];
  return (ending && BY_ENDING[ending]) || null;
}

const HTML = /^\s*(<!doctype html|<html\b|<(article|body|div|h[1-6]|head|main|p|section)\b[^>]*>)/i;
const MARKDOWN = [
  /^#{1,6} \S/m,
  /^(={3,}|-{3,})\s*$/m,
  /!?\[[^\]\n]*\]\([^)\s]+( "[^"]*")?\)/,
  /(^|\W)\*\*\S[^*\n]*\*\*(\W|$)/,
  /^ {0,3}> \S/m,
  /^ {0,3}([-*+]|\d+[.)]) \S.*\n {0,3}([-*+]|\d+[.)]) \S/m,
];

/** The format a pasted text seems to have. A guess: the person can say otherwise. */
export function guessFormat(body: string): ImportFormat {
  const beginning = body.slice(0, 20_000);
  if (HTML.test(beginning)) return "html";
  return MARKDOWN.some((sign) => sign.test(beginning)) ? "markdown" : "text";
}
