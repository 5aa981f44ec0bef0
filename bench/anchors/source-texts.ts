import { type ArticleText, articleText, firstWords, wordsOf } from "./article-text";
import { Random } from "./random";
import { readRevisionPairs } from "./revision-pairs";

/** What a benchmark edits: a text, and sentences that stand nowhere in it to insert. */
export type SourceText = { article: ArticleText; fresh: string[] };

function posts(): ArticleText[] {
  const byPost = new Map(readRevisionPairs().map((pair) => [String(pair.doc), articleText(pair.old)]));
  return [...byPost.values()];
}

/** Real posts one after the other, about so many words: names and phrases come back as they do in any article. */
export function plainText(seed: number, words: number): SourceText {
  const shuffled = new Random(seed).shuffled(posts());
  const fresh = shuffled
    .splice(-12)
    .flat(2)
    .filter((sentence) => wordsOf(sentence).length >= 4);
  return { article: firstWords(shuffled.flat(1), words), fresh: new Random(seed + 1).shuffled(fresh) };
}

const isPlainSentence = (one: string) => wordsOf(one).length >= 5 && one.length < 220;

/** How many different sentences a text that repeats has. */
const POOL = 40;

/**
 * A text of which a share of the sentences, 0 to 1, is drawn from forty: each of those stands there many times, some
 * side by side.
 */
export function repeatingText(seed: number, words: number, share: number): SourceText {
  const random = new Random(seed);
  const sentences = random.shuffled(posts().flat(2).filter(isPlainSentence));
  const pool = sentences.slice(0, POOL);
  const others = sentences.slice(2 * POOL);
  const sentence = () => (random.next() < share ? random.pick(pool) : (others.pop() ?? random.pick(pool)));
  const article = Array.from({ length: words }, () => Array.from({ length: 2 + random.below(4) }, sentence));
  return { article: firstWords(article, words), fresh: [...pool, ...sentences.slice(POOL, 2 * POOL)] };
}

const SYLLABLES = "ba ce di fo gu la me ni po ru sa te vi wo zu cha dre flo gri plo sta tre".split(" ");
const SHORT_WORDS = "the of and to in a that for was on with as by at from it is not had".split(" ");

function coinedWord(random: Random): string {
  return Array.from({ length: 2 + random.below(3) }, () => random.pick(SYLLABLES)).join("");
}

/** A text of so many coined words: 8,000 different ones, the common ones as common as in English (Zipf). */
export function longText(seed: number, words: number): SourceText {
  const random = new Random(seed);
  const vocabulary = Array.from({ length: 8_000 }, () => coinedWord(random));
  const word = () =>
    random.next() < 0.4
      ? random.pick(SHORT_WORDS)
      : (vocabulary[Math.floor(vocabulary.length ** random.next()) - 1] as string);
  const sentence = () => {
    const inner = Array.from({ length: 8 + random.below(22) }, word);
    const number = random.next() < 0.2 ? ` ${1 + random.below(9_000)}` : "";
    const text = `${inner.join(" ")}${number}.`;
    return text.charAt(0).toUpperCase() + text.slice(1);
  };
  const paragraph = () => Array.from({ length: 2 + random.below(4) }, sentence);
  const article = firstWords(Array.from({ length: Math.ceil(words / 30) }, paragraph), words);
  return { article, fresh: Array.from({ length: 500 }, sentence) };
}
