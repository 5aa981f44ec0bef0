import {
  type BlockJson,
  blockText,
  type DocumentJson,
  type InlineJson,
  isTextBlock,
  type MarkJson,
  type TextBlockJson,
} from "../document/document-json";
import { holdsMark, joinInlines, sliceInlines } from "../document/inline-content";
import { flatBlocks } from "./flat-blocks";
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
  const old = flatBlocks(before).flatMap(({ block }) => block ?? []);
  const byBlock = new Map<number, SharedPiece[]>();
  for (const piece of pieces) {
    const shared = byBlock.get(piece.newBlock);
    if (shared) shared.push(piece);
    else byBlock.set(piece.newBlock, [piece]);
  }
  let at = 0;
  const format = (block: BlockJson): BlockJson => {
    if (block.type === "horizontal_rule") return block;
    if (!isTextBlock(block)) return { ...block, content: block.content.map(format) } as BlockJson;
    const shared = byBlock.get(at++);
    return shared && block.type !== "code_block" ? formatted(block, shared, old) : block;
  };
  return { type: "doc", content: after.content.map(format) };
}

function formatted(block: TextBlockJson, pieces: SharedPiece[], old: readonly TextBlockJson[]): BlockJson {
  const inOrder = pieces.toSorted((a, b) => a.newOffset - b.newOffset);
  const parts: InlineJson[] = [];
  let at = 0;
  let marksBefore: readonly MarkJson[] = [];
  for (const piece of inOrder) {
    const kept = cut(old[piece.block], piece.offset, piece.offset + piece.length);
    const between = marksBefore.filter((mark) => holdsMark(kept[0], mark));
    parts.push(...cut(block, at, piece.newOffset).map((inline) => withMarks(inline, between)), ...kept);
    marksBefore = kept.at(-1)?.marks ?? [];
    at = piece.newOffset + piece.length;
  }
  parts.push(...cut(block, at));
  return { ...kindOf(block, inOrder, old), content: joinInlines(parts) } as BlockJson;
}

/** The part of a block's content between two offsets. */
function cut(block: TextBlockJson | undefined, from: number, to?: number): InlineJson[] {
  return sliceInlines(block?.content ?? [], from, to);
}

function withMarks(inline: InlineJson, marks: MarkJson[]): InlineJson {
  return marks.length > 0 ? { ...inline, marks } : inline;
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
