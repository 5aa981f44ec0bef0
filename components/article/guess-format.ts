import type { ImportFormat } from "@/domain/article/article";

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
