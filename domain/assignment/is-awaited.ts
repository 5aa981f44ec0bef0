import type { ArticleState, ArticleView } from "../article/article";
import { owesReading } from "../article/owes-reading";
import { UNDER_REVIEW } from "../permission/permissions";
import type { AssignmentKind } from "./assignment";

/**
 * In which states of an article anybody is waited for, and may be asked: for a stage, a thread or a claim while it is
 * under review, for the article as a whole until it is out. In any other what was asked rests until it is taken up again.
 */
export const AWAITED_IN: Readonly<Record<AssignmentKind, readonly ArticleState[]>> = {
  article: [...UNDER_REVIEW, "approved"],
  stage: UNDER_REVIEW,
  thread: UNDER_REVIEW,
  claim: UNDER_REVIEW,
};

/** What a member is asked for who is to give the reading that an urgent publication owes. */
export const ASKED_TO_READ: AssignmentKind = "article";

/** Whether anybody is waited for in an article, for something of that kind. */
export function isAwaited(article: Pick<ArticleView, "state" | "urgent">, kind: AssignmentKind): boolean {
  return AWAITED_IN[kind].includes(article.state) || (kind === ASKED_TO_READ && owesReading(article));
}
