import type { ArticleView } from "./article";

/** Whether an article is out without all its stages, and nobody has read it back. */
export function owesReading({ state, urgent }: Pick<ArticleView, "state" | "urgent">): boolean {
  return state === "published" && urgent !== undefined && !urgent.backRead;
}
