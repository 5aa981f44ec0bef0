import type { FoldedTexts } from "./fold-tokens";
import type { FreeTokens } from "./free-tokens";
import { heaviestMatch } from "./heaviest-match";
import { startsSentence } from "./sentences";
import { join, runsOf, type TokenMatch } from "./token-match";
import type { Run, Window } from "./window";

/** Beside and between moved runs at most so many words are still taken for part of the same move. */
const WITHIN_MOVE = 200;

/** What is free of the rest of a run's sentence before it, in both texts. */
export function restBefore({ before, after }: FoldedTexts, free: FreeTokens, run: Run): Window {
  let { from, newFrom } = run;
  const [least, newLeast] = [from - WITHIN_MOVE, newFrom - WITHIN_MOVE];
  while (from > least && !startsSentence(before.sentences, from) && free.isOld(from - 1)) from--;
  while (newFrom > newLeast && !startsSentence(after.sentences, newFrom) && free.isNew(newFrom - 1))
    newFrom--;
  return { from, to: run.from, newFrom, newTo: run.newFrom };
}

/** What is free of the rest of a run's sentence after it, in both texts. */
export function restAfter({ before, after }: FoldedTexts, free: FreeTokens, run: Run): Window {
  const [from, newFrom] = [run.from + run.length, run.newFrom + run.length];
  let [to, newTo] = [from, newFrom];
  while (to < from + WITHIN_MOVE && !startsSentence(before.sentences, to) && free.isOld(to)) to++;
  while (newTo < newFrom + WITHIN_MOVE && !startsSentence(after.sentences, newTo) && free.isNew(newTo))
    newTo++;
  return { from, to, newFrom, newTo };
}

/** Match what is free in a window, when it is small and nothing in it has gone elsewhere. Tells whether it was. */
function fill(texts: FoldedTexts, free: FreeTokens, moved: TokenMatch, window: Window): boolean {
  const [rows, columns] = [window.to - window.from, window.newTo - window.newFrom];
  if (rows < 0 || columns < 0 || rows > WITHIN_MOVE || columns > WITHIN_MOVE) return false;
  if (!free.isWindow(window)) return false;
  if (rows && columns) for (const run of heaviestMatch(texts, window)) join(moved, run);
  return true;
}

/** Match what lies between two runs of the same move, and the rest of their sentences: it moved with them. */
export function matchSurroundings(texts: FoldedTexts, free: FreeTokens, moved: TokenMatch): void {
  const runs = runsOf(moved);
  runs.forEach((run, at) => {
    fill(texts, free, moved, restBefore(texts, free, run));
    const [from, newFrom] = [run.from + run.length, run.newFrom + run.length];
    const next = runs[at + 1];
    const isFilled = next && fill(texts, free, moved, { from, to: next.from, newFrom, newTo: next.newFrom });
    if (!isFilled) fill(texts, free, moved, restAfter(texts, free, run));
  });
}
