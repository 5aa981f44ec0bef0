import { Fragment, type Node, type NodeType, Slice } from "prosemirror-model";
import { Transform } from "prosemirror-transform";
import type { Passage } from "../anchor/anchor";
import { repairBlockIds } from "../document/block-ids";
import { type IndexedDocument, indexDocument } from "../document/index-document";
import {
  BLOCK_SEPARATOR,
  type IndexedBlock,
  positionFromOffset,
  type TextIndex,
} from "../document/text-index";
import { StetError } from "../error/stet-error";
import { fitProblem } from "./fit-problem";
import { type Edit, REMOVABLE, waysToReplace } from "./ways-to-replace";

/** Text as inline nodes: `\n` becomes a hard break, except in a code block. */
function inlineNodes(parent: NodeType, text: string, marks: Parameters<NodeType["schema"]["text"]>[1]) {
  const { schema } = parent;
  if (parent.spec.code) return text ? Fragment.from(schema.text(text)) : Fragment.empty;
  const nodes: Node[] = [];
  text.split("\n").forEach((line, row) => {
    if (row > 0) nodes.push(schema.node("hard_break", null, undefined, marks ?? undefined));
    if (line) nodes.push(schema.text(line, marks));
  });
  return Fragment.from(nodes);
}

/** One edit as one small replace. What is inserted takes the marks of the words it replaces, or stands among. */
function replaceWords(
  transform: Transform,
  from: number,
  to: number,
  inserted: string,
  newId: () => string,
): void {
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
  const blocks = paragraphs.map((text) =>
    paragraph.create({ id: newId() }, inlineNodes(paragraph, text, marks)),
  );
  transform.replace(from, to, new Slice(Fragment.from(blocks), 1, 1));
}

function applyEdits({ document, index }: IndexedDocument, edits: Edit[], newId: () => string): Transform {
  const transform = new Transform(document);
  for (const { from, to, inserted } of edits.toReversed()) {
    // An end inside a separator is pulled outwards, so that the separator goes with the words.
    const at = positionFromOffset(index, from, "before");
    replaceWords(transform, at, from === to ? at : positionFromOffset(index, to, "after"), inserted, newId);
  }
  return transform;
}

/** The blocks a deletion takes whole; none when it leaves part of one, or takes one that must stay. */
function wholeBlocks(index: TextIndex, passage: Passage): IndexedBlock[] {
  const first = index.blocks.findIndex((block) => block.start === passage.start && block.end > block.start);
  const last = index.blocks.findIndex((block) => block.end === passage.end && block.end > block.start);
  const covered = first < 0 ? [] : index.blocks.slice(first, last + 1);
  return covered.every((block) => REMOVABLE.has(block.type)) ? covered : [];
}

/** Remove whole blocks, each with the list item or quotation it leaves empty, last first. */
function removeBlocks(document: Node, blocks: IndexedBlock[]): Transform {
  const transform = new Transform(document);
  for (const block of blocks.toReversed()) {
    const $block = transform.doc.resolve(block.position);
    let depth = $block.depth;
    while (depth > 1 && $block.node(depth - 1).childCount === 1) depth--;
    transform.delete($block.before(depth), $block.after(depth));
  }
  return transform;
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
  { document, index }: IndexedDocument,
  passage: Passage,
  replacement: string,
  newId: () => string,
): Transform {
  const { text } = index;
  const problem = fitProblem(index, passage, replacement);
  if (problem) refuse(problem);
  const gone = replacement === "" ? wholeBlocks(index, passage) : [];
  const expected = text.slice(0, passage.start) + replacement + text.slice(passage.end);
  const shorter = text.slice(0, passage.start - BLOCK_SEPARATOR.length) + text.slice(passage.end);
  const issued = new Set<string>();
  const issue = () => {
    const id = newId();
    issued.add(id);
    return id;
  };
  const attempts = [
    ...(gone.length ? [{ expected: shorter, apply: () => removeBlocks(document, gone) }] : []),
    ...waysToReplace(text, passage, replacement).map((edits) => ({
      expected,
      apply: () => applyEdits({ document, index }, edits, issue),
    })),
  ];
  for (const attempt of attempts) {
    const transform = attemptChange(attempt.apply);
    if (!transform || indexDocument(transform.doc).text !== attempt.expected) continue;
    if (imageCount(transform.doc) !== imageCount(document)) continue;
    repairBlockIds(transform, document, issued, issue);
    transform.doc.check();
    return transform;
  }
  throw new StetError(
    "invalid",
    "The article cannot hold these words here: they would break a headline, list or picture apart. Correct each part on its own.",
    {
      fields: { replacement: "Cannot be applied across these paragraphs. Correct each part on its own." },
    },
  );
}

function refuse(message: string): never {
  throw new StetError("invalid", message, { fields: { replacement: message } });
}

/** A correction is of words: one that would take an image with it is refused. */
function imageCount(document: Node): number {
  let count = 0;
  document.descendants((node) => {
    if (node.type.name === "figure") count++;
    return !node.isTextblock;
  });
  return count;
}

/** The change, `null` where the schema cannot hold its outcome. */
function attemptChange(apply: () => Transform): Transform | null {
  try {
    const transform = apply();
    transform.doc.check();
    return transform;
  } catch (error) {
    // ProseMirror says with a RangeError or a ReplaceError that a replacement does not fit the schema.
    if (error instanceof RangeError || (error instanceof Error && error.name === "ReplaceError")) return null;
    throw error;
  }
}
