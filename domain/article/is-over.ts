import type { ArticleState } from "./article";

/** Whether an article has come to its end: it is out, or will not be. */
export function isOver(state: ArticleState): boolean {
  return state === "published" || state === "killed";
}
