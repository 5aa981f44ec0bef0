import { Parser } from "htmlparser2";
import { adoptCaptions } from "./adopt-captions";
import { DocumentBuilder } from "./document-builder";
import { HtmlWriter } from "./html-writer";
import type { ImportWarnings } from "./import-warnings";
import { proposeHead } from "./propose-head";
import { anyHeadline, type Reading } from "./reading";

/** HTML as a browser would show it, as far as an article has a place for it; read as a stream, without a DOM. */
export function readHtml(html: string, warnings: ImportWarnings, isHeadline = anyHeadline): Reading {
  const writer = new HtmlWriter(new DocumentBuilder(warnings));
  const parser = new Parser({
    onopentag: (name, attributes) => writer.open(name, attributes),
    ontext: (text) => writer.addText(text),
    onclosetag: () => writer.close(),
  });
  parser.end(html);
  return proposeHead(adoptCaptions(writer.finish()), writer.title, isHeadline);
}
