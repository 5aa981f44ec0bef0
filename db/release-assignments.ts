import { and, eq, inArray, isNull } from "drizzle-orm";
import type { Viewer } from "@/domain/member/member";
import type { Transaction } from "./database";
import { recordEvent } from "./events";
import { notify } from "./notifications";
import { anchor } from "./schema/anchor";
import { articleStage } from "./schema/article-stage";
import { assignment } from "./schema/assignment";
import { onTaskAnchor, onTaskStage, taskOf } from "./task-of";

/** Take back what a member who leaves is asked for, and tell whoever asked that another has to be found. */
export async function releaseAssignments(
  transaction: Transaction,
  viewer: Viewer,
  { memberId, name }: { memberId: string; name: string },
): Promise<void> {
  const isOpen = and(isNull(assignment.doneAt), isNull(assignment.cancelledAt));
  const released = await transaction
    .update(assignment)
    .set({ cancelledAt: new Date(), settledBy: viewer.memberId })
    .where(and(eq(assignment.newsroomId, viewer.newsroomId), eq(assignment.memberId, memberId), isOpen))
    .returning({ id: assignment.id });
  if (released.length === 0) return;
  const ids = released.map(({ id }) => id);
  const rows = await transaction
    .select({ assignment, stage: articleStage.name, exact: anchor.exact })
    .from(assignment)
    .leftJoin(articleStage, onTaskStage)
    .leftJoin(anchor, onTaskAnchor)
    .where(and(eq(assignment.newsroomId, viewer.newsroomId), inArray(assignment.id, ids)));
  for (const { assignment: row, stage, exact } of rows) {
    const { id, articleId, annotationId } = row;
    const task = taskOf(row.kind, stage, exact);
    await recordEvent(transaction, viewer, {
      type: "assignment.cancelled",
      articleId,
      subjectId: id,
      data: { memberId, task },
    });
    await notify(transaction, viewer, {
      memberId: row.assignedBy,
      type: "moved",
      articleId,
      ...(annotationId && { annotationId }),
      sentence: `deactivated ${name}, whom you had asked to ${task}: ask another member`,
    });
  }
}
