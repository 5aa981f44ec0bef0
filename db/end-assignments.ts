import { and, asc, eq, inArray, type SQL, sql } from "drizzle-orm";
import type { ArticleState } from "@/domain/article/article";
import type { SettleAssignment } from "@/domain/assignment/assignment";
import type { Viewer } from "@/domain/member/member";
import type { Transaction } from "./database";
import { recordEvent } from "./events";
import { isAwaitedNow } from "./is-awaited-now";
import { isOpenAssignment } from "./open-assignment";
import { anchor } from "./schema/anchor";
import { article } from "./schema/article";
import { articleStage } from "./schema/article-stage";
import { assignment } from "./schema/assignment";
import { onTaskAnchor, onTaskStage, taskOf } from "./task-of";

type Ended = typeof assignment.$inferSelect & { task: string; state: ArticleState; isAwaited: boolean };

/**
 * Lock those of the newsroom's open assignments that conditions name, by id: of two who end some of the same ones, one
 * waits for the other and never each for the other.
 */
export async function lockAssignments(
  transaction: Transaction,
  viewer: Viewer,
  which: readonly [SQL, ...SQL[]],
): Promise<string[]> {
  const rows = await transaction
    .select({ id: assignment.id })
    .from(assignment)
    .where(and(eq(assignment.newsroomId, viewer.newsroomId), isOpenAssignment, ...which))
    .orderBy(asc(assignment.id))
    .for("no key update");
  return rows.map(({ id }) => id);
}

/** End those of the newsroom's open assignments that conditions name: done, or taken back. The oldest come first. */
export async function endAssignments(
  transaction: Transaction,
  viewer: Viewer,
  outcome: SettleAssignment["outcome"],
  which: readonly [SQL, ...SQL[]],
): Promise<Ended[]> {
  const ids = await lockAssignments(transaction, viewer, which);
  if (ids.length === 0) return [];
  // The database's clock, as a decision's is: what one ends has ended after it.
  const now = sql`clock_timestamp()`;
  await transaction
    .update(assignment)
    .set({ ...(outcome === "done" ? { doneAt: now } : { cancelledAt: now }), settledBy: viewer.memberId })
    .where(and(eq(assignment.newsroomId, viewer.newsroomId), inArray(assignment.id, ids)));
  const ended = await readTasks(transaction, viewer, ids);
  for (const { id, articleId, memberId, task } of ended)
    await recordEvent(transaction, viewer, {
      type: `assignment.${outcome}`,
      articleId,
      subjectId: id,
      data: { memberId, task },
    });
  return ended;
}

async function readTasks(transaction: Transaction, viewer: Viewer, ids: string[]): Promise<Ended[]> {
  const rows = await transaction
    .select({
      assignment,
      stage: articleStage.name,
      exact: anchor.exact,
      state: article.state,
      isAwaited: isAwaitedNow,
    })
    .from(assignment)
    .innerJoin(
      article,
      and(eq(article.newsroomId, assignment.newsroomId), eq(article.id, assignment.articleId)),
    )
    .leftJoin(articleStage, onTaskStage)
    .leftJoin(anchor, onTaskAnchor)
    .where(and(eq(assignment.newsroomId, viewer.newsroomId), inArray(assignment.id, ids)))
    .orderBy(asc(assignment.createdAt), asc(assignment.id));
  return rows.map(({ assignment: row, stage, exact, ...now }) => ({
    ...row,
    ...now,
    task: taskOf(row.kind, stage, exact),
  }));
}
