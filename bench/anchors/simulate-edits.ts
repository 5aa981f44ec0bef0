import { type ArticleText, wordsOf } from "./article-text";
import type { Random } from "./random";
import type { SourceText } from "./source-texts";

/** A text, an edited one, and where each character of the first went. */
export type EditedText = {
  before: string;
  after: string;
  /** For each old character its new place, or -1. A mark that changed its style is at its new place. */
  newOf: Int32Array;
  /** For each old character whose word was replaced, the place of the word that came in its stead; else -1. */
  replacedFrom: Int32Array;
  replacedTo: Int32Array;
};

/** Characters of one word or of what lies between words: from the old text at `old`, or in place of what was there. */
type Piece = { text: string; old: number; length: number; kept: boolean };

type Sentence = Piece[];
type Paragraph = Sentence[];

const INSERTED = -1;
const BETWEEN_SENTENCES = " ";
const BETWEEN_PARAGRAPHS = "\n\n";

const PIECE = /[\p{L}\p{N}]+(?:['’.,][\p{L}\p{N}]+)*|[^\p{L}\p{N}]/gu;

function pieces(text: string, start: number): Sentence {
  return Array.from(text.matchAll(PIECE), ([piece], _) => piece).reduce<{ at: number; all: Sentence }>(
    ({ at, all }, piece) => {
      all.push({ text: piece, old: start < 0 ? INSERTED : at, length: piece.length, kept: start >= 0 });
      return { at: at + piece.length, all };
    },
    { at: start, all: [] },
  ).all;
}

function readArticle(article: ArticleText): Paragraph[] {
  let at = 0;
  return article.map((paragraph) => {
    const sentences = paragraph.map((sentence) => {
      const read = pieces(sentence, at);
      at += sentence.length + BETWEEN_SENTENCES.length;
      return read;
    });
    at += BETWEEN_PARAGRAPHS.length - BETWEEN_SENTENCES.length;
    return sentences;
  });
}

export const plainTextOf = (article: ArticleText): string =>
  article.map((paragraph) => paragraph.join(BETWEEN_SENTENCES)).join(BETWEEN_PARAGRAPHS);

/** What can happen to a sentence, or with it. */
export const OPERATIONS = [
  "insert",
  "delete",
  "move",
  "replace words",
  "reorder paragraphs",
  "quote style",
  "white space",
] as const;
export type Operation = (typeof OPERATIONS)[number];

const OTHER_STYLE: Readonly<Record<string, string>> = {
  '"': "“",
  "“": '"',
  "”": '"',
  "'": "’",
  "’": "'",
  "‘": "'",
  "-": "–",
  "–": "-",
  "—": "-",
};

const STOP = /[.!?]["”’)]*$/;

/** Whether a paragraph is sentences rather than a heading or a line of a list. */
const isProse = (paragraph: Paragraph): boolean =>
  paragraph.length > 1 || STOP.test((paragraph[0] ?? []).map(({ text }) => text).join(""));

class Editor {
  constructor(
    private readonly paragraphs: Paragraph[],
    private readonly fresh: readonly string[],
    private readonly random: Random,
  ) {}

  apply(operation: Operation): void {
    const at = this.random.below(this.paragraphs.length);
    const paragraph = this.paragraphs[at] as Paragraph;
    const place = this.random.below(paragraph.length);
    const sentence = paragraph[place] as Sentence;
    if (operation === "insert") this.insertSentence(pieces(this.random.pick(this.fresh), INSERTED));
    else if (operation === "delete") this.cut(at, place);
    else if (operation === "replace words") this.replaceWords(sentence);
    else if (operation === "quote style") this.changeStyle(sentence);
    else if (operation === "white space") this.changeSpace(sentence);
    else if (operation === "move" && isProse(paragraph)) this.insertSentence(this.cut(at, place));
    else this.insertParagraph(this.paragraphs.splice(at, 1)[0] as Paragraph);
  }

  private cut(at: number, place: number): Sentence {
    const paragraph = this.paragraphs[at] as Paragraph;
    const [sentence] = paragraph.splice(place, 1);
    if (paragraph.length === 0) this.paragraphs.splice(at, 1);
    if (this.paragraphs.length === 0) this.paragraphs.push([[]]);
    return sentence as Sentence;
  }

  private insertParagraph(paragraph: Paragraph): void {
    this.paragraphs.splice(this.random.below(this.paragraphs.length + 1), 0, paragraph);
  }

  /** Put a sentence among others, not into a heading. */
  private insertSentence(sentence: Sentence): void {
    const prose = this.paragraphs.filter(isProse);
    const paragraph = this.random.pick(prose.length ? prose : this.paragraphs);
    paragraph.splice(this.random.below(paragraph.length + 1), 0, sentence);
  }

  /** One to three words in a row, or as many here and there. */
  private replaceWords(sentence: Sentence): void {
    const words = sentence.filter(({ text }) => /[\p{L}\p{N}]/u.test(text));
    const count = Math.min(1 + this.random.below(3), Math.max(1, words.length >> 2));
    const first = this.random.below(Math.max(1, words.length - count + 1));
    const scattered = this.random.next() < 0.5;
    for (let at = 0; at < count; at++) {
      const word = scattered ? this.random.pick(words) : words[first + at];
      if (!word) continue;
      word.text = this.random.pick(wordsOf(this.random.pick(this.fresh)));
      word.kept = false;
    }
  }

  private changeStyle(sentence: Sentence): void {
    for (const piece of sentence) piece.text = OTHER_STYLE[piece.text] ?? piece.text;
  }

  private changeSpace(sentence: Sentence): void {
    const spaces = sentence.filter(({ text }) => text === " ");
    const space = spaces[this.random.below(spaces.length)];
    if (space) space.text = this.random.pick(["  ", "\u00a0", "\n", "\n\n"]);
  }
}

function write(paragraphs: readonly Paragraph[], before: string): EditedText {
  const newOf = new Int32Array(before.length).fill(-1);
  const replacedFrom = new Int32Array(before.length).fill(-1);
  const replacedTo = new Int32Array(before.length).fill(-1);
  let after = "";
  const writePiece = ({ text, old, length, kept }: Piece) => {
    for (let at = 0; at < (old === INSERTED ? 0 : length); at++) {
      if (kept) newOf[old + at] = after.length + Math.min(at, text.length - 1);
      else {
        replacedFrom[old + at] = after.length;
        replacedTo[old + at] = after.length + text.length;
      }
    }
    after += text;
  };
  paragraphs.forEach((paragraph, at) => {
    if (at) after += BETWEEN_PARAGRAPHS;
    paragraph.forEach((sentence, place) => {
      if (place) after += BETWEEN_SENTENCES;
      sentence.forEach(writePiece);
    });
  });
  return { before, after, newOf, replacedFrom, replacedTo };
}

/** Edit a share (0 to 1) of the sentences of a text, each in one of the ways given, all as likely. */
export function simulateEdits(
  { article, fresh }: SourceText,
  share: number,
  random: Random,
  operations: readonly Operation[] = OPERATIONS,
): EditedText {
  const paragraphs = readArticle(article);
  const sentences = paragraphs.reduce((sum, { length }) => sum + length, 0);
  const editor = new Editor(paragraphs, fresh, random);
  for (let edit = 0; edit < Math.round(sentences * share); edit++) editor.apply(random.pick(operations));
  return write(paragraphs, plainTextOf(article));
}
