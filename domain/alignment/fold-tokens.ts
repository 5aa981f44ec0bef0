import { foldStyle } from "../text/fold-style";
import { type Sentences, sentencesOf } from "./sentences";

/**
 * A text as the alignment reads it: its words and marks without the white space between them. Offsets are UTF-16.
 * Tokens with the same `key` are the same but for case and the style of quotation marks and dashes; those with the
 * same `literal` are the same to the letter.
 */
export type FoldedText = {
  text: string;
  count: number;
  start: Int32Array;
  end: Int32Array;
  key: Int32Array;
  literal: Int32Array;
  sentences: Sentences;
};

/** Two texts folded with the same keys, and for each key how much it says: letters and digits, at most ten. */
export type FoldedTexts = { before: FoldedText; after: FoldedText; weights: Int32Array };

/** Scripts written without spaces: each character is a token. */
const UNSPACED = String.raw`[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]`;
const LETTERS = String.raw`(?:(?!${UNSPACED})[\p{L}\p{N}\p{M}])+`;
/** A word keeps its inner apostrophes, points and commas: "don't", "3.5", "1,200". Any other mark stands alone. */
const TOKEN = new RegExp(
  String.raw`${UNSPACED}\p{M}*|${LETTERS}(?:['’.,]${LETTERS})*|[^\s\p{L}\p{N}\p{M}]`,
  "gu",
);

const HEAVIEST_WORD = 10;
const CHARACTER_OF_UNSPACED = 4;
/** Numbers are short and say much. */
const EXTRA_OF_NUMBER = 4;
const NUMBER = /\p{N}/u;
const WORD = /[\p{L}\p{N}]/u;
const UNSPACED_START = new RegExp(`^${UNSPACED}`, "u");

function weigh(folded: string): number {
  if (!WORD.test(folded)) return 1;
  if (UNSPACED_START.test(folded)) return CHARACTER_OF_UNSPACED;
  return Math.min(folded.length, HEAVIEST_WORD) + (NUMBER.test(folded) ? EXTRA_OF_NUMBER : 1);
}

/** Gives every token its numbers. One for both texts, so that the same word has the same number in either. */
class Vocabulary {
  readonly weights: number[] = [];
  private readonly literals = new Map<string, number>();
  private readonly keys = new Map<string, number>();
  private readonly keyOfLiteral: number[] = [];

  literal(token: string): number {
    const known = this.literals.get(token);
    if (known !== undefined) return known;
    const literal = this.literals.size;
    this.literals.set(token, literal);
    this.keyOfLiteral.push(this.keyOf(foldStyle(token)));
    return literal;
  }

  key(literal: number): number {
    return this.keyOfLiteral[literal] as number;
  }

  private keyOf(folded: string): number {
    const known = this.keys.get(folded);
    if (known !== undefined) return known;
    this.weights.push(weigh(folded));
    this.keys.set(folded, this.keys.size);
    return this.keys.size - 1;
  }
}

function foldText(text: string, vocabulary: Vocabulary): FoldedText {
  const start: number[] = [];
  const literal: number[] = [];
  const end: number[] = [];
  TOKEN.lastIndex = 0;
  for (let match = TOKEN.exec(text); match; match = TOKEN.exec(text)) {
    start.push(match.index);
    end.push(TOKEN.lastIndex);
    literal.push(vocabulary.literal(match[0]));
  }
  return {
    text,
    count: start.length,
    start: Int32Array.from(start),
    end: Int32Array.from(end),
    sentences: sentencesOf(text, start, end),
    key: Int32Array.from(literal, (one) => vocabulary.key(one)),
    literal: Int32Array.from(literal),
  };
}

/** Cut two texts into tokens that can be compared by number. Linear in their length. */
export function foldTexts(before: string, after: string): FoldedTexts {
  const vocabulary = new Vocabulary();
  const folded = { before: foldText(before, vocabulary), after: foldText(after, vocabulary) };
  return { ...folded, weights: Int32Array.from(vocabulary.weights) };
}
