import type { FoldedText, FoldedTexts } from "./fold-tokens";
import { startsSentence } from "./sentences";
import { NO_TOKEN, runsOf, type TokenMatch } from "./token-match";

/** A stretch of tokens. End exclusive. */
export type TokenRange = { from: number; to: number };

/** Words this light that could be of either of two places are no passage anybody would miss. */
const WEIGHT_AMBIGUOUS = 12;

/** What one text has and the other has not, seen from the text that has it. */
type OneSided = {
  text: FoldedText;
  /** For each token of this text its counterpart, and the other way round. */
  of: Int32Array;
  back: Int32Array;
  /** The tokens the other text has not, and where they would stand there. */
  from: number;
  to: number;
  at: number;
};

/** How far an edit may slide towards either end: while the word it gains is the word it loses. */
function reach({ text, of, from, to, at }: OneSided): { left: number; right: number } {
  const { key } = text;
  let left = 0;
  while (
    from - left > 0 &&
    at - left > 0 &&
    of[from - left - 1] === at - left - 1 &&
    key[from - left - 1] === key[to - left - 1]
  )
    left++;
  let right = 0;
  while (to + right < text.count && of[to + right] === at + right && key[from + right] === key[to + right])
    right++;
  return { left, right };
}

const CLAUSE_END = /[,;:)–—\-"”’]/u;

/** How well a text may be cut before a token: between paragraphs, sentences, clauses, words. */
function cutQuality({ text }: OneSided, token: number): number {
  if (token === 0 || token === text.count) return 3;
  const gap = text.text.slice(text.end[token - 1], text.start[token]);
  if (gap.includes("\n")) return 3;
  if (startsSentence(text.sentences, token)) return 2;
  return CLAUSE_END.test(text.text.charAt((text.end[token - 1] as number) - 1)) ? 1 : 0;
}

/** The first, the last and, nearest to where it is, the best shift of an edit among those that cut best. */
function bestShifts(edit: OneSided): { first: number; last: number; best: number } {
  const { left, right } = reach(edit);
  let quality = -1;
  let first = 0;
  let last = 0;
  let best = 0;
  for (let shift = -left; shift <= right; shift++) {
    const here = cutQuality(edit, edit.from + shift) + cutQuality(edit, edit.to + shift);
    if (here < quality) continue;
    if (here > quality) {
      first = shift;
      best = shift;
    } else if (Math.abs(shift) < Math.abs(best)) best = shift;
    last = shift;
    quality = here;
  }
  return { first, last, best };
}

/** Move an edit: what it passes over on one side is taken up again on the other. */
function shiftEdit({ of, back, from, to, at }: OneSided, shift: number): void {
  for (let step = 0; step < shift; step++) {
    of[from + step] = at + step;
    back[at + step] = from + step;
  }
  for (let step = 1; step <= -shift; step++) {
    of[to - step] = at - step;
    back[at - step] = to - step;
  }
  of.fill(NO_TOKEN, from + shift, to + shift);
}

/** The edits that only delete or only insert, in text order. */
function oneSidedEdits(texts: FoldedTexts, match: TokenMatch): OneSided[] {
  const edits: OneSided[] = [];
  const old = { text: texts.before, of: match.newOf, back: match.oldOf };
  const now = { text: texts.after, of: match.oldOf, back: match.newOf };
  let from = 0;
  let newFrom = 0;
  const end = { from: texts.before.count, newFrom: texts.after.count, length: 0 };
  for (const run of [...runsOf(match), end]) {
    if (run.newFrom === newFrom && run.from > from) edits.push({ ...old, from, to: run.from, at: newFrom });
    if (run.from === from && run.newFrom > newFrom)
      edits.push({ ...now, from: newFrom, to: run.newFrom, at: from });
    from = run.from + run.length;
    newFrom = run.newFrom + run.length;
  }
  return edits;
}

/** The stretches of old words an edit could as well have spared, or kept as well elsewhere. */
function undecided(edit: OneSided, isOld: boolean, first: number, last: number): TokenRange[] {
  if (!isOld) return [{ from: edit.at + first, to: edit.at + last }];
  const { from, to } = edit;
  if (from + last >= to + first) return [{ from: from + first, to: to + last }];
  return [
    { from: from + first, to: from + last },
    { from: to + first, to: to + last },
  ];
}

/**
 * A deletion or insertion between words that repeat could be told at several places ("The mayor |said so. The mayor|
 * went"). Put each where it cuts best: between paragraphs, else sentences, else clauses (the idea of
 * `cleanupSemanticLossless` of diff-match-patch, Neil Fraser 2006). Where several cut equally well, nobody can say
 * which of the words stayed: those old tokens are returned.
 */
export function slideEdits(texts: FoldedTexts, match: TokenMatch): TokenRange[] {
  const ambiguous: TokenRange[] = [];
  for (const edit of oneSidedEdits(texts, match)) {
    const { first, last, best } = bestShifts(edit);
    if (weightOf(texts, edit, first, last) >= WEIGHT_AMBIGUOUS)
      ambiguous.push(...undecided(edit, edit.text === texts.before, first, last));
    if (best !== 0) shiftEdit(edit, best);
  }
  return ambiguous.sort((a, b) => a.from - b.from);
}

function weightOf({ weights }: FoldedTexts, { text, from }: OneSided, first: number, last: number): number {
  let weight = 0;
  for (let token = from + first; token < from + last; token++)
    weight += weights[text.key[token] as number] as number;
  return weight;
}
