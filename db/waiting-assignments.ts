import { and, eq, inArray, isNull, ne, or, type SQL } from "drizzle-orm";
import type { WaitingItem, WaitingList } from "@/domain/assignment/assignment";
import type { Viewer } from "@/domain/member/member";
import { UNDER_REVIEW } from "@/domain/permission/permissions";
import { memberView } from "./annotation-views";
import type { Transaction } from "./database";
import { anchor } from "./schema/anchor";
import { annotation } from "./schema/annotation";
import { article } from "./schema/article";
import { articleStage } from "./schema/article-stage";
import { assignment } from "./schema/assignment";
import { member } from "./schema/member";
import { onTaskAnchor, onTaskStage, taskOf } from "./task-of";
import { owesBackRead } from "./urgent-publications";

/**
 * What the viewer is asked for, or asked others for. A stage or a thread waits while the article is under review; the
 * article as a whole until it is out, and after that while it owes a reading. Of one that is held or killed nothing
 * waits until it is taken up again.
 */
export async function waitingAssignments(
  transaction: Transaction,
  viewer: Viewer,
  list: WaitingList,
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
    .leftJoin(
      annotation,
      and(eq(annotation.newsroomId, assignment.newsroomId), eq(annotation.id, assignment.annotationId)),
    )
    .where(
      and(
        eq(assignment.newsroomId, viewer.newsroomId),
        isNull(assignment.doneAt),
        isNull(assignment.cancelledAt),
        isNull(annotation.deletedAt),
        or(inArray(article.state, [...UNDER_REVIEW]), and(eq(assignment.kind, "article"), isWanted())),
        isMine ? eq(assignment.memberId, viewer.memberId) : askedOfOthers(viewer),
      ),
    );
  return rows.map((row): WaitingItem => {
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
    };
  });
}

/** There is something to do about the article as a whole, though its text is closed. */
function isWanted(): SQL | undefined {
  return or(eq(article.state, "approved"), owesBackRead);
}

function askedOfOthers({ memberId }: Viewer): SQL | undefined {
  return and(eq(assignment.assignedBy, memberId), ne(assignment.memberId, memberId));
}

function capitalised(task: string): string {
  return `${task.charAt(0).toUpperCase()}${task.slice(1)}`;
}
