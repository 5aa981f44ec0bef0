import type { BlockChange, BlockPair, Carried } from "./comparison";
import type { FlatBlock } from "./flat-blocks";

type Texts = { before: ReadonlyMap<string, string>; after: ReadonlyMap<string, string> };
type Words = Extract<BlockChange, { type: "words" }>;

/**
 * Finds paragraphs that were split and such that were joined: words that went from the end or the beginning of a block
 * and are, exactly, the blocks inserted beside it; or the other way about. Both ends are marked as `carried`.
 * @param rows of a comparison, in order; changed in place.
 */
export function markCarried(
  rows: readonly BlockPair[],
  olds: readonly FlatBlock[],
  nows: readonly FlatBlock[],
): void {
  const texts = { before: textsOf(olds), after: textsOf(nows) };
  let above: BlockPair | undefined;
  let between: BlockPair[] = [];
  for (const row of rows) {
    if (row.before === null || row.after === null || row.change?.type === "moved_here") {
      between.push(row);
      continue;
    }
    carry(above, between, row, texts);
    above = row;
    between = [];
  }
  carry(above, between, undefined, texts);
}

function textsOf(blocks: readonly FlatBlock[]): Map<string, string> {
  return new Map(blocks.map(({ id, text }) => [id, text]));
}

function carry(
  above: BlockPair | undefined,
  between: readonly BlockPair[],
  below: BlockPair | undefined,
  texts: Texts,
): void {
  for (const [type, side] of [
    ["inserted", "before"],
    ["deleted", "after"],
  ] as const) {
    const whole = between.filter(({ change }) => change?.type === type);
    const words = (row: BlockPair) => texts[side === "before" ? "after" : "before"].get(idOf(row)) ?? "";
    const last = above && endChange(above, side, texts);
    const first = below && startChange(below, side);
    if (above && last) join(last, textOf(above, last, side, texts), whole, words, "below");
    if (below && first) join(first, textOf(below, first, side, texts), whole.toReversed(), words, "above");
  }
}

function idOf({ before, after }: BlockPair): string {
  return after ?? before ?? "";
}

/** The words that only one side has at the end of a pair. */
function endChange(pair: BlockPair, side: "before" | "after", texts: Texts): Words | undefined {
  const last = pair.changes.findLast((change) => change.type === "words");
  const length = texts[side].get(pair[side] ?? "")?.length;
  return last && isOnly(last, side) && last[side].end === length ? last : undefined;
}

function startChange(pair: BlockPair, side: "before" | "after"): Words | undefined {
  const first = pair.changes.find((change) => change.type === "words");
  return first && isOnly(first, side) && first[side].start === 0 ? first : undefined;
}

function isOnly({ before, after }: Words, side: "before" | "after"): boolean {
  const other = side === "before" ? after : before;
  return other.start === other.end;
}

function textOf(pair: BlockPair, change: Words, side: "before" | "after", texts: Texts): string {
  const { start, end } = change[side];
  return plain((texts[side].get(pair[side] ?? "") ?? "").slice(start, end));
}

const plain = (text: string) => text.replace(/\s+/g, " ").trim();

/** Marks both ends where the blocks nearest to a change, one or several, are its words. */
function join(
  change: Words,
  wanted: string,
  rows: readonly BlockPair[],
  words: (row: BlockPair) => string,
  where: Carried,
): void {
  if (change.carried || !wanted) return;
  let found = "";
  for (const [at, row] of rows.entries()) {
    if (row.change?.carried) return;
    found = plain(where === "below" ? `${found} ${words(row)}` : `${words(row)} ${found}`);
    if (found.length > wanted.length) return;
    if (found !== wanted) continue;
    change.carried = where;
    for (const { change: own } of rows.slice(0, at + 1))
      if (own) own.carried = where === "below" ? "above" : "below";
    return;
  }
}
