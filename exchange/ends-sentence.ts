const SENTENCE_END = /[\p{Sentence_Terminal}…:;]["'’”»)\]\s]*$/u;

/** Whether a text ends as a sentence does (or leads on to what follows it, as a colon does). */
export function endsSentence(text: string): boolean {
  return SENTENCE_END.test(text.slice(-20));
}
