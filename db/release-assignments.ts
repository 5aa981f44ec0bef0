import { eq, type SQL, sql } from "drizzle-orm";
import type { ArticleState } from "@/domain/article/article";
import type { Role, Viewer } from "@/domain/member/member";
import type { Transaction } from "./database";
import { endAssignments } from "./end-assignments";
import { notify } from "./notifications";
import { articleStage } from "./schema/article-stage";
import { assignment } from "./schema/assignment";

/** When another is asked for what rests now and comes back with the article. */
const LATER: Partial<Record<ArticleState, string>> = {
  approved: "ask another member if the article goes back into review",
  on_hold: "ask another member once the article is taken up again",
  killed: "ask another member if the article is taken up again",
};

/** A member who is asked for something, and the role they have from now on; none where they leave. */
type Released = { memberId: string; name: string; role?: Role };

/**
 * Take back what a member who leaves is asked for, or of one who has another role the stages that it does not give.
 * Whoever asked is told that another has to be found, and who stays that they are asked no more.
 */
export async function releaseAssignments(
  transaction: Transaction,
  viewer: Viewer,
  { memberId, name, role }: Released,
): Promise<void> {
  const which: [SQL, ...SQL[]] = [eq(assignment.memberId, memberId)];
  if (role) which.push(isOfStageWithout(role));
  const gone = await endAssignments(transaction, viewer, "cancelled", which);
  for (const { articleId, annotationId, assignedBy, task, state, isAwaited } of gone) {
    const about = { type: "moved", articleId, ...(annotationId && { annotationId }) } as const;
    const advice = isAwaited ? "ask another member" : LATER[state];
    if (!advice) continue;
    const lost = role
      ? `gave ${name}, whom you had asked to ${task}, a role that does not`
      : `deactivated ${name}, whom you had asked to ${task}`;
    if (assignedBy !== memberId)
      await notify(transaction, viewer, { ...about, memberId: assignedBy, sentence: `${lost}: ${advice}` });
    const freed = `gave you a role that does not ${task}: you are asked for it no more`;
    if (role) await notify(transaction, viewer, { ...about, memberId, sentence: freed });
  }
}

const isOfStageWithout = (role: Role): SQL => sql`exists (select 1 from ${articleStage} s
  where s.newsroom_id = ${assignment.newsroomId} and s.article_id = ${assignment.articleId}
  and s.key = ${assignment.stageKey} and not ${role} = any(s.roles))`;
