// By hand: a pattern anchored at the end takes time with the square of every long run of spaces inside.

/** A text without the character at its start, however often it stands there. */
export function trimStartOf(text: string, character: string): string {
  let start = 0;
  while (start < text.length && text[start] === character) start += 1;
  return text.slice(start);
}

/** A text without the character at its end, however often it stands there. */
export function trimEndOf(text: string, character: string): string {
  let end = text.length;
  while (end > 0 && text[end - 1] === character) end -= 1;
  return text.slice(0, end);
}
