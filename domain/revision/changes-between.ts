import { diffArrays } from "diff";
import { BLOCK_SEPARATOR, type IndexedBlock, type TextIndex } from "../document/text-index";
import { tokenHunks } from "../text/tokens";
import type { TextChange } from "./revision";

type Run = { from: IndexedBlock[]; to: IndexedBlock[] };

/** The runs of blocks that differ between two texts: those with the same id and the same words stand. */
function changedRuns(before: TextIndex, after: TextIndex): Run[] {
  const runs: Run[] = [];
  let open: Run | null = null;
  let [old, now] = [0, 0];
  const same = (a: IndexedBlock, b: IndexedBlock) => a.id === b.id && a.text === b.text;
  for (const part of diffArrays(before.blocks, after.blocks, { comparator: same })) {
    const count = part.value.length;
    if (!part.added && !part.removed) {
      open = null;
      old += count;
      now += count;
      continue;
    }
    if (!open) {
      open = { from: [], to: [] };
      runs.push(open);
    }
    if (part.removed) {
      open.from.push(...before.blocks.slice(old, old + count));
      old += count;
    } else {
      open.to.push(...after.blocks.slice(now, now + count));
      now += count;
    }
  }
  return runs;
}

/** The canonical range of a run of blocks in one text; an empty run stands at the start of the block after it. */
function rangeOf(blocks: IndexedBlock[], otherwise: number): { start: number; end: number } {
  const [first, last] = [blocks[0], blocks.at(-1)];
  return first && last ? { start: first.start, end: last.end } : { start: otherwise, end: otherwise };
}

/**
 * What changed from one revision's text to another's, at word level, in text order: block by block first, by id and
 * words, then token by token inside what differs.
 */
export function changesBetween(before: TextIndex, after: TextIndex): TextChange[] {
  const changes: TextChange[] = [];
  for (const run of changedRuns(before, after)) {
    const from = rangeOf(run.from, 0);
    const to = rangeOf(run.to, 0);
    if (run.from.length === 0 || run.to.length === 0) {
      changes.push(wholeBlocks(before, after, run));
      continue;
    }
    const [old, now] = [before.text.slice(from.start, from.end), after.text.slice(to.start, to.end)];
    for (const hunk of tokenHunks(old, now))
      changes.push(
        change(
          before,
          after,
          from.start + hunk.from,
          from.start + hunk.to,
          to.start + hunk.newFrom,
          to.start + hunk.newTo,
        ),
      );
  }
  return changes;
}

function change(before: TextIndex, after: TextIndex, a: number, b: number, c: number, d: number): TextChange {
  return {
    from: { start: a, end: b, text: before.text.slice(a, b) },
    to: { start: c, end: d, text: after.text.slice(c, d) },
  };
}

/** Paragraphs that came or went: told with the separator before them, so that they stand at the end of a block. */
function wholeBlocks(before: TextIndex, after: TextIndex, run: Run): TextChange {
  const [present, other] = run.from.length > 0 ? [before, after] : [after, before];
  const blocks = run.from.length > 0 ? run.from : run.to;
  const { start, end } = rangeOf(blocks, 0);
  const previous = present.blocks[present.blocks.indexOf(blocks[0] as IndexedBlock) - 1];
  const at = (previous && other.byId.get(previous.id)?.end) ?? 0;
  const from = start - (previous ? BLOCK_SEPARATOR.length : 0);
  return run.from.length > 0
    ? change(before, after, from, end, at, at)
    : change(before, after, at, at, from, end);
}
