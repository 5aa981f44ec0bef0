import { BLOCK_SEPARATOR } from "../document/text-index";
import type { BlockPair, Comparison } from "./comparison";
import { type FlatBlock, flatBlocks } from "./flat-blocks";
import type { TextChange } from "./revision";

/**
 * What a comparison says of the words alone, in canonical offsets and in text order: a block that moved went from one
 * place and came to another. Applying all of them to the older text gives the newer.
 */
export function textChanges(comparison: Comparison): TextChange[] {
  const sides = { before: reader(comparison.before), after: reader(comparison.after) };
  const changes: TextChange[] = [];
  for (const row of comparison.pairs) for (const change of rowChanges(row, sides)) add(changes, change);
  return changes;
}

type Range = TextChange["from"];
type Reader = ReturnType<typeof reader>;

/** A text read block by block: each comes with the separator before it. */
function reader(document: Comparison["before"]) {
  const texts = new Map(flatBlocks(document).flatMap(textOf));
  let at = 0;
  let isFirst = true;
  return {
    /** Nothing, where the reading has come to. */
    none: (): Range => ({ start: at, end: at, text: "" }),
    /** The next block, which is this one: the separator, and its words. `null` for a rule, which has neither. */
    next(id: string): { separator: Range; words: Range } | null {
      const text = texts.get(id);
      if (text === undefined) return null;
      const lead = isFirst ? "" : BLOCK_SEPARATOR;
      isFirst = false;
      const start = at + lead.length;
      const separator = { start: at, end: start, text: lead };
      at = start + text.length;
      return { separator, words: { start, end: at, text } };
    },
  };
}

function textOf({ id, block, text }: FlatBlock): [string, string][] {
  return block ? [[id, text]] : [];
}

function* rowChanges(row: BlockPair, sides: { before: Reader; after: Reader }): Generator<TextChange> {
  const isHere = row.change?.type !== "moved_here";
  const old = row.before !== null && isHere ? sides.before.next(row.before) : null;
  const now = row.after !== null ? sides.after.next(row.after) : null;
  if (old && now) {
    yield { from: old.separator, to: now.separator };
    for (const { type, before, after } of row.changes)
      if (type === "words") yield { from: part(old.words, before), to: part(now.words, after) };
  } else if (old) yield { from: whole(old), to: sides.after.none() };
  else if (now) yield { from: sides.before.none(), to: whole(now) };
}

function part(words: Range, { start, end }: { start: number; end: number }): Range {
  return { start: words.start + start, end: words.start + end, text: words.text.slice(start, end) };
}

function whole({ separator, words }: { separator: Range; words: Range }): Range {
  return { start: separator.start, end: words.end, text: separator.text + words.text };
}

/** One more change, as part of the last where they touch on both sides. */
function add(changes: TextChange[], { from, to }: TextChange): void {
  if (from.text === to.text) return;
  const last = changes.at(-1);
  if (last?.from.end !== from.start || last.to.end !== to.start) changes.push({ from, to });
  else
    changes[changes.length - 1] = {
      from: { start: last.from.start, end: from.end, text: last.from.text + from.text },
      to: { start: last.to.start, end: to.end, text: last.to.text + to.text },
    };
}
