import { Step, type Transform } from "prosemirror-transform";
import { alignTexts } from "../alignment/align-texts";
import { type IndexedDocument, indexDocument } from "../document/index-document";
import { schema } from "../document/schema";
import { StetError } from "../error/stet-error";
import type { Change } from "./change-to";
import { positionsOf } from "./positions-of";
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
  const { moves } = positionsOf(head.index, after, alignTexts(head.index.text, after.text));
  const back = edit.mapping.invert();
  const cut: number[] = [];
  for (let at = 0; at < moves.length; at += 4) {
    const [from, size, newFrom, newSize] = moves.slice(at, at + 4) as [number, number, number, number];
    const gone = edit.mapping.map(from, 1) >= edit.mapping.map(from + size, -1);
    const came = back.map(newFrom, 1) >= back.map(newFrom + newSize, -1);
    if (gone && came) cut.push(from, size, newFrom, newSize);
  }
  return {
    document: edit.doc,
    steps: edit.steps,
    stepRanges: edit.steps.map(rangesOfStep),
    moves: cut,
    ambiguous: [],
  };
}
