import { Fragment, type Node, type NodeType, Slice } from "prosemirror-model";
import { Transform } from "prosemirror-transform";
import type { Passage } from "../anchor/anchor";
import { repairBlockIds } from "../document/block-ids";
import { documentJson } from "../document/schema";
import {
  BLOCK_SEPARATOR,
  indexText,
  pointFromOffset,
  positionFromPoint,
  type TextIndex,
} from "../document/text-index";
import { StetError } from "../error/stet-error";
import { type Hunk, tokenHunks } from "../text/tokens";

function positionAt(index: TextIndex, offset: number, bias: "before" | "after"): number {
  const point = pointFromOffset(index, offset, bias);
  const position = point && positionFromPoint(index, point);
  if (position === null) throw new RangeError(`Offset ${offset} is outside the text`);
  return position;
}

/** Text as inline nodes: `\n` becomes a hard break, except in a code block. */
function inlineNodes(parent: NodeType, text: string, marks: Parameters<NodeType["schema"]["text"]>[1]) {
  const { schema } = parent;
  if (parent.spec.code) return Fragment.from(text ? schema.text(text) : null);
  const nodes: Node[] = [];
  text.split("\n").forEach((line, row) => {
    if (row > 0) nodes.push(schema.node("hard_break", null, null, marks ?? undefined));
    if (line) nodes.push(schema.text(line, marks));
  });
  return Fragment.from(nodes);
}

/** One hunk as one small replace. What is inserted takes the marks of the words it replaces, or stands among. */
function replaceHunk(transform: Transform, from: number, to: number, inserted: string): void {
  if (!inserted) {
    transform.delete(from, to);
    return;
  }
  const $from = transform.doc.resolve(from);
  const $to = transform.doc.resolve(to);
  const marks = from === to ? $from.marks() : ($from.marksAcross($to) ?? $from.marks());
  const parent = $from.parent.type;
  const paragraphs = parent.spec.code ? [inserted] : inserted.split(BLOCK_SEPARATOR);
  if (paragraphs.length === 1) {
    transform.replace(from, to, new Slice(inlineNodes(parent, inserted, marks), 0, 0));
    return;
  }
  const { paragraph } = parent.schema.nodes;
  if (!paragraph) throw new RangeError("The schema has no paragraph");
  const blocks = paragraphs.map((text) => paragraph.create(null, inlineNodes(paragraph, text, marks)));
  transform.replace(from, to, new Slice(Fragment.from(blocks), 1, 1));
}

function applyHunks(
  document: Node,
  index: TextIndex,
  start: number,
  replacement: string,
  hunks: Hunk[],
): Transform {
  const transform = new Transform(document);
  for (const hunk of hunks.toReversed()) {
    const insertion = hunk.from === hunk.to;
    const from = positionAt(index, start + hunk.from, insertion ? "before" : "after");
    const to = insertion ? from : positionAt(index, start + hunk.to, "before");
    // A hunk that begins or ends with a separator must reach over it, not be pulled off it.
    const reachFrom = insertion ? from : Math.min(from, positionAt(index, start + hunk.from, "before"));
    const reachTo = insertion ? to : Math.max(to, positionAt(index, start + hunk.to, "after"));
    const inserted = replacement.slice(hunk.newFrom, hunk.newTo);
    replaceHunk(transform, reachFrom, reachTo, inserted);
  }
  return transform;
}

/** Blocks that go when all their words do. A headline stays, and a figure keeps its image. */
const REMOVABLE = new Set(["standfirst", "paragraph", "heading", "code_block"]);

/** The blocks a deletion takes whole, `null` when it leaves part of one, or one that must stay. */
function wholeBlocks(index: TextIndex, passage: Passage): { from: number; to: number } | null {
  const first = index.blocks.findIndex((block) => block.start === passage.start && block.end > block.start);
  const last = index.blocks.findIndex((block) => block.end === passage.end);
  const covered = first < 0 ? [] : index.blocks.slice(first, last + 1);
  const [head, tail] = [covered[0], covered.at(-1)];
  if (!head || !tail || !covered.every((block) => REMOVABLE.has(block.type))) return null;
  return { from: head.position, to: tail.position + tail.text.length };
}

/**
 * Replace the words of a passage, with the smallest steps: one replace for each token-level hunk, last first, so
 * that everything between the hunks keeps its marks and its anchors. The replacement is canonical text: `\n` is
 * a line break and a blank line a new paragraph; it is never read as markup. New blocks get ids, as steps.
 *
 * Law: the canonical text afterwards is `before.slice(0, start) + replacement + before.slice(end)`; where a
 * deletion takes all the words of paragraphs, the paragraphs go with them, and one separator.
 *
 * @param passage canonical offsets in `document`, UTF-16; `start === end` inserts.
 * @param newId makes a block id that stands nowhere else in the article.
 * @throws StetError `invalid` where the article's structure cannot hold the words (a headline of two paragraphs).
 */
export function applyCorrection(
  document: Node,
  passage: Passage,
  replacement: string,
  newId: () => string,
): Transform {
  const index = indexText(documentJson(document));
  const words = index.text.slice(passage.start, passage.end);
  const whole = { from: 0, to: words.length, newFrom: 0, newTo: replacement.length };
  const removed = replacement === "" ? wholeBlocks(index, passage) : null;
  if (removed) {
    const transform = new Transform(document).deleteRange(removed.from, removed.to);
    transform.doc.check();
    return transform;
  }
  const expected = index.text.slice(0, passage.start) + replacement + index.text.slice(passage.end);
  for (const hunks of [tokenHunks(words, replacement), [whole]]) {
    const transform = tryHunks(document, index, passage.start, replacement, hunks);
    if (!transform || indexText(documentJson(transform.doc)).text !== expected) continue;
    repairBlockIds(transform, document, newId);
    transform.doc.check();
    return transform;
  }
  throw new StetError(
    "invalid",
    "The article cannot hold these words here: they would break a headline, caption or list apart. Correct each part on its own.",
    {
      fields: { replacement: "Cannot be applied across these paragraphs. Correct each part on its own." },
    },
  );
}

function tryHunks(
  document: Node,
  index: TextIndex,
  start: number,
  replacement: string,
  hunks: Hunk[],
): Transform | null {
  try {
    const transform = applyHunks(document, index, start, replacement, hunks);
    transform.doc.check();
    return transform;
  } catch (error) {
    // ProseMirror says with a RangeError (or its subclass) that a replacement does not fit the schema.
    if (error instanceof RangeError || (error instanceof Error && error.name === "ReplaceError")) return null;
    throw error;
  }
}
