import { slideHunk } from "./slide-hunk";
import { type Hunk, tokenHunks } from "./tokens";

const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}_’'.,]*/gu;
/** The longest stretch, in words, that two larger changes around it swallow. */
const SWALLOWED = 3;

/**
 * The word-level difference between two texts as a person would tell it: changes with nothing but spaces or marks
 * between them are one, and so are two changes around fewer words than either of them. In text order; applying all of
 * them to `before` gives `after`.
 */
export function readableHunks(before: string, after: string): Hunk[] {
  const hunks = tokenHunks(before, after);
  const slid = hunks.map((hunk, at) => {
    const left = hunk.from - (hunks[at - 1]?.to ?? 0);
    const right = (hunks[at + 1]?.from ?? before.length) - hunk.to;
    // Half of what it shares with a neighbour, which may slide too.
    return slideHunk(hunk, before, after, {
      left: at > 0 ? left >> 1 : left,
      right: at < hunks.length - 1 ? right >> 1 : right,
    });
  });
  return joinForReading(slid, before, after).map((hunk) => trimEnds(hunk, before, after));
}

function joinForReading(hunks: readonly Hunk[], before: string, after: string): Hunk[] {
  const joined: Hunk[] = [];
  for (const hunk of hunks) {
    let grown = hunk;
    for (let last = joined.at(-1); last && belong(last, grown, before, after); last = joined.at(-1)) {
      grown = { from: last.from, to: grown.to, newFrom: last.newFrom, newTo: grown.newTo };
      joined.pop();
    }
    joined.push(grown);
  }
  return joined;
}

/** Whether two changes read better as one than with the words between them. */
function belong(one: Hunk, other: Hunk, before: string, after: string): boolean {
  const between = countWords(before.slice(one.to, other.from));
  if (between === 0) return true;
  const smaller = Math.min(sizeOf(one, before, after), sizeOf(other, before, after));
  return between <= SWALLOWED && between < smaller;
}

function sizeOf({ from, to, newFrom, newTo }: Hunk, before: string, after: string): number {
  return Math.max(countWords(before.slice(from, to)), countWords(after.slice(newFrom, newTo)));
}

function countWords(text: string): number {
  return text.match(WORD)?.length ?? 0;
}

/** Leave white space and punctuation that both sides begin or end with where they are. */
function trimEnds(hunk: Hunk, before: string, after: string): Hunk {
  let { from, to, newFrom, newTo } = hunk;
  const alike = (old: number, now: number) =>
    before[old] === after[now] && /[\s\p{P}]/u.test(before[old] ?? "");
  while (from < to && newFrom < newTo && alike(to - 1, newTo - 1)) {
    to--;
    newTo--;
  }
  while (from < to && newFrom < newTo && alike(from, newFrom)) {
    from++;
    newFrom++;
  }
  return { from, to, newFrom, newTo };
}
