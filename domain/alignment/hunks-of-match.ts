import type { Hunk } from "../text/tokens";
import type { FoldedText, FoldedTexts } from "./fold-tokens";
import { startsSentence } from "./sentences";
import { NO_TOKEN, type TokenMatch } from "./token-match";
import type { Window } from "./window";

const isSpace = (character: string) => /\s/.test(character);

/** A hunk less the white space that both sides begin or end with; `null` when nothing is left. */
function trimSpace(hunk: Hunk, before: string, after: string): Hunk | null {
  let { from, to, newFrom, newTo } = hunk;
  const alike = (old: number, now: number) =>
    from < to && newFrom < newTo && before[old] === after[now] && isSpace(before[old] ?? "");
  while (alike(from, newFrom)) {
    from++;
    newFrom++;
  }
  while (alike(to - 1, newTo - 1)) {
    to--;
    newTo--;
  }
  return from === to && newFrom === newTo ? null : { from, to, newFrom, newTo };
}

/** The token after, and the offset where it starts, or the end of the text. */
const startOf = (text: FoldedText, token: number) => text.start[token] ?? text.text.length;
const endOf = (text: FoldedText, token: number) => (token < 0 ? 0 : (text.end[token] as number));

/** Where one of several sentences begins in the old tokens and in the new. */
type Cut = { old: number; now: number };

/** Past this many tokens no start of a sentence is looked for. */
const LONGEST_FRAGMENT = 200;

/** Where the sentences that an edit begins in the middle of end, if both do and something follows. */
function headOf({ before, after }: FoldedTexts, { from, to, newFrom, newTo }: Window): Cut | null {
  if (startsSentence(before.sentences, from) || startsSentence(after.sentences, newFrom)) return null;
  const old = nextStart(before, from, to);
  const now = nextStart(after, newFrom, newTo);
  return old === null || now === null || (old === to && now === newTo) ? null : { old, now };
}

/** Where the sentences that an edit ends in the middle of begin, if both do and something precedes. */
function tailOf({ before, after }: FoldedTexts, { from, to, newFrom, newTo }: Window): Cut | null {
  if (startsSentence(before.sentences, to) || startsSentence(after.sentences, newTo)) return null;
  const old = lastStart(before, from, to);
  const now = lastStart(after, newFrom, newTo);
  return old === null || now === null || (old === from && now === newFrom) ? null : { old, now };
}

function nextStart({ sentences }: FoldedText, from: number, to: number): number | null {
  for (let at = from; at <= Math.min(to, from + LONGEST_FRAGMENT); at++)
    if (startsSentence(sentences, at)) return at;
  return null;
}

function lastStart({ sentences }: FoldedText, from: number, to: number): number | null {
  for (let at = to; at >= Math.max(from, to - LONGEST_FRAGMENT); at--)
    if (startsSentence(sentences, at)) return at;
  return null;
}

/** Collects hunks in text order. */
class Hunks {
  readonly found: Hunk[] = [];

  constructor(private readonly texts: FoldedTexts) {}

  /** What lies between tokens that correspond: cut where both sides begin a sentence that goes on after it. */
  replaced(window: Window): void {
    const { before, after } = this.texts;
    const { from, to, newFrom, newTo } = window;
    const gap = {
      from: endOf(before, from - 1),
      to: startOf(before, to),
      newFrom: endOf(after, newFrom - 1),
      newTo: startOf(after, newTo),
    };
    if (from === to || newFrom === newTo) {
      this.add(gap);
      return;
    }
    const words = {
      from: startOf(before, from),
      to: endOf(before, to - 1),
      newFrom: startOf(after, newFrom),
      newTo: endOf(after, newTo - 1),
    };
    this.add({ ...gap, to: words.from, newTo: words.newFrom });
    this.addWords(words, [headOf(this.texts, window), tailOf(this.texts, window)]);
    this.add({ ...gap, from: words.to, newFrom: words.newTo });
  }

  private addWords(words: Hunk, cuts: readonly (Cut | null)[]): void {
    let rest = words;
    for (const cut of cuts) {
      if (!cut) continue;
      const at = Math.min(startOf(this.texts.before, cut.old), words.to);
      const newAt = Math.min(startOf(this.texts.after, cut.now), words.newTo);
      if (at < rest.from || newAt < rest.newFrom) continue;
      this.add({ ...rest, to: at, newTo: newAt });
      rest = { ...rest, from: at, newFrom: newAt };
    }
    this.add(rest);
  }

  /** A token became one that is the same but for case or style. */
  restyled(old: number, now: number): void {
    const { before, after } = this.texts;
    if (before.literal[old] === after.literal[now]) return;
    this.found.push({
      from: startOf(before, old),
      to: endOf(before, old),
      newFrom: startOf(after, now),
      newTo: endOf(after, now),
    });
  }

  private add(hunk: Hunk): void {
    const { before, after } = this.texts;
    if (before.text.slice(hunk.from, hunk.to) === after.text.slice(hunk.newFrom, hunk.newTo)) return;
    const trimmed = trimSpace(hunk, before.text, after.text);
    if (trimmed) this.found.push(trimmed);
  }
}

/**
 * What was replaced, in text order: what lies between tokens that correspond, and tokens that correspond but differ to
 * the letter. White space before and after replaced words is told by itself, so that the words keep exact ends.
 */
export function hunksOfMatch(texts: FoldedTexts, { newOf }: TokenMatch): Hunk[] {
  const hunks = new Hunks(texts);
  let from = 0;
  let newFrom = 0;
  for (let old = 0; old < newOf.length; old++) {
    const now = newOf[old] as number;
    if (now === NO_TOKEN) continue;
    hunks.replaced({ from, to: old, newFrom, newTo: now });
    hunks.restyled(old, now);
    from = old + 1;
    newFrom = now + 1;
  }
  hunks.replaced({ from, to: texts.before.count, newFrom, newTo: texts.after.count });
  return hunks.found;
}
