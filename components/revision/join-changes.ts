import { BLOCK_SEPARATOR } from "@/domain/document/text-index";
import type { TextChange } from "@/domain/revision/revision";

const READABLE = /[\p{L}\p{N}]/u;

/**
 * Changes as they read best: those with nothing but spaces or punctuation of one block between them become one.
 * @param text the canonical text of the revision the changes made.
 */
export function joinChanges(text: string, changes: readonly TextChange[]): TextChange[] {
  const joined: TextChange[] = [];
  for (const change of changes) {
    const last = joined.at(-1);
    const between = last && text.slice(last.to.end, change.to.start);
    if (last && between !== undefined && isSlight(between))
      joined[joined.length - 1] = join(last, between, change);
    else joined.push(change);
  }
  return joined;
}

function isSlight(between: string): boolean {
  return !READABLE.test(between) && !between.includes(BLOCK_SEPARATOR);
}

function join(first: TextChange, between: string, second: TextChange): TextChange {
  return {
    from: {
      start: first.from.start,
      end: second.from.end,
      text: first.from.text + between + second.from.text,
    },
    to: { start: first.to.start, end: second.to.end, text: first.to.text + between + second.to.text },
  };
}
