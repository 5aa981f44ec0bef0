const count = (number: number, one: string, many: string) => `${number} ${number === 1 ? one : many}`;

/** What a review holds, in words: `3 annotations and 1 reply`. */
export function reviewWords(annotations: number, replies: number): string {
  const made = count(annotations, "annotation", "annotations");
  if (replies === 0) return made;
  const answers = count(replies, "reply", "replies");
  return annotations === 0 ? answers : `${made} and ${answers}`;
}
