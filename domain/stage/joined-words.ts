import type { OwnWords } from "./stage";

/** So few words of others between two pieces that somebody who reads the text sees one change. */
const WORDS_BETWEEN = 2;

/**
 * Pieces of words as they are read: without the white space at their ends, and those of one revision that only a word
 * or two of the same sentence part, as one.
 * @param pieces in text order.
 * @param text the text they stand in.
 */
export function joinedWords(pieces: readonly OwnWords[], text: string): OwnWords[] {
  const joined: OwnWords[] = [];
  for (const piece of pieces.map(trimmed)) {
    const last = joined.at(-1);
    const between = last?.revision === piece.revision ? text.slice(last.end, piece.start) : undefined;
    if (last && between !== undefined && readsOn(between)) {
      last.end = piece.end;
      last.exact = text.slice(last.start, last.end);
    } else joined.push(piece);
  }
  return joined;
}

/** Blocks are parted by line ends, sentences by their marks. */
function readsOn(between: string): boolean {
  return !/[\n.!?:;]/.test(between) && between.split(/\s+/).filter(Boolean).length <= WORDS_BETWEEN;
}

function trimmed({ revision, start, exact }: OwnWords): OwnWords {
  const from = start + exact.length - exact.trimStart().length;
  const words = exact.trim();
  return { revision, start: from, end: from + words.length, exact: words };
}
