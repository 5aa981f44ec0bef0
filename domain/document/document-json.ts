/**
 * A revision's content as plain JSON: what is stored, sent to the browser and rendered there.
 * It is a ProseMirror document of the closed schema in `schema.ts`; nothing here needs ProseMirror.
 */
export type MarkJson =
  | { type: "strong" | "emphasis" | "underline" | "strike" | "code" }
  | { type: "link"; attrs: { href: string; title: string | null } };

export type InlineJson =
  | { type: "text"; text: string; marks?: MarkJson[] }
  | { type: "hard_break"; marks?: MarkJson[] };

/** A block that holds words. Every one carries a stable id issued by the server. */
export type TextBlockJson =
  | {
      type: "headline" | "standfirst" | "paragraph" | "code_block";
      attrs: { id: string };
      content?: InlineJson[];
    }
  | { type: "heading"; attrs: { id: string; level: 2 | 3 | 4 }; content?: InlineJson[] }
  | { type: "figure"; attrs: { id: string; src: string; alt: string }; content?: InlineJson[] };

export type ContainerJson =
  | { type: "blockquote" | "bullet_list" | "list_item"; content: BlockJson[] }
  | { type: "ordered_list"; attrs: { order: number }; content: BlockJson[] };

export type BlockJson = TextBlockJson | ContainerJson | { type: "horizontal_rule" };

export type DocumentJson = { type: "doc"; content: BlockJson[] };

const TEXT_BLOCKS = new Set(["headline", "standfirst", "paragraph", "heading", "figure", "code_block"]);

/** Whether a block holds words itself, rather than other blocks. */
export function isTextBlock(block: BlockJson): block is TextBlockJson {
  return TEXT_BLOCKS.has(block.type);
}

/** The words of a text block: its text with each hard break as `\n`. One UTF-16 unit per document position. */
export function blockText(block: TextBlockJson): string {
  let text = "";
  for (const inline of block.content ?? []) text += inline.type === "text" ? inline.text : "\n";
  return text;
}
