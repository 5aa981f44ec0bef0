import type { FoldedTexts } from "./fold-tokens";
import type { Run, Window } from "./window";

/** What it costs to interrupt the words that match: a shared "the" between two edits is not worth two edits. */
const COST_OF_EDIT = 4;
const IMPOSSIBLE = -(2 ** 30);

const MATCH_AFTER_EDIT = 1;
const EDIT_OPENS = 2;
const EDIT_TAKES_OLD = 4;

/** One row of scores: the best way to get here that ends in a match, and the best that ends in an edit. */
type Row = { match: Int32Array; edit: Int32Array };

const emptyRow = (length: number): Row => ({
  match: new Int32Array(length).fill(IMPOSSIBLE),
  edit: new Int32Array(length).fill(IMPOSSIBLE),
});

/**
 * The heaviest way two short stretches match in order: the weight of the words that match, less a cost for each edit
 * between them. Needleman and Wunsch 1970 with a cost for opening a gap as in Gotoh 1982, where old and new words of
 * one gap are one edit. Time and memory are the product of the two lengths. Returns runs in text order.
 */
export function heaviestMatch({ before, after, weights }: FoldedTexts, window: Window): Run[] {
  const rows = window.to - window.from;
  const columns = window.newTo - window.newFrom;
  const width = columns + 1;
  const trace = new Uint8Array((rows + 1) * width);
  let above = emptyRow(width);
  let row = emptyRow(width);
  for (let i = 0; i <= rows; i++) {
    const key = i > 0 ? (before.key[window.from + i - 1] as number) : -1;
    const weight = i > 0 ? (weights[key] as number) : 0;
    for (let j = 0; j <= columns; j++) {
      let step = 0;
      let match = i + j === 0 ? 0 : IMPOSSIBLE;
      if (j > 0 && after.key[window.newFrom + j - 1] === key) {
        const afterMatch = above.match[j - 1] as number;
        const afterEdit = above.edit[j - 1] as number;
        match = weight + Math.max(afterMatch, afterEdit);
        if (afterEdit > afterMatch) step = MATCH_AFTER_EDIT;
      }
      let edit = match - COST_OF_EDIT;
      const takingOld = i > 0 ? (above.edit[j] as number) : IMPOSSIBLE;
      const takingNew = j > 0 ? (row.edit[j - 1] as number) : IMPOSSIBLE;
      if (takingOld > edit || takingNew > edit) {
        edit = Math.max(takingOld, takingNew);
        if (takingOld >= takingNew) step |= EDIT_TAKES_OLD;
      } else step |= EDIT_OPENS;
      row.match[j] = match;
      row.edit[j] = edit;
      trace[i * width + j] = step;
    }
    [above, row] = [row, above];
  }
  const endsInMatch = (above.match[columns] as number) > (above.edit[columns] as number);
  return readTrace(trace, window, endsInMatch);
}

/** Walk back from the end. */
function readTrace(trace: Uint8Array, window: Window, endsInMatch: boolean): Run[] {
  const width = window.newTo - window.newFrom + 1;
  const runs: Run[] = [];
  let i = window.to - window.from;
  let j = window.newTo - window.newFrom;
  let matching = endsInMatch;
  let length = 0;
  const close = () => {
    if (length) runs.push({ from: window.from + i, newFrom: window.newFrom + j, length });
    length = 0;
  };
  while (i > 0 || j > 0) {
    const step = trace[i * width + j] as number;
    if (matching) {
      i--;
      j--;
      length++;
      matching = !(step & MATCH_AFTER_EDIT);
      if (!matching) close();
    } else if (step & EDIT_OPENS) matching = true;
    else if (step & EDIT_TAKES_OLD) i--;
    else j--;
  }
  close();
  return runs.reverse();
}
