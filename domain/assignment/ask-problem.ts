import { isUnderReview } from "../annotation/rights";
import type { ArticleState, ArticleView } from "../article/article";
import { isPermitted, type PermissionFacts, type UnderReview } from "../permission/permissions";
import type { AssignmentKind } from "./assignment";
import { isAwaited } from "./is-awaited";

/** Why a member can ask nobody for that in an article now, and when they can; `undefined` when they can. */
export function askProblem(
  facts: PermissionFacts & Pick<ArticleView, "urgent">,
  kind: AssignmentKind,
): string | undefined {
  if (isPermitted("assignment.create", facts) && isAwaited(facts, kind)) return undefined;
  return isUnderReview(facts.state) ? "Nobody can be asked for this. Ask an editor." : WHEN[facts.state];
}

const WHEN: Record<Exclude<ArticleState, UnderReview>, string> = {
  approved:
    "The article is approved. This can be asked for once an editor takes the article back into review.",
  published: "The article is published: nobody can be asked for this any more.",
  on_hold:
    "The article is on hold: what was asked for rests. More can be asked for once the article is taken up again.",
  killed: "The article is killed. This can be asked for once the article is taken up again.",
};
