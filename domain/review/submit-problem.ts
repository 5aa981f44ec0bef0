import { isUnderReview } from "../annotation/rights";
import type { ArticleState } from "../article/article";
import type { Viewer } from "../member/member";
import { isPermitted, type UnderReview } from "../permission/permissions";

/** Why a member's own review of an article cannot be submitted now, and when it can; `undefined` when it can. */
export function submitProblem({ role }: Pick<Viewer, "role">, state: ArticleState): string | undefined {
  if (isPermitted("review.submit", { role, own: true, state })) return undefined;
  return isUnderReview(state) ? "This review cannot be submitted. Ask an editor." : WHEN[state];
}

const WHEN: Record<Exclude<ArticleState, UnderReview>, string> = {
  approved:
    "The article is approved. Your review can be submitted once an editor takes the article back into review.",
  published:
    "The article is published: your review can no longer be submitted. It is kept until you discard it.",
  on_hold:
    "The article is on hold. Your review can be submitted once the article is taken up again and is under review.",
  killed:
    "The article is killed. Your review can be submitted once the article is taken up again and is under review.",
};
