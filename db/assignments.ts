import { and, asc, eq, isNull, type SQL } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { AssignmentView } from "@/domain/assignment/assignment";
import { taskSentence } from "@/domain/assignment/task-sentence";
import type { Viewer } from "@/domain/member/member";
import { memberView } from "./annotation-views";
import type { Database, Transaction } from "./database";
import { recordEvent } from "./events";
import { assignment } from "./schema/assignment";
import { member } from "./schema/member";
import { stagesOf } from "./stages";

const asker = alias(member, "asker");

/** What members are asked for in an article and has not been settled, the oldest first. */
export async function openAssignments(
  database: Database | Transaction,
  viewer: Viewer,
  articleId: string,
): Promise<AssignmentView[]> {
  const rows = await database
    .select({ assignment, member, asker })
    .from(assignment)
    .innerJoin(member, and(eq(member.newsroomId, assignment.newsroomId), eq(member.id, assignment.memberId)))
    .innerJoin(asker, and(eq(asker.newsroomId, assignment.newsroomId), eq(asker.id, assignment.assignedBy)))
    .where(and(isOpenIn(viewer, articleId)))
    .orderBy(asc(assignment.createdAt), asc(assignment.id));
  return rows.map((row) => {
    const { id, kind, stageKey, annotationId, dueAt, note, createdAt } = row.assignment;
    return {
      id,
      kind,
      ...(stageKey && { stageKey }),
      ...(annotationId && { annotationId }),
      member: memberView(row.member),
      assignedBy: memberView(row.asker),
      ...(dueAt && { dueAt: dueAt.toISOString() }),
      ...(note && { note }),
      createdAt: createdAt.toISOString(),
    };
  });
}

function isOpenIn(viewer: Viewer, articleId: string): SQL | undefined {
  return and(
    eq(assignment.newsroomId, viewer.newsroomId),
    eq(assignment.articleId, articleId),
    isNull(assignment.doneAt),
    isNull(assignment.cancelledAt),
  );
}

/** Whoever was asked for a stage need not give it any more: it is given. */
export function settleStage(
  transaction: Transaction,
  viewer: Viewer,
  articleId: string,
  stageKey: string,
): Promise<void> {
  return settle(transaction, viewer, articleId, eq(assignment.stageKey, stageKey));
}

/** Whoever was asked for the article as a whole is done: it has gone on. */
export function settleArticle(transaction: Transaction, viewer: Viewer, articleId: string): Promise<void> {
  return settle(transaction, viewer, articleId, eq(assignment.kind, "article"));
}

/** Nobody is asked for the stages of an article any more: it is out, given or not. */
export async function releaseStages(
  transaction: Transaction,
  viewer: Viewer,
  articleId: string,
): Promise<void> {
  const released = await transaction
    .update(assignment)
    .set({ cancelledAt: new Date(), settledBy: viewer.memberId })
    .where(and(isOpenIn(viewer, articleId), eq(assignment.kind, "stage")))
    .returning();
  if (released.length === 0) return;
  const names = new Map((await stagesOf(transaction, viewer, articleId)).map(({ key, name }) => [key, name]));
  for (const { id, memberId, stageKey } of released)
    await recordEvent(transaction, viewer, {
      type: "assignment.cancelled",
      articleId,
      subjectId: id,
      data: { memberId, task: taskSentence({ kind: "stage", stage: names.get(stageKey ?? "") }) },
    });
}

/** Whoever was asked for a thread is done: it is resolved, or the correction decided on. */
export function settleThread(
  transaction: Transaction,
  viewer: Viewer,
  articleId: string,
  annotationId: string,
): Promise<void> {
  return settle(transaction, viewer, articleId, eq(assignment.annotationId, annotationId));
}

async function settle(
  transaction: Transaction,
  viewer: Viewer,
  articleId: string,
  which: SQL,
): Promise<void> {
  const rows = await transaction
    .update(assignment)
    .set({ doneAt: new Date(), settledBy: viewer.memberId })
    .where(and(isOpenIn(viewer, articleId), which))
    .returning({ id: assignment.id, memberId: assignment.memberId });
  for (const { id, memberId } of rows)
    await recordEvent(transaction, viewer, {
      type: "assignment.done",
      articleId,
      subjectId: id,
      data: { memberId },
    });
}
