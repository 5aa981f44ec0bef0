import MarkdownIt, { type Env, type Token } from "markdown-it";
import type { TextBlockJson } from "@/domain/document/document-json";
import { adoptCaptions } from "./adopt-captions";
import { DocumentBuilder } from "./document-builder";
import type { ImportWarnings } from "./import-warnings";
import { InlineMarkdown } from "./inline-markdown";
import { placeFigures } from "./place-figures";
import { proposeHead } from "./propose-head";
import { anyHeadline, type Reading } from "./reading";

/** Inside so many open blocks markers are words: past its own limit markdown-it drops text without a word. */
const LEVELS_PARSED = 40;

const parser = new MarkdownIt({ html: false, linkify: false, typographer: false, maxNesting: 100 });
parser.disable("table");
// Addresses are judged where links are written, so that a refused one leaves its words and a warning.
parser.validateLink = () => true;
parser.block.ruler.before("code", "deep_line", (state, line, _end, silent) => {
  if (state.level < LEVELS_PARSED || silent) return false;
  state.line = line + 1;
  state.push("paragraph_open", "p", 1);
  const inline = state.push("inline", "", 0);
  inline.content = state.getLines(line, state.line, state.blkIndent, false).trim();
  inline.children = [];
  state.push("paragraph_close", "p", -1);
  return true;
});

const HEADING_LEVELS: Record<string, 2 | 3 | 4> = { h1: 2, h2: 2, h3: 3 };

/** Markdown as CommonMark has it, with strikethrough. HTML in it is text. `body` is clean text. */
export function readMarkdown(body: string, warnings: ImportWarnings, isHeadline = anyHeadline): Reading {
  const references: Env = {};
  const writer = new MarkdownWriter(new DocumentBuilder(warnings));
  for (const token of parser.parse(body, references)) writer.write(token);
  for (const [label, { href }] of Object.entries(references.references ?? {})) {
    if (writer.addressesUsed.has(href)) continue;
    warnings.add(
      "reference",
      `The address “[${label.toLowerCase()}]: ${href}” is used nowhere and was left out.`,
    );
  }
  return proposeHead(adoptCaptions(writer.builder.blocks), writer.title, isHeadline);
}

class MarkdownWriter {
  readonly addressesUsed = new Set<string>();
  /** The first heading of level 1. */
  title: TextBlockJson | null = null;
  #figures: TextBlockJson[] = [];

  constructor(readonly builder: DocumentBuilder) {}

  write(token: Token): void {
    switch (token.type) {
      case "paragraph_open":
        this.builder.openBlock({ type: "paragraph", attrs: { id: "" } });
        break;
      case "heading_open":
        this.#openHeading(token.tag);
        break;
      case "inline":
        this.#writeInline(token);
        break;
      case "paragraph_close":
      case "heading_close":
        this.#closeBlock();
        break;
      case "blockquote_open":
      case "bullet_list_open":
      case "list_item_open":
        this.builder.openContainer(
          token.type.replace("_open", "") as "blockquote" | "bullet_list" | "list_item",
        );
        break;
      case "ordered_list_open":
        this.builder.openContainer("ordered_list", Number(token.attrGet("start") ?? 1));
        break;
      case "code_block":
      case "fence":
        this.builder.openBlock({ type: "code_block", attrs: { id: "" } });
        this.builder.addText(token.content);
        this.builder.closeBlock();
        break;
      case "hr":
        this.builder.addRule();
        break;
      default:
        this.builder.closeContainer();
    }
  }

  #openHeading(tag: string): void {
    const level = HEADING_LEVELS[tag] ?? 4;
    const heading = this.builder.openBlock({ type: "heading", attrs: { id: "", level } });
    if (tag === "h1") this.title ??= heading;
  }

  #writeInline({ content, children }: Token): void {
    const inline = new InlineMarkdown(this.builder, this.addressesUsed);
    const isTable = content.split("\n").every((line) => line.trimStart().startsWith("|"));
    if (isTable)
      this.builder.warnings.add("table", "A table was kept as lines of text: articles have no tables.");
    for (const token of children ?? []) {
      if (isTable && token.type === "softbreak") this.builder.addBreak();
      else inline.write(token);
    }
    this.#figures = inline.figures;
  }

  #closeBlock(): void {
    placeFigures(this.builder, this.#figures, this.builder.closeBlock());
    this.#figures = [];
  }
}
