import type { Passage } from "@/domain/anchor/anchor";
import type { ArticleText } from "./article-text";
import type { Random } from "./random";

/** What people annotate: whole sentences, a few words, and facts of one to three words such as names and numbers. */
export const PASSAGE_KINDS = ["sentence", "phrase", "fact"] as const;
export type PassageKind = (typeof PASSAGE_KINDS)[number];
export type KindedPassage = Passage & { kind: PassageKind };

const WORD = /[\p{L}\p{N}]+(?:['’.,-][\p{L}\p{N}]+)*/gu;
const WORD_INSIDE = /[\p{L}\p{N}]/u;
const FACT_WORD = /^\p{Lu}|\p{N}/u;

function phraseIn(sentence: string, random: Random): [number, number] | null {
  const words = [...sentence.matchAll(WORD)];
  const length = 4 + random.below(5);
  const first = words[random.below(Math.max(1, words.length - length))];
  const last = first && words[words.indexOf(first) + length - 1];
  return first && last ? [first.index, last.index + last[0].length] : null;
}

/** A number or a name, with up to two words that follow it. */
function factIn(sentence: string, random: Random): [number, number] | null {
  const words = [...sentence.matchAll(WORD)];
  const facts = words.filter(({ 0: word, index }) => index > 0 && FACT_WORD.test(word));
  const first = facts.length ? random.pick(facts) : words.length ? random.pick(words) : undefined;
  if (!first) return null;
  const last = words[Math.min(words.indexOf(first) + random.below(3), words.length - 1)] ?? first;
  return [first.index, last.index + last[0].length];
}

/** So many passages of all kinds all over a text that `plainTextOf` made of an article. */
export function choosePassages(article: ArticleText, count: number, random: Random): KindedPassage[] {
  const sentences: { text: string; start: number }[] = [];
  let at = 0;
  for (const paragraph of article) {
    for (const text of paragraph) {
      sentences.push({ text, start: at });
      at += text.length + 1;
    }
    at += 1;
  }
  const passages: KindedPassage[] = [];
  for (let tries = 0; passages.length < count && tries < count * 10; tries++) {
    const { text, start } = random.pick(sentences);
    const kind = random.pick(PASSAGE_KINDS);
    const range =
      kind === "sentence"
        ? ([0, text.length] as const)
        : kind === "phrase"
          ? phraseIn(text, random)
          : factIn(text, random);
    if (range && WORD_INSIDE.test(text.slice(...range)))
      passages.push({ kind, start: start + range[0], end: start + range[1] });
  }
  return passages;
}
