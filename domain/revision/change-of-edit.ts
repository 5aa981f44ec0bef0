import { Step, type Transform } from "prosemirror-transform";
import { findMoves } from "../alignment/find-moves";
import { type IndexedDocument, indexDocument } from "../document/index-document";
import { schema } from "../document/schema";
import { lastAtOrBefore, offsetFromPosition, type TextIndex } from "../document/text-index";
import { StetError } from "../error/stet-error";
import type { Hunk } from "../text/tokens";
import type { Change } from "./change-to";
import { changedRanges } from "./changed-ranges";
import { movePositions } from "./positions-of";
import { rangesOfStep } from "./step-map";

/**
 * ProseMirror steps from their JSON.
 * @throws StetError `invalid` when they are not steps of an article.
 */
export function readSteps(steps: readonly Record<string, unknown>[]): Step[] {
  try {
    return steps.map((step) => Step.fromJSON(schema, step));
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new StetError("invalid", `The edit cannot be read: ${error.message}`, {
      fields: { steps: "Not steps of an article." },
    });
  }
}

/**
 * What an editor's steps change, with the words they cut from one place and put at another: to the steps those are a
 * deletion and an insertion. Words taken away and put back where they stood are no change, nor are steps that come to
 * nothing.
 */
export function changeOfEdit(head: IndexedDocument, edit: Transform): Change {
  const after = indexDocument(edit.doc);
  if (edit.doc.eq(head.document))
    return { document: head.document, steps: [], stepRanges: [], moves: [], ambiguous: [] };
  const replaced = changedRanges(edit.mapping.maps).map(({ from, to }) => {
    const [start, end] = [edit.mapping.map(from, -1), edit.mapping.map(to, 1)];
    const hunk: Hunk = {
      from: offsetFromPosition(head.index, from, "before"),
      to: offsetFromPosition(head.index, to, "after"),
      newFrom: offsetFromPosition(after, start, "before"),
      newTo: offsetFromPosition(after, end, "after"),
    };
    return { from, size: to - from, newSize: end - start, hunk };
  });
  const changed = replaced.filter((one) => !isPutBack(head.index, after, one));
  const hunks = changed.map(({ hunk }) => hunk);
  const found = findMoves(head.index.text, after.text, hunks);
  const moves = [...found, ...blocksElsewhere(head.index, after, hunks, found)];
  return {
    document: edit.doc,
    steps: edit.steps,
    stepRanges:
      changed.length === replaced.length
        ? edit.steps.map(rangesOfStep)
        : edit.steps.map((_, at) => (at === 0 ? changed.flatMap(flat) : [])),
    moves: moves.sort((a, b) => a.from - b.from).flatMap((move) => movePositions(head.index, after, move)),
    ambiguous: [],
  };
}

/** Whole blocks cut from one place and put at another as they were, known by their ids: too short to be found by words. */
function blocksElsewhere(
  before: TextIndex,
  after: TextIndex,
  hunks: readonly Hunk[],
  found: readonly Hunk[],
): Hunk[] {
  return hunks.flatMap(({ from, to }) => {
    const [first, last] = [lastAtOrBefore(before.blocks, from), lastAtOrBefore(before.blocks, to)];
    return before.blocks.slice(first, last + 1).flatMap(({ id, text, start, end }) => {
      const now = after.byId.get(id);
      if (start < from || end > to || !text || now?.text !== text) return [];
      if (!hunks.some(({ newFrom, newTo }) => newFrom <= now.start && now.end <= newTo)) return [];
      if (found.some((move) => move.from < end && start < move.to)) return [];
      return [{ from: start, to: end, newFrom: now.start, newTo: now.end }];
    });
  });
}

/** A part of the document that steps replaced, in document positions, and its words in canonical offsets. */
type Replaced = { from: number; size: number; newSize: number; hunk: Hunk };

const flat = ({ from, size, newSize }: Replaced) => [from, size, newSize];

/** Whether the same words stand in a part again, in blocks of the same lengths. */
function isPutBack(before: TextIndex, after: TextIndex, { size, newSize, hunk }: Replaced): boolean {
  const { from, to, newFrom, newTo } = hunk;
  if (size === 0 || size !== newSize || before.text.slice(from, to) !== after.text.slice(newFrom, newTo))
    return false;
  const within = before.blocks.filter(({ start, end }) => start <= to && from <= end);
  const now = after.blocks.filter(({ start, end }) => start <= newTo && newFrom <= end);
  const [first, firstNow] = [within[0], now[0]];
  return (
    first !== undefined &&
    firstNow !== undefined &&
    within.length === now.length &&
    within.every(
      (block, at) => block.position - first.position === (now[at]?.position ?? 0) - firstNow.position,
    )
  );
}
