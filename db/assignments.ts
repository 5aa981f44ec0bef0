import { and, asc, eq, inArray, ne, type SQL } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { AssignmentView, SettleAssignment } from "@/domain/assignment/assignment";
import type { Viewer } from "@/domain/member/member";
import { memberView } from "./annotation-views";
import type { Database, Transaction } from "./database";
import { endAssignments, lockAssignments } from "./end-assignments";
import { isOpenAssignment } from "./open-assignment";
import { assignment } from "./schema/assignment";
import { member } from "./schema/member";

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
    .where(
      and(
        eq(assignment.newsroomId, viewer.newsroomId),
        eq(assignment.articleId, articleId),
        isOpenAssignment,
      ),
    )
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

/** Nobody is asked for the stages, threads and claims of an article any more: it is out, settled or not. */
export function releaseTasks(transaction: Transaction, viewer: Viewer, articleId: string): Promise<void> {
  return settle(transaction, viewer, articleId, ne(assignment.kind, "article"), "cancelled");
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

/** Nobody is asked about these annotations any more: they were withdrawn, superseded or deleted. */
export function releaseAnnotations(
  transaction: Transaction,
  viewer: Viewer,
  articleId: string,
  annotationIds: string[],
): Promise<void> {
  return settle(transaction, viewer, articleId, inArray(assignment.annotationId, annotationIds), "cancelled");
}

async function settle(
  transaction: Transaction,
  viewer: Viewer,
  articleId: string,
  which: SQL,
  outcome: SettleAssignment["outcome"] = "done",
): Promise<void> {
  const ofArticle = eq(assignment.articleId, articleId);
  // All of the article's, as more of them may be settled after these.
  await lockAssignments(transaction, viewer, [ofArticle]);
  await endAssignments(transaction, viewer, outcome, [ofArticle, which]);
}
