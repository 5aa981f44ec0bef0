import type { Token } from "markdown-it";
import type { InlineJson, MarkJson, TextBlockJson } from "@/domain/document/document-json";
import { isSafeImage, isSafeLink } from "@/domain/document/schema";
import { cleanText } from "./clean-text";
import type { DocumentBuilder } from "./document-builder";
import { orderMarks } from "./marks";

const MARKS: Record<string, MarkJson> = {
  strong: { type: "strong" },
  em: { type: "emphasis" },
  s: { type: "strike" },
};
const TAG = /<\/?[a-z][a-z0-9-]*(\s[^<>]*)?\/?>/i;

/** Writes the words of one block: text with its marks. Images cannot stand among words and are set aside. */
export class InlineMarkdown {
  readonly figures: TextBlockJson[] = [];
  #marks: MarkJson[] = [];

  constructor(
    readonly builder: DocumentBuilder,
    readonly addressesUsed: Set<string>,
  ) {}

  write(token: Token): void {
    const [name = "", end] = token.type.split(/_(?=open$|close$)/);
    if (token.type === "text") this.#writeText(token.content);
    else if (token.type === "softbreak") this.#addText(" ");
    else if (token.type === "hardbreak") this.builder.addBreak(orderMarks(this.#marks));
    else if (token.type === "code_inline") this.#addText(token.content, { type: "code" });
    else if (token.type === "image") this.#setImageAside(token);
    else if (end === "close") this.#closeMark(MARKS[name]?.type ?? "link");
    else if (token.type === "link_open") this.#openLink(token);
    else if (MARKS[name]) this.#marks.push(MARKS[name]);
  }

  #addText(text: string, ...marks: MarkJson[]): void {
    this.builder.addText(text, orderMarks([...this.#marks, ...marks]));
  }

  #writeText(text: string): void {
    const tag = TAG.exec(text)?.[0];
    if (tag)
      this.builder.warnings.add(
        "html",
        `HTML is not understood in Markdown: “${tag}” is shown as it stands.`,
      );
    this.#addText(text);
  }

  #closeMark(type: MarkJson["type"]): void {
    const at = this.#marks.findLastIndex((mark) => mark.type === type);
    if (at >= 0) this.#marks.splice(at, 1);
  }

  #openLink(token: Token): void {
    const href = String(token.attrGet("href") ?? "");
    this.addressesUsed.add(href);
    if (isSafeLink(href))
      this.#marks.push({ type: "link", attrs: { href, title: this.#attribute(token, "title") } });
    else {
      this.builder.warnings.add(
        "link",
        `The link to “${href}” was removed and its words were kept: only addresses beginning with https://, http:// or mailto: can be kept.`,
      );
    }
  }

  #setImageAside(token: Token): void {
    const src = String(token.attrGet("src") ?? "");
    this.addressesUsed.add(src);
    const alt = token.children?.map(({ content }) => content).join("") ?? "";
    const caption = this.#attribute(token, "title");
    if (!isSafeImage(src)) this.#refuseImage(src, [alt, caption].filter(Boolean).join(" – "));
    else
      this.figures.push({
        type: "figure",
        attrs: { id: "", src, alt: cleanText(alt).text },
        ...captioned(caption),
      });
  }

  #refuseImage(src: string, words: string): void {
    this.builder.warnings.add(
      "image",
      `The picture at “${src}” was left out and its description was kept as text: only pictures at addresses beginning with https:// can be shown.`,
    );
    this.#addText(words);
  }

  #attribute(token: Token, name: string): string | null {
    return (
      cleanText(String(token.attrGet(name) ?? ""))
        .text.replace(/\s+/g, " ")
        .trim() || null
    );
  }
}

function captioned(caption: string | null): { content?: InlineJson[] } {
  return caption ? { content: [{ type: "text", text: caption }] } : {};
}
