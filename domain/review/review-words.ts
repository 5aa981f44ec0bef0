const count = (number: number, one: string, many: string) => `${number} ${number === 1 ? one : many}`;

/** What a review holds, in words: `3 notes and 1 reply`. A note is anything annotated. */
export function reviewWords(annotations: number, replies: number): string {
  const notes = count(annotations, "note", "notes");
  if (replies === 0) return notes;
  const answers = count(replies, "reply", "replies");
  return annotations === 0 ? answers : `${notes} and ${answers}`;
}
