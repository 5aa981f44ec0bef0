import type { OwnWords } from "@/domain/stage/stage";

type Place = Pick<OwnWords, "start" | "end">;

const HASH = /^#words-(\d{1,9})-(\d{1,9})$/;

/** The address of words in an article's newest text, on its desk. */
export function wordsAddress(articleId: string, { start, end }: Place): string {
  return `/articles/${articleId}#words-${start}-${end}`;
}

/** The words that the end of an address names; `null` when it names none. */
export function wordsOfAddress(hash: string): Place | null {
  const [, start, end] = HASH.exec(hash) ?? [];
  return start && end ? { start: Number(start), end: Number(end) } : null;
}
