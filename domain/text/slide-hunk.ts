import type { Hunk } from "./tokens";

/** How far, UTF-16 units, a better place is looked for. */
const REACH = 300;

/** How far a change may slide to either side: the lengths of the unchanged stretches beside it. */
export type Room = { left: number; right: number };

/**
 * The same insertion or deletion at the place where it reads best. "One. [Two. ]Three." and "One.[ Two.] Three." are
 * the same change of the text; whole sentences, then whole words, with the white space after them are preferred (after
 * the semantic clean-up of diff-match-patch). A replacement stays as it is.
 */
export function slideHunk(hunk: Hunk, before: string, after: string, room: Room): Hunk {
  const { from, to, newFrom, newTo } = hunk;
  if ((from === to) === (newFrom === newTo)) return hunk;
  const [text, start, end] = from === to ? [after, newFrom, newTo] : [before, from, to];
  let best = 0;
  let score = scoreOf(text, start, end);
  for (const shift of shiftsOf(text, start, end, room)) {
    const here = scoreOf(text, start + shift, end + shift);
    if (here <= score) continue;
    best = shift;
    score = here;
  }
  return { from: from + best, to: to + best, newFrom: newFrom + best, newTo: newTo + best };
}

/** By how much the run may stand elsewhere with the same effect: nearest first. */
function* shiftsOf(text: string, start: number, end: number, room: Room): Generator<number> {
  const left = Math.min(room.left, REACH);
  for (let by = 1; by <= left && text[start - by] === text[end - by]; by++) yield -by;
  const right = Math.min(room.right, REACH);
  for (let by = 1; by <= right && text[start + by - 1] === text[end + by - 1]; by++) yield by;
}

/** A place that cuts a word, at either end, is out of the question. */
function scoreOf(text: string, start: number, end: number): number {
  const [first, last] = [cutScore(text, start), cutScore(text, end)];
  return first === 0 || last === 0 ? 0 : first + last;
}

/** How well a text can be cut at a point: 0 not at all, 5 at the end of a line or of the whole. */
function cutScore(text: string, at: number): number {
  if (at === 0 || at === text.length || text[at - 1] === "\n" || text[at] === "\n") return 5;
  const [left, right] = [text.slice(Math.max(0, at - 4), at), text.slice(at, at + 1)];
  if (/[.!?]["”’)\]]*\s$/.test(left) && /\S/.test(right)) return 4;
  if (/\s$/.test(left) && /\S/.test(right)) return 3;
  if (/^\s/.test(right) && /\S$/.test(left)) return 2;
  return /[\p{P}]$/u.test(left) || /^\p{P}/u.test(right) ? 1 : 0;
}
