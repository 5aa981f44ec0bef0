import type { Passage } from "@/domain/anchor/anchor";
import { articleText, wordsOf } from "./article-text";
import type { RevisionPair } from "./revision-pairs";

/** What became of a passage of a real post, told without any alignment: by looking at its sentence alone. */
export type RealTruth = Passage & { fate: "unchanged" | "changed" | "deleted"; where: Passage };

type Sentence = Passage & { text: string; folded: string; pairs: Set<string> };

const NOWHERE: Passage = { start: -1, end: -1 };
/** Of the pairs of neighbouring words of a sentence so many are in its counterpart; in none, when it was deleted. */
const CHANGED = 0.6;
const DELETED = 0.15;
/** No other sentence comes nearer to the counterpart than this. */
const CLEAR = 0.2;
const FEWEST_WORDS = 5;

function fold(text: string): string {
  return text
    .toLowerCase()
    .replace(/[‘’]/g, "'")
    .replace(/[“”]/g, '"')
    .replace(/[–—]/g, "-")
    .replace(/\s+/g, " ");
}

function wordPairs(text: string): Set<string> {
  const words = wordsOf(fold(text));
  return new Set(words.slice(1).map((word, at) => `${words[at]} ${word}`));
}

function sentencesIn(text: string): Sentence[] {
  let at = 0;
  return articleText(text)
    .flat()
    .map((sentence) => {
      const start = text.indexOf(sentence, at);
      at = start + sentence.length;
      return { start, end: at, text: sentence, folded: fold(sentence), pairs: wordPairs(sentence) };
    });
}

function likeness(old: Sentence, now: Sentence): number {
  let shared = 0;
  for (const pair of old.pairs) if (now.pairs.has(pair)) shared++;
  return shared / old.pairs.size;
}

function count(sentences: readonly Sentence[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { folded } of sentences) counts.set(folded, (counts.get(folded) ?? 0) + 1);
  return counts;
}

/** Words of a sentence, each with the two after it, that stand there once and once in its counterpart. */
function factsOf(old: Sentence, now: Sentence): RealTruth[] {
  const words = [...old.text.matchAll(/[\p{L}\p{N}]+(?:['’.,-][\p{L}\p{N}]+)*/gu)];
  return words.flatMap(({ index }, at) => {
    const last = words[at + 2];
    if (!last || at % 4) return [];
    const text = old.text.slice(index, last.index + last[0].length);
    const place = now.text.indexOf(text);
    const isUnique = (within: string) => within.indexOf(text) === within.lastIndexOf(text);
    if (place < 0 || !isUnique(old.text) || !isUnique(now.text)) return [];
    const [start, newStart] = [old.start + index, now.start + place];
    const where = { start: newStart, end: newStart + text.length };
    return [{ start, end: start + text.length, fate: "unchanged" as const, where }];
  });
}

/** All of a deleted sentence and every few words of it, unless the new text has them beside a neighbour they had. */
function deletedPassages({ start, end, text }: Sentence, newPairs: ReadonlySet<string>): RealTruth[] {
  const words = [...text.matchAll(/[\p{L}\p{N}]+(?:['’.,-][\p{L}\p{N}]+)*/gu)];
  const stands = (one: RegExpExecArray | undefined, next: RegExpExecArray | undefined) =>
    one && next && newPairs.has(fold(`${one[0]} ${next[0]}`));
  const facts = words
    .filter((word, at) => at % 4 === 0 && !stands(words[at - 1], word) && !stands(word, words[at + 1]))
    .map(({ 0: word, index }) => ({ start: start + index, end: start + index + word.length }));
  return [{ start, end }, ...facts].map((passage) => ({ ...passage, fate: "deleted", where: NOWHERE }));
}

/** The sentences of a pair's old text whose fate is plain, and words of one to three inside them. */
export function realTruths(pair: RevisionPair): RealTruth[] {
  const old = sentencesIn(pair.old);
  const now = sentencesIn(pair.new);
  const [oldCounts, newCounts] = [count(old), count(now)];
  const newPairs = wordPairs(pair.new);
  const isOld = (sentence: Sentence) => oldCounts.has(sentence.folded);
  return old.flatMap((sentence): RealTruth[] => {
    if (oldCounts.get(sentence.folded) !== 1) return [];
    const twin = now.find(({ folded }) => folded === sentence.folded);
    if (twin) {
      if (newCounts.get(sentence.folded) !== 1) return [];
      return [
        { ...passageOf(sentence), fate: "unchanged", where: passageOf(twin) },
        ...factsOf(sentence, twin),
      ];
    }
    if (sentence.pairs.size < FEWEST_WORDS) return [];
    const ranked = now
      .map((other) => ({ other, like: likeness(sentence, other) }))
      .sort((a, b) => b.like - a.like);
    const [best, second] = ranked;
    if (!best || best.like <= DELETED) return deletedPassages(sentence, newPairs);
    if (best.like < CHANGED || best.like - (second?.like ?? 0) < CLEAR || isOld(best.other)) return [];
    return [
      { ...passageOf(sentence), fate: "changed", where: passageOf(best.other) },
      ...factsOf(sentence, best.other).map((fact) => ({ ...fact, fate: "changed" as const })),
    ];
  });
}

const passageOf = ({ start, end }: Sentence): Passage => ({ start, end });
