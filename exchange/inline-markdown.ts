import type { Token } from "markdown-it";
import type { MarkJson, TextBlockJson } from "@/domain/document/document-json";
import type { DocumentBuilder } from "./document-builder";
import { keepLink } from "./keep-link";
import { keepPicture, pictureWords } from "./keep-picture";
import { OpenMarks } from "./marks";

const MARKS: Record<string, MarkJson> = {
  strong: { type: "strong" },
  em: { type: "emphasis" },
  s: { type: "strike" },
};
const TAG = /<\/?[a-z][a-z0-9-]*(\s[^<>]*)?\/?>/i;

/** Writes the words of one block: text with its marks. Images cannot stand among words and are set aside. */
export class InlineMarkdown {
  readonly figures: TextBlockJson[] = [];
  readonly #marks = new OpenMarks();

  constructor(
    readonly builder: DocumentBuilder,
    readonly addressesUsed: Set<string>,
  ) {}

  write(token: Token): void {
    const [name = "", end] = token.type.split(/_(?=open$|close$)/);
    if (token.type === "text") this.#writeText(token.content);
    else if (token.type === "softbreak") this.#addText(" ");
    else if (token.type === "hardbreak") this.builder.addBreak(this.#marks.list());
    else if (token.type === "code_inline") this.#writeCode(token.content);
    else if (token.type === "image") this.#setImageAside(token);
    else if (end === "close") this.#marks.close(MARKS[name]?.type ?? "link");
    else if (token.type === "link_open") this.#openLink(token);
    else if (MARKS[name]) this.#marks.open(MARKS[name]);
  }

  #addText(text: string): void {
    this.builder.addText(text, this.#marks.list());
  }

  #writeText(text: string): void {
    const tag = TAG.exec(text)?.[0];
    const sentence = `HTML is not understood in Markdown: “${tag}” is shown as it stands.`;
    if (tag) this.builder.warnings.add("html", sentence);
    this.#addText(text);
  }

  #writeCode(text: string): void {
    this.#marks.open({ type: "code" });
    this.#addText(text);
    this.#marks.close("code");
  }

  #openLink(token: Token): void {
    const link = keepLink(this.#address(token, "href"), attribute(token, "title"), this.builder.warnings);
    if (link) this.#marks.open(link);
  }

  #setImageAside(token: Token): void {
    const alt = (token.children ?? []).map(({ content }) => content).join("");
    const picture = { src: this.#address(token, "src"), alt, caption: attribute(token, "title") };
    const figure = keepPicture(picture, this.builder.warnings);
    if (figure) this.figures.push(figure);
    else this.#addText(pictureWords(picture));
  }

  #address(token: Token, name: string): string {
    const address = attribute(token, name);
    this.addressesUsed.add(address);
    return address;
  }
}

function attribute(token: Token, name: string): string {
  return String(token.attrGet(name) ?? "");
}
