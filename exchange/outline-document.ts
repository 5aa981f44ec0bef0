import {
  type BlockJson,
  type DocumentJson,
  type InlineJson,
  isTextBlock,
} from "@/domain/document/document-json";

const SHORT: Partial<Record<BlockJson["type"], string>> = {
  blockquote: "quote",
  bullet_list: "ul",
  ordered_list: "ol",
  list_item: "li",
};

/** A document as one readable line a block, for tests: `ul li paragraph: <strong>Mind</strong> the gap`. */
export function outlineDocument(document: DocumentJson): string[] {
  return document.content.flatMap((block) => outlineBlock(block));
}

function outlineBlock(block: BlockJson): string[] {
  if (block.type === "horizontal_rule") return ["rule"];
  const name = `${SHORT[block.type] ?? block.type}${detail(block)}`;
  if (isTextBlock(block))
    return [block.content ? `${name}: ${block.content.map(outlineInline).join("")}` : name];
  return block.content.flatMap(outlineBlock).map((line) => `${name} ${line}`);
}

function detail(block: BlockJson): string {
  if (block.type === "heading") return String(block.attrs.level);
  if (block.type === "ordered_list") return block.attrs.order === 1 ? "" : `(${block.attrs.order})`;
  return block.type === "figure" ? `(${block.attrs.src}|${block.attrs.alt})` : "";
}

function outlineInline(inline: InlineJson): string {
  const words = inline.type === "text" ? inline.text : "⏎";
  return (inline.marks ?? []).reduceRight((inner, mark) => {
    const open =
      mark.type === "link"
        ? `link ${[mark.attrs.href, mark.attrs.title].filter(Boolean).join(" ")}`
        : mark.type;
    return `<${open}>${inner}</${mark.type}>`;
  }, words);
}
