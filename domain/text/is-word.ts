/** Whether a token is a word: it holds a letter or a digit. Anything else is a mark or space. */
export function isWord(token: string): boolean {
  return /[\p{L}\p{N}]/u.test(token);
}
