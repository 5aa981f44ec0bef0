import { and, eq, inArray, isNull, type SQL, sql } from "drizzle-orm";
import type { Viewer } from "@/domain/member/member";
import { dayAndTime } from "@/domain/text/day-and-time";
import type { Transaction } from "./database";
import { recordEvent } from "./events";
import { notify } from "./notifications";
import { anchor } from "./schema/anchor";
import { assignment } from "./schema/assignment";
import { decision } from "./schema/decision";
import { member } from "./schema/member";
import { onTaskAnchor, taskOf } from "./task-of";

/**
 * Ask again what a decision had ended that is taken back: what members were asked about the correction and its rivals.
 * Whoever is asked again is told, and whoever asked them; whoever has left since is not.
 */
export async function askAgain(
  transaction: Transaction,
  viewer: Viewer,
  decisionId: string,
  annotationIds: string[],
): Promise<void> {
  const isEnded = and(
    eq(assignment.newsroomId, viewer.newsroomId),
    inArray(assignment.annotationId, annotationIds),
    endedBy(decisionId),
  );
  const ended = await transaction
    .select({ assignment, member, exact: anchor.exact })
    .from(assignment)
    .innerJoin(member, and(eq(member.newsroomId, assignment.newsroomId), eq(member.id, assignment.memberId)))
    .leftJoin(anchor, onTaskAnchor)
    .where(and(isEnded, isNull(member.deactivatedAt)));
  for (const { assignment: row, member: asked, exact } of ended) {
    await transaction
      .update(assignment)
      .set({ doneAt: null, cancelledAt: null, settledBy: null })
      .where(and(eq(assignment.newsroomId, viewer.newsroomId), eq(assignment.id, row.id)));
    await tell(transaction, viewer, row, asked.name, taskOf(row.kind, null, exact));
  }
}

/** Once a correction is decided on or superseded nobody can be asked about it, so that nothing else ends later. */
const endedBy = (decisionId: string): SQL => sql`coalesce(${assignment.doneAt}, ${assignment.cancelledAt}) >=
  (select d.created_at from ${decision} d where d.newsroom_id = ${assignment.newsroomId} and d.id = ${decisionId})`;

async function tell(
  transaction: Transaction,
  viewer: Viewer,
  { id, articleId, annotationId, memberId, assignedBy, dueAt }: typeof assignment.$inferSelect,
  name: string,
  task: string,
): Promise<void> {
  const due = dueAt?.toISOString();
  await recordEvent(transaction, viewer, {
    type: "assignment.reopened",
    articleId,
    subjectId: id,
    data: { memberId, task, ...(due && { dueAt: due }) },
  });
  const about = { articleId, ...(annotationId && { annotationId }) };
  await notify(transaction, viewer, {
    ...about,
    memberId,
    type: "assigned",
    assignmentId: id,
    sentence: `took a decision back, so that you are asked again to ${task}${due ? ` by ${dayAndTime(due)}` : ""}`,
  });
  if (assignedBy === memberId) return;
  const sentence = `took a decision back, so that ${name} is asked again, as you had asked, to ${task}`;
  await notify(transaction, viewer, { ...about, memberId: assignedBy, type: "moved", sentence });
}
