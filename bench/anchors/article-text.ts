/** A text in paragraphs of sentences, as edits are simulated on it. */
export type ArticleText = string[][];

const SENTENCE = /.+?(?:[.!?]["”’)]*(?=\s)|$)/gsu;

/** Cut a text into paragraphs and sentences. */
export function articleText(text: string): ArticleText {
  return text
    .split(/\n{2,}/)
    .map((paragraph) => (paragraph.match(SENTENCE) ?? []).map((sentence) => sentence.trim()).filter(Boolean))
    .filter((paragraph) => paragraph.length > 0);
}

export const wordsOf = (text: string): string[] =>
  text.match(/[\p{L}\p{N}]+(?:['’.,-][\p{L}\p{N}]+)*/gu) ?? [];

/** The first paragraphs of a text that have so many words together. */
export function firstWords(article: ArticleText, words: number): ArticleText {
  let count = 0;
  const end = article.findIndex((paragraph) => {
    count += wordsOf(paragraph.join(" ")).length;
    return count >= words;
  });
  return end < 0 ? article : article.slice(0, end + 1);
}
