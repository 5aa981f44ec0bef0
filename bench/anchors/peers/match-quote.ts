import search from "approx-string-match";
import type { Passage } from "@/domain/anchor/anchor";

type Context = { prefix: string; suffix: string; hint: number };
type Match = Passage & { errors: number };

/** Weights and limits as Hypothesis' client has them in its `match-quote` module. */
const WEIGHT = { quote: 50, prefix: 20, suffix: 20, position: 2 };
const MOST_ERRORS = 256;

function exactMatches(text: string, words: string): Match[] {
  const matches: Match[] = [];
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1))
    matches.push({ start: at, end: at + words.length, errors: 0 });
  return matches;
}

/** All exact matches, else approximate ones. */
function matchesOf(text: string, words: string, mostErrors: number): Match[] {
  const exact = exactMatches(text, words);
  return exact.length > 0 ? exact : search(text, words, mostErrors);
}

function likeness(text: string, words: string): number {
  if (text === "" || words === "") return 0;
  const [match] = matchesOf(text, words, words.length);
  return match ? 1 - match.errors / words.length : 0;
}

function score(text: string, quote: string, match: Match, { prefix, suffix, hint }: Context): number {
  const before = text.slice(Math.max(0, match.start - prefix.length), match.start);
  const after = text.slice(match.end, match.end + suffix.length);
  return (
    WEIGHT.quote * (1 - match.errors / quote.length) +
    WEIGHT.prefix * (prefix ? likeness(before, prefix) : 1) +
    WEIGHT.suffix * (suffix ? likeness(after, suffix) : 1) +
    WEIGHT.position * (1 - Math.abs(match.start - hint) / text.length)
  );
}

/**
 * The best approximate match of a quotation in a text, `null` when it differs by more than half: the way Hypothesis
 * uses `approx-string-match`, by the public description in its client's source.
 */
export function matchQuote(text: string, quote: string, context: Context): Passage | null {
  const matches = matchesOf(text, quote, Math.min(MOST_ERRORS, quote.length / 2));
  let best: { match: Match; score: number } | null = null;
  for (const match of matches) {
    const here = score(text, quote, match, context);
    if (!best || here > best.score) best = { match, score: here };
  }
  return best && { start: best.match.start, end: best.match.end };
}
