import { type Attrs, type DOMOutputSpec, Node, Schema } from "prosemirror-model";
import { StetError } from "../error/stet-error";
import type { DocumentJson } from "./document-json";
import { isSafeImage, isSafeLink } from "./safe-address";

const BLOCK_ID = /^[A-Za-z0-9_-]{0,40}$/;

function validate(what: string, holds: (value: unknown) => boolean) {
  return (value: unknown) => {
    if (!holds(value)) throw new RangeError(`Not a valid ${what}: ${JSON.stringify(value)}`);
  };
}

const id = {
  default: "",
  validate: validate("block id", (value) => typeof value === "string" && BLOCK_ID.test(value)),
};
const dom = (tag: string) => (): DOMOutputSpec => [tag, 0];

/**
 * The closed schema of an article: no raw HTML, every attribute checked. The figure's own text is its caption.
 * Every text block carries `id`, empty only before the server has issued one (`block-ids.ts`).
 */
export const schema = new Schema({
  nodes: {
    doc: { content: "headline standfirst? block*" },
    headline: { attrs: { id }, content: "inline*", defining: true, isolating: true, toDOM: dom("h1") },
    standfirst: { attrs: { id }, content: "inline*", defining: true, isolating: true, toDOM: dom("p") },
    paragraph: { attrs: { id }, content: "inline*", group: "block", toDOM: dom("p") },
    heading: {
      attrs: {
        id,
        level: { default: 2, validate: validate("heading level", (v) => v === 2 || v === 3 || v === 4) },
      },
      content: "inline*",
      group: "block",
      defining: true,
      toDOM: (node) => [`h${node.attrs.level}`, 0],
    },
    blockquote: { content: "block+", group: "block", defining: true, toDOM: dom("blockquote") },
    bullet_list: { content: "list_item+", group: "block", toDOM: dom("ul") },
    ordered_list: {
      attrs: {
        order: {
          default: 1,
          validate: validate("list start", (v) => Number.isInteger(v) && (v as number) >= 0),
        },
      },
      content: "list_item+",
      group: "block",
      toDOM: (node) => ["ol", { start: node.attrs.order }, 0],
    },
    list_item: { content: "paragraph block*", defining: true, toDOM: dom("li") },
    figure: {
      attrs: {
        id,
        src: { validate: validate("image address", (v) => typeof v === "string" && isSafeImage(v)) },
        alt: { default: "", validate: "string" },
      },
      content: "inline*",
      group: "block",
      isolating: true,
      toDOM: (node) => ["figure", ["img", { src: node.attrs.src, alt: node.attrs.alt }], ["figcaption", 0]],
    },
    code_block: {
      attrs: { id },
      content: "text*",
      marks: "",
      group: "block",
      code: true,
      defining: true,
      toDOM: () => ["pre", ["code", 0]],
    },
    horizontal_rule: { group: "block", toDOM: () => ["hr"] },
    hard_break: {
      inline: true,
      group: "inline",
      selectable: false,
      leafText: () => "\n",
      toDOM: () => ["br"],
    },
    text: { group: "inline" },
  },
  marks: {
    link: {
      attrs: {
        href: { validate: validate("link", (v) => typeof v === "string" && isSafeLink(v)) },
        title: { default: null, validate: "string|null" },
      },
      inclusive: false,
      toDOM: (mark) => ["a", mark.attrs as Attrs, 0],
    },
    strong: { toDOM: dom("strong") },
    emphasis: { toDOM: dom("em") },
    underline: { toDOM: dom("u") },
    strike: { toDOM: dom("s") },
    code: { toDOM: dom("code") },
  },
});

/**
 * A checked document from JSON of any origin.
 * @throws StetError `invalid` when the JSON is not a document of the schema.
 */
export function parseDocument(json: unknown): Node {
  try {
    const node = Node.fromJSON(schema, json);
    if (node.type !== schema.topNodeType) throw new RangeError(`Expected a doc, got ${node.type.name}`);
    node.check();
    return node;
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new StetError("invalid", `The article's content is not a valid document: ${error.message}`);
  }
}

/**
 * The plain JSON of a document: its objects may be handed to a browser. ProseMirror's own, whose attributes have no
 * prototype, may not.
 */
export function documentJson(node: Node): DocumentJson {
  return JSON.parse(JSON.stringify(node.toJSON())) as DocumentJson;
}
