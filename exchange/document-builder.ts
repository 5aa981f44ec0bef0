import { IMPORT_LIMITS } from "@/domain/article/article";
import type { BlockJson, ContainerJson, MarkJson, TextBlockJson } from "@/domain/document/document-json";
import { StetError } from "@/domain/error/stet-error";
import { cleanText } from "./clean-text";
import type { ImportWarnings } from "./import-warnings";
import { appendBreak, appendText, finishInline } from "./inline-content";

/** Quotations and lists inside one another, deeper than this, are laid flat. */
const DEPTH_MAXIMUM = 6;

/** A container being filled; one that is laid flat has no content of its own. */
type Frame = { type: ContainerJson["type"]; order: number; content: BlockJson[] | null };

/**
 * Puts blocks together as a reader meets them, so that whatever the input does the result is of the schema:
 * depth and number bounded, list items begin with a paragraph, nothing empty, neighbouring text joined.
 */
export class DocumentBuilder {
  readonly blocks: BlockJson[] = [];
  readonly #frames: Frame[] = [];
  #open: TextBlockJson | null = null;
  #count = 0;

  constructor(readonly warnings: ImportWarnings) {}

  openContainer(type: ContainerJson["type"], order = 1): void {
    this.closeBlock();
    const flat = type === "list_item" ? !this.#list() : this.#depth() >= DEPTH_MAXIMUM;
    if (flat && type !== "list_item") {
      this.warnings.add("depth", `Lists and quotations more than ${DEPTH_MAXIMUM} deep were laid flat.`);
    }
    this.#frames.push({ type, order, content: flat ? null : [] });
  }

  closeContainer(): void {
    this.closeBlock();
    const frame = this.#frames.pop();
    if (!frame?.content) return;
    if (frame.type === "list_item" && frame.content.length === 0) frame.content.push(emptyParagraph());
    if (frame.content.length > 0) this.#place(containerOf(frame, frame.content));
  }

  /** The block as it will stand in the document, to be recognised there. */
  openBlock<Block extends TextBlockJson>(block: Block): Block {
    this.closeBlock();
    this.#open = block;
    return block;
  }

  /** Without words a block is left out, unless it is a figure. Answers whether there was one to keep. */
  closeBlock(): boolean {
    const block = this.#open;
    this.#open = null;
    if (!block) return false;
    finishInline(block);
    const isKept = block.content !== undefined || block.type === "figure";
    if (isKept) this.#place(block);
    return isKept;
  }

  /** Whether words stand, or are expected, where the next would go: anywhere but in a paragraph not begun. */
  get isInBlock(): boolean {
    return this.#open !== null && (this.#open.type !== "paragraph" || this.#open.content !== undefined);
  }

  /** Outside a block words begin a paragraph. */
  addText(text: string, marks: MarkJson[] = []): void {
    const block = this.#open ?? this.openBlock({ type: "paragraph", attrs: { id: "" } });
    const { text: clean, removed } = cleanText(text);
    this.warnings.countRemoved(removed);
    if (block.type === "code_block") appendText(block, clean, []);
    else appendText(block, clean.replace(/[\n\t]/g, " "), marks);
  }

  addBreak(marks: MarkJson[] = []): void {
    if (this.#open?.type === "code_block") appendText(this.#open, "\n", []);
    else if (this.#open) appendBreak(this.#open, marks);
  }

  addRule(): void {
    this.closeBlock();
    this.#place({ type: "horizontal_rule" });
  }

  #depth(): number {
    return this.#frames.filter(({ type, content }) => content && type !== "list_item").length;
  }

  #list(): Frame | null {
    const frame = this.#frames.at(-1);
    return frame?.content && isList(frame) ? frame : null;
  }

  #place(block: BlockJson): void {
    this.#count += 1;
    if (this.#count > IMPORT_LIMITS.blocks) throw tooManyBlocks();
    const home = this.#home(block);
    if (home.inItem && home.content.length === 0 && block.type !== "paragraph")
      home.content.push(emptyParagraph());
    home.content.push(block);
  }

  /** Where the next block goes: a list takes nothing but items, so anything else in it gets one of its own. */
  #home(block: BlockJson): { content: BlockJson[]; inItem: boolean } {
    const frame = this.#frames.findLast(({ content }) => content);
    if (!frame?.content) return { content: this.blocks, inItem: false };
    if (!isList(frame) || block.type === "list_item") {
      return { content: frame.content, inItem: frame.type === "list_item" };
    }
    const item: BlockJson = { type: "list_item", content: [] };
    frame.content.push(item);
    return { content: item.content, inItem: true };
  }
}

export function tooManyBlocks(): StetError {
  const limit = IMPORT_LIMITS.blocks.toLocaleString("en");
  return new StetError("too_large", `The text has more than ${limit} paragraphs. Bring it in in parts.`);
}

function emptyParagraph(): BlockJson {
  return { type: "paragraph", attrs: { id: "" } };
}

function isList({ type }: Frame): boolean {
  return type === "bullet_list" || type === "ordered_list";
}

function containerOf({ type, order }: Frame, content: BlockJson[]): ContainerJson {
  return type === "ordered_list" ? { type, attrs: { order }, content } : { type, content };
}
