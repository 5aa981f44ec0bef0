import type { BlockJson, ContainerJson, MarkJson, TextBlockJson } from "@/domain/document/document-json";
import { StetError } from "@/domain/error/stet-error";
import type { DocumentBuilder } from "./document-builder";
import { CONTAINERS, HEADING_LEVELS, isBlockElement, marksOf, SKIPPED, UNREMARKABLE } from "./html-elements";
import { keepLink } from "./keep-link";
import { keepPicture, pictureWords } from "./keep-picture";
import { OpenMarks } from "./marks";
import { placeFigures } from "./place-figures";

/** No editor makes HTML so deep, and the parser takes time with the square of it. */
const DEPTH_MAXIMUM = 1_000;

type Attributes = Record<string, string>;
/** What is to be done where an element ends. */
type Ending = () => void;
const nothing: Ending = () => {};

/** Turns the elements and words of HTML, as they are met, into blocks. Every `open` is followed by its `close`. */
export class HtmlWriter {
  /** The first heading of level 1 that has words. */
  title: TextBlockJson | null = null;
  readonly #marks = new OpenMarks();
  readonly #endings: Ending[] = [];
  #figures: TextBlockJson[] = [];
  #skippedDepth = 0;
  #preformatted = 0;
  #figureDepth = 0;
  #isCaption = false;
  /** White space here would be the second in a row, or the first of a block. */
  #afterSpace = true;
  #afterBreak = false;

  constructor(readonly builder: DocumentBuilder) {}

  open(name: string, attributes: Attributes): void {
    if (this.#endings.length + this.#skippedDepth >= DEPTH_MAXIMUM) {
      throw new StetError(
        "too_large",
        "The HTML is nested too deep to be an article. Paste its text instead.",
      );
    }
    if (this.#skippedDepth > 0 || this.#isSkipped(name, attributes)) this.#skippedDepth += 1;
    else this.#endings.push(this.#begin(name, attributes));
  }

  close(): void {
    if (this.#skippedDepth > 0) this.#skippedDepth -= 1;
    else this.#endings.pop()?.();
  }

  /** White space counts as a browser shows it. */
  addText(text: string): void {
    if (this.#skippedDepth > 0) return;
    const collapsed = this.#preformatted > 0 ? text : text.replace(/[ \t\n\r\f]+/g, " ");
    const shown = this.#afterSpace && this.#preformatted === 0 ? collapsed.replace(/^ /, "") : collapsed;
    if (shown === "") return;
    this.#afterSpace = shown.endsWith(" ");
    this.#afterBreak = false;
    this.builder.addText(shown, this.#marks.list());
  }

  finish(): BlockJson[] {
    this.#endBlock();
    return this.builder.blocks;
  }

  #isSkipped(name: string, { hidden, style = "" }: Attributes): boolean {
    const isHidden = hidden !== undefined || /display:\s*none/i.test(style);
    if (isHidden) this.builder.warnings.add("hidden", "Text that is hidden on the page was left out.");
    else if (SKIPPED.has(name) && !UNREMARKABLE.has(name)) {
      const sentence = `An embedded <${name}> was left out: articles hold words and pictures.`;
      this.builder.warnings.add("skipped", sentence);
    }
    return isHidden || SKIPPED.has(name);
  }

  #begin(name: string, attributes: Attributes): Ending {
    if (name === "a") return this.#beginLink(attributes);
    if (name === "br") return this.#break();
    if (name === "img") return this.#addPicture(attributes);
    const marks = marksOf(name, attributes.style);
    if (marks.length > 0) return this.#beginMarks(marks.map((type) => ({ type })));
    if (this.#isCaption) return isBlockElement(name) ? this.#addSpace() : nothing;
    return this.#beginBlock(name, attributes);
  }

  #beginBlock(name: string, { start = "" }: Attributes): Ending {
    const container = CONTAINERS.get(name);
    if (container) return this.#beginContainer(container, /^\d{1,9}$/.test(start) ? Number(start) : 1);
    const level = HEADING_LEVELS.get(name);
    if (level) return this.#beginHeading(level, name === "h1");
    if (name === "pre") return this.#beginPreformatted();
    if (name === "figure") return this.#beginFigure();
    if (name === "figcaption") return this.#beginCaption();
    if (name === "td" || name === "th") return this.#beginCell();
    if (name === "hr") return this.#addRule();
    return isBlockElement(name) ? this.#beginText({ type: "paragraph", attrs: { id: "" } }) : nothing;
  }

  /** Words with no paragraph of their own (in a `<div>`) are one: without words a block leaves nothing behind. */
  #beginText(block: TextBlockJson): Ending {
    this.#endBlock();
    this.builder.openBlock(block);
    return () => this.#endBlock();
  }

  #beginHeading(level: 2 | 3 | 4, isTitle: boolean): Ending {
    const heading: TextBlockJson = { type: "heading", attrs: { id: "", level } };
    this.#beginText(heading);
    return () => {
      if (this.#endBlock() && isTitle) this.title ??= heading;
    };
  }

  #beginPreformatted(): Ending {
    this.#preformatted += 1;
    const end = this.#beginText({ type: "code_block", attrs: { id: "" } });
    return () => {
      this.#preformatted -= 1;
      end();
    };
  }

