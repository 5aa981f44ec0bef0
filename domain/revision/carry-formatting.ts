import {
  type BlockJson,
  blockText,
  type DocumentJson,
  type InlineJson,
  isTextBlock,
  type MarkJson,
  type TextBlockJson,
} from "../document/document-json";
import type { SharedPiece } from "./shared-runs";

/** A heading or picture keeps its kind when so much of its words stand in the paragraph it became. */
const STILL_ITSELF = 0.8;

/**
 * A text that came without formatting, with the formatting of the words it keeps from the article: their marks, and
 * headings and pictures whose words stand in a paragraph of their own. Words that replaced others take the marks that
 * stand on both sides of them.
 */
export function carryFormatting(
  before: DocumentJson,
  after: DocumentJson,
  pieces: readonly SharedPiece[],
): DocumentJson {
  const old = textBlocks(before.content);
  const byBlock = new Map<number, SharedPiece[]>();
  for (const piece of pieces) byBlock.set(piece.newBlock, [...(byBlock.get(piece.newBlock) ?? []), piece]);
  let at = 0;
  const format = (block: BlockJson): BlockJson => {
    if (block.type === "horizontal_rule") return block;
    if (!isTextBlock(block)) return { ...block, content: block.content.map(format) } as BlockJson;
    const shared = byBlock.get(at++);
    return shared && block.type !== "code_block" ? formatted(block, shared, old) : block;
  };
  return { type: "doc", content: after.content.map(format) };
}

function textBlocks(content: readonly BlockJson[]): TextBlockJson[] {
  return content.flatMap((block) => {
    if (block.type === "horizontal_rule") return [];
    return isTextBlock(block) ? [block] : textBlocks(block.content);
  });
}

function formatted(block: TextBlockJson, pieces: SharedPiece[], old: readonly TextBlockJson[]): BlockJson {
  const inOrder = pieces.toSorted((a, b) => a.newOffset - b.newOffset);
  const parts: InlineJson[] = [];
  let at = 0;
  let marksBefore: readonly MarkJson[] = [];
  for (const piece of inOrder) {
    const kept = cut(old[piece.block], piece.offset, piece.offset + piece.length);
    const between = intersection(marksBefore, kept[0]?.marks ?? []);
    parts.push(...cut(block, at, piece.newOffset).map((inline) => withMarks(inline, between)), ...kept);
    marksBefore = kept.at(-1)?.marks ?? [];
    at = piece.newOffset + piece.length;
  }
  parts.push(...cut(block, at, Number.POSITIVE_INFINITY));
  return { ...kindOf(block, inOrder, old), content: joined(parts) } as BlockJson;
}

/** The part of a block's content between two offsets. */
function cut(block: TextBlockJson | undefined, from: number, to: number): InlineJson[] {
  const parts: InlineJson[] = [];
  let start = 0;
  for (const inline of block?.content ?? []) {
    const length = inline.type === "text" ? inline.text.length : 1;
    const [first, last] = [Math.max(from - start, 0), Math.min(to - start, length)];
    if (first < last)
      parts.push(inline.type === "text" ? { ...inline, text: inline.text.slice(first, last) } : inline);
    start += length;
  }
  return parts;
}

const same = (a: MarkJson, b: MarkJson) => JSON.stringify(a) === JSON.stringify(b);

function intersection(a: readonly MarkJson[], b: readonly MarkJson[]): MarkJson[] {
  return a.filter((mark) => b.some((other) => same(mark, other)));
}

function withMarks(inline: InlineJson, marks: MarkJson[]): InlineJson {
  return marks.length > 0 ? { ...inline, marks } : inline;
}

/** Neighbouring texts with the same marks as one: a document holds no others. */
function joined(parts: InlineJson[]): InlineJson[] {
  const content: InlineJson[] = [];
  for (const part of parts) {
    const last = content.at(-1);
    const alike = last && JSON.stringify(last.marks ?? []) === JSON.stringify(part.marks ?? []);
    if (alike && last.type === "text" && part.type === "text")
      content[content.length - 1] = { ...last, text: last.text + part.text };
    else content.push(part);
  }
  return content;
}

/** The block with its own kind, or that of the heading or picture whose words it holds. */
function kindOf(block: TextBlockJson, pieces: SharedPiece[], old: readonly TextBlockJson[]): TextBlockJson {
  if (block.type !== "paragraph") return block;
  const former = pieces
    .map((piece) => old[piece.block])
    .find((one) => one?.type === "heading" || one?.type === "figure");
  if (!former) return block;
  const shared = pieces.reduce((sum, piece) => sum + (old[piece.block] === former ? piece.length : 0), 0);
  const enough = STILL_ITSELF * Math.max(blockText(former).length, blockText(block).length);
  return shared >= enough ? former : block;
}
