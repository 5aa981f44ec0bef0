import type { FoldedText, FoldedTexts } from "./fold-tokens";
import type { FreeTokens } from "./free-tokens";
import type { Occurrences } from "./occurrences";
import { startsSentence } from "./sentences";
import { join, type TokenMatch } from "./token-match";
import type { Run } from "./window";

/** Tokens of a sentence too short to be found by its words in a row. */
const SHORT = 8;

/** Where stretches of words stand in either text. */
type Places = { before: Occurrences; after: Occurrences };

type Sentence = Pick<Run, "from" | "length">;

function shortSentences({ sentences: { first } }: FoldedText): Sentence[] {
  const sentences: Sentence[] = [];
  for (let at = 0; at + 1 < first.length; at++) {
    const from = first[at] as number;
    const length = (first[at + 1] as number) - from;
    if (length <= SHORT) sentences.push({ from, length });
  }
  return sentences;
}

const windowOf = ({ from, newFrom, length }: Run) => ({
  from,
  to: from + length,
  newFrom,
  newTo: newFrom + length,
});

/** Old sentences whose words stand exactly once in either text, and begin or end a sentence in the new one. */
function onlyByWords({ before, after }: FoldedTexts, places: Places, free: FreeTokens): Run[] {
  const isCut = (token: number) => startsSentence(after.sentences, token);
  return shortSentences(before).flatMap(({ from, length }) => {
    if (!free.isOld(from) || places.before.only(before.key, from, length) < 0) return [];
    const newFrom = places.after.only(before.key, from, length);
    return newFrom >= 0 && (isCut(newFrom) || isCut(newFrom + length)) ? [{ from, newFrom, length }] : [];
  });
}

/** Short sentences by their words; `null` where several have the same. */
function byWords(text: FoldedText): Map<string, Sentence | null> {
  const sentences = new Map<string, Sentence | null>();
  for (const sentence of shortSentences(text)) {
    const words = text.key.subarray(sentence.from, sentence.from + sentence.length).join();
    sentences.set(words, sentences.has(words) ? null : sentence);
  }
  return sentences;
}

/** Short sentences that each text has once as a sentence, wherever else their words may stand. */
function onlyAsSentences({ before, after }: FoldedTexts): Run[] {
  const now = byWords(after);
  return [...byWords(before)].flatMap(([words, sentence]) => {
    const twin = now.get(words);
    return sentence && twin ? [{ ...sentence, newFrom: twin.from }] : [];
  });
}

/** Match free sentences of a few words, headings mostly, that stand exactly once in either text. */
export function matchShortSentences(
  texts: FoldedTexts,
  places: Places,
  free: FreeTokens,
  moved: TokenMatch,
): void {
  const match = (runs: readonly Run[]) => {
    for (const run of runs) if (free.isWindow(windowOf(run))) join(moved, run);
  };
  match(onlyByWords(texts, places, free));
  match(onlyAsSentences(texts));
}
