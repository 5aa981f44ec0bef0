import type { Passage } from "@/domain/anchor/anchor";

/** What is selected in the article, or where the caret stands (`collapsed`). */
export type ArticleSelection = {
  passage: Passage;
  /** The canonical words of the passage. */
  exact: string;
  /** Where it is in the viewport. */
  rect: DOMRect;
  collapsed: boolean;
};
