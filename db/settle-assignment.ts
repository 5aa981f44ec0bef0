import { and, eq } from "drizzle-orm";
import type { SettleAssignment } from "@/domain/assignment/assignment";
import { StetError } from "@/domain/error/stet-error";
import type { Viewer } from "@/domain/member/member";
import { isPermitted } from "@/domain/permission/permissions";
import type { Database, Transaction } from "./database";
import { endAssignments } from "./end-assignments";
import { type LockedArticle, lockArticle } from "./lock-article";
import { notify } from "./notifications";
import { assignment } from "./schema/assignment";

type Row = typeof assignment.$inferSelect;
const DONE_BY_GIVING = "A stage is done by giving it: open the article and approve it, or hand it back.";
type Outcome = SettleAssignment["outcome"];

/**
 * Say that what one was asked for is done, or take an assignment back. Whoever is asked may hand it back too. The
 * other one is told. What is settled the same way already stays as it is, also a stage that was given.
 * @throws StetError `not_found`; `forbidden`, also to call a stage done, which is done by giving it; `already_decided` when it was settled the other way.
 */
export async function settleAssignment(
  database: Database,
  viewer: Viewer,
  assignmentId: string,
  { outcome }: SettleAssignment,
): Promise<void> {
  await database.transaction(async (transaction) => {
    const { articleId } = await getAssignment(transaction, viewer, assignmentId);
    const locked = await lockArticle(transaction, viewer, articleId, "no key update");
    const row = await getAssignment(transaction, viewer, assignmentId);
    const problem = settleProblem(viewer, row, locked, outcome);
    if (problem) throw new StetError("forbidden", problem);
    if (isSettled(row, outcome)) return;
    if (outcome === "done" && row.kind === "stage") throw new StetError("forbidden", DONE_BY_GIVING);
    const ended = await endAssignments(transaction, viewer, outcome, [eq(assignment.id, assignmentId)]);
    for (const { task } of ended) await tell(transaction, viewer, row, outcome, task);
  });
}

async function getAssignment(transaction: Transaction, viewer: Viewer, assignmentId: string): Promise<Row> {
  const [found] = await transaction
    .select()
    .from(assignment)
    .where(and(eq(assignment.newsroomId, viewer.newsroomId), eq(assignment.id, assignmentId)));
  if (!found) throw new StetError("not_found", "There is no such assignment.");
  return found;
}

/** Why the viewer may not, as a sentence. */
function settleProblem(
  viewer: Viewer,
  { memberId, assignedBy }: Row,
  { state }: LockedArticle,
  outcome: Outcome,
): string | undefined {
  if (outcome === "done")
    return memberId === viewer.memberId
      ? undefined
      : "Only the member who is asked says that it is done. You can take it back.";
  const own = assignedBy === viewer.memberId || memberId === viewer.memberId;
  if (isPermitted("assignment.cancel", { role: viewer.role, own, state })) return undefined;
  return "Only those it concerns, or an editor, take this back.";
}

/** Whether it is settled this way already. */
function isSettled({ doneAt, cancelledAt }: Row, outcome: Outcome): boolean {
  if (!doneAt && !cancelledAt) return false;
  if (outcome === "done" ? doneAt : cancelledAt) return true;
  throw new StetError("already_decided", doneAt ? "It is done already." : "It was taken back already.");
}

async function tell(
  transaction: Transaction,
  viewer: Viewer,
  { memberId, assignedBy, articleId, annotationId }: Row,
  outcome: Outcome,
  task: string,
): Promise<void> {
  const about = { type: "moved", articleId, ...(annotationId && { annotationId }) } as const;
  const told = memberId === viewer.memberId ? assignedBy : memberId;
  const handedBack =
    told === assignedBy ? `cannot ${task}: ask another member` : `no longer asks you to ${task}`;
  const sentence = outcome === "done" ? `is done with what you asked: to ${task}` : handedBack;
  await notify(transaction, viewer, { ...about, memberId: told, sentence });
}