  #beginContainer(type: ContainerJson["type"], order: number): Ending {
    this.#endBlock();
    this.builder.openContainer(type, order);
    return () => {
      this.#endBlock();
      this.builder.closeContainer();
    };
  }

  #beginFigure(): Ending {
    this.#endBlock();
    this.#figureDepth += 1;
    return () => {
      this.#endBlock();
      this.#figureDepth -= 1;
    };
  }

  /** The last picture met in this `<figure>` takes the words; without one they are a paragraph. */
  #beginCaption(): Ending {
    const figure = this.#figures.pop();
    if (!figure) return this.#beginText({ type: "paragraph", attrs: { id: "" } });
    const end = this.#beginText(figure);
    this.#isCaption = true;
    return () => {
      this.#isCaption = false;
      end();
    };
  }

  #beginCell(): Ending {
    this.builder.warnings.add("table", "A table was turned into lines of text: articles have no tables.");
    if (this.builder.isInBlock) this.addText(" | ");
    return nothing;
  }

  #beginMarks(marks: MarkJson[]): Ending {
    for (const mark of marks) this.#marks.open(mark);
    return () => {
      for (const { type } of marks) this.#marks.close(type);
    };
  }

  #beginLink({ href, title = "" }: Attributes): Ending {
    if (href === undefined) return nothing;
    const link = keepLink(href.trim().replace(/ /g, "%20"), title, this.builder.warnings);
    return link ? this.#beginMarks([link]) : nothing;
  }

  /** A picture among words waits for the end of the block, one in a `<figure>` for its caption. */
  #addPicture({ src = "", alt = "", title = "" }: Attributes): Ending {
    const picture = { src: src.trim(), alt, caption: "" };
    const figure = keepPicture(picture, this.builder.warnings);
    if (!figure) this.addText(pictureWords({ ...picture, caption: title }));
    else if (this.#figureDepth > 0 || this.builder.isInBlock) this.#figures.push(figure);
    else placeFigures(this.builder, [figure], false);
    return nothing;
  }

  /** Two breaks in a row are how many a page parts its paragraphs. */
  #break(): Ending {
    if (this.#afterBreak && !this.#isCaption && this.#preformatted === 0) this.#endBlock();
    else this.builder.addBreak(this.#marks.list());
    this.#afterBreak = !this.#afterBreak;
    this.#afterSpace = true;
    return nothing;
  }

  #addRule(): Ending {
    this.#endBlock();
    this.builder.addRule();
    return nothing;
  }

  #addSpace(): Ending {
    this.addText(" ");
    return () => this.addText(" ");
  }

  #endBlock(): boolean {
    const hadWords = this.builder.closeBlock();
    this.#afterSpace = true;
    this.#afterBreak = false;
    placeFigures(this.builder, this.#figures, hadWords);
    this.#figures = [];
    return hadWords;
  }
}
