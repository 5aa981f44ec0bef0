import { Step, type Transform } from "prosemirror-transform";
import { findMoves } from "../alignment/find-moves";
import { type IndexedDocument, indexDocument } from "../document/index-document";
import { schema } from "../document/schema";
import { offsetFromPosition } from "../document/text-index";
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
 * deletion and an insertion.
 */
export function changeOfEdit(head: IndexedDocument, edit: Transform): Change {
  const after = indexDocument(edit.doc);
  const hunks = changedRanges(edit.mapping.maps).map(({ from, to }): Hunk => {
    const [start, end] = [edit.mapping.map(from, -1), edit.mapping.map(to, 1)];
    return {
      from: offsetFromPosition(head.index, from, "before"),
      to: offsetFromPosition(head.index, to, "after"),
      newFrom: offsetFromPosition(after, start, "before"),
      newTo: offsetFromPosition(after, end, "after"),
    };
  });
  const moves = findMoves(head.index.text, after.text, hunks);
  return {
    document: edit.doc,
    steps: edit.steps,
    stepRanges: edit.steps.map(rangesOfStep),
    moves: moves.flatMap((move) => movePositions(head.index, after, move)),
    ambiguous: [],
  };
}
