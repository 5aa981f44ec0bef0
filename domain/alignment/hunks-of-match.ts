import type { Hunk } from "../text/tokens";
import type { FoldedText, FoldedTexts } from "./fold-tokens";
import { NO_TOKEN, type TokenMatch } from "./token-match";

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

/** Collects hunks in text order. */
class Hunks {
  readonly found: Hunk[] = [];

  constructor(private readonly texts: FoldedTexts) {}

  /** The tokens `from` to `to` became `newFrom` to `newTo`, between tokens that correspond. */
  replaced(from: number, to: number, newFrom: number, newTo: number): void {
    const { before, after } = this.texts;
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
    this.add(words);
    this.add({ ...gap, from: words.to, newFrom: words.newTo });
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
    hunks.replaced(from, old, newFrom, now);
    hunks.restyled(old, now);
    from = old + 1;
    newFrom = now + 1;
  }
  hunks.replaced(from, texts.before.count, newFrom, texts.after.count);
  return hunks.found;
}
