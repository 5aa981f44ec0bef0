import { and, eq, isNull, ne, type SQL } from "drizzle-orm";
import type { WaitingItem, WaitingList } from "@/domain/assignment/assignment";
import type { Viewer } from "@/domain/member/member";
import { memberView } from "./annotation-views";
import type { Transaction } from "./database";
import { isAwaitedNow } from "./is-awaited-now";
import { anchor } from "./schema/anchor";
import { article } from "./schema/article";
import { articleStage } from "./schema/article-stage";
import { assignment } from "./schema/assignment";
import { member } from "./schema/member";
import { onTaskAnchor, onTaskStage, taskOf } from "./task-of";
import type { StageInReview } from "./waiting-stages";

/**
 * What the viewer is asked for, or asked others for, as far as it is awaited now.
 * @param stages of all articles in review: those that are given wait for nobody.
 */
export async function waitingAssignments(
  transaction: Transaction,
  viewer: Viewer,
  list: WaitingList,
  stages: readonly StageInReview[],
): Promise<WaitingItem[]> {
  const isMine = list === "mine";
  const other = isMine ? assignment.assignedBy : assignment.memberId;
  const rows = await transaction
    .select({ assignment, article, member, stage: articleStage.name, exact: anchor.exact })
    .from(assignment)
    .innerJoin(
      article,
      and(eq(article.newsroomId, assignment.newsroomId), eq(article.id, assignment.articleId)),
    )
    .innerJoin(member, and(eq(member.newsroomId, assignment.newsroomId), eq(member.id, other)))
    .leftJoin(articleStage, onTaskStage)
    .leftJoin(anchor, onTaskAnchor)
    .where(
      and(
        eq(assignment.newsroomId, viewer.newsroomId),
        isNull(assignment.doneAt),
        isNull(assignment.cancelledAt),
        isAwaitedNow,
        isMine ? eq(assignment.memberId, viewer.memberId) : askedOfOthers(viewer),
      ),
    );
  const given = new Set(stages.flatMap((one) => (one.isGiven ? [`${one.article.id} ${one.key}`] : [])));
  const awaited = rows.filter(
    ({ article, assignment }) => !given.has(`${article.id} ${assignment.stageKey}`),
  );
  return awaited.map((row): WaitingItem => {
    const { id, annotationId, dueAt, note, createdAt } = row.assignment;
    const { headline, state } = row.article;
    return {
      id,
      why: "assigned",
      article: { id: row.article.id, headline, state },
      sentence: capitalised(taskOf(row.assignment.kind, row.stage, row.exact)),
      ...(note && { note }),
      member: memberView(row.member),
      ...(dueAt && { dueAt: dueAt.toISOString() }),
      since: createdAt.toISOString(),
      href: `/articles/${row.article.id}${annotationId ? `#annotation-${annotationId}` : ""}`,
      assignmentId: id,
      kind: row.assignment.kind,
    };
  });
}

function askedOfOthers({ memberId }: Viewer): SQL | undefined {
  return and(eq(assignment.assignedBy, memberId), ne(assignment.memberId, memberId));
}

function capitalised(task: string): string {
  return `${task.charAt(0).toUpperCase()}${task.slice(1)}`;
}
