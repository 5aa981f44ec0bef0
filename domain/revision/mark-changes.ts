import type { MarkJson, TextBlockJson } from "../document/document-json";
import type { Hunk } from "../text/tokens";
import type { Span } from "./comparison";

/** Words that both sides have, marked otherwise. `added` and `removed` name marks; a link with another address is both. */
type MarkChange = { before: Span; after: Span; added: string[]; removed: string[] };

/**
 * Where the same words are marked otherwise, in the order of the text. Linear in the blocks' pieces.
 * @param hunks what differs in the words themselves, in order: nothing is said of those.
 */
export function markChanges(
  before: TextBlockJson,
  after: TextBlockJson,
  hunks: readonly Hunk[],
): MarkChange[] {
  const changes: MarkChange[] = [];
  const [was, is] = [marksIn(before), marksIn(after)];
  let [old, now] = [0, 0];
  for (const hunk of [...hunks, { from: was.length, to: 0, newTo: 0 }]) {
    while (old < hunk.from) {
      const length = Math.min(was.until(old), is.until(now) - now + old, hunk.from) - old;
      note(
        changes,
        { before: { start: old, end: old + length }, after: { start: now, end: now + length } },
        was.at(old),
        is.at(now),
      );
      old += length;
      now += length;
    }
    [old, now] = [hunk.to, hunk.newTo];
  }
  return changes;
}

type Place = Pick<MarkChange, "before" | "after">;

/** Tell of a stretch, as part of the change it touches where that is the same one. */
function note(changes: MarkChange[], place: Place, was: readonly MarkJson[], is: readonly MarkJson[]): void {
  const [added, removed] = [without(is, was), without(was, is)];
  if (added.length + removed.length === 0) return;
  const last = changes.at(-1);
  const touches = last?.before.end === place.before.start && last.after.end === place.after.start;
  if (last && touches && `${last.added}` === `${added}` && `${last.removed}` === `${removed}`) {
    last.before.end = place.before.end;
    last.after.end = place.after.end;
  } else changes.push({ ...place, added, removed });
}

/** The names of the marks that are in one set and not in the other. */
function without(marks: readonly MarkJson[], others: readonly MarkJson[]): string[] {
  if (marks === others) return [];
  const known = new Set(others.map((mark) => JSON.stringify(mark)));
  return marks.filter((mark) => !known.has(JSON.stringify(mark))).map(({ type }) => type);
}

/** A block's marks by offset, asked for from its start to its end. */
function marksIn({ content = [] }: TextBlockJson) {
  const ends: number[] = [];
  for (const inline of content)
    ends.push((ends.at(-1) ?? 0) + (inline.type === "text" ? inline.text.length : 1));
  let piece = 0;
  const seek = (offset: number) => {
    while ((ends[piece] ?? Number.POSITIVE_INFINITY) <= offset) piece++;
    return piece;
  };
  return {
    length: ends.at(-1) ?? 0,
    at: (offset: number): readonly MarkJson[] => content[seek(offset)]?.marks ?? [],
    until: (offset: number): number => ends[seek(offset)] ?? Number.POSITIVE_INFINITY,
  };
}
