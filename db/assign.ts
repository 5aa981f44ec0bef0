import { and, eq } from "drizzle-orm";
import { askProblem } from "@/domain/assignment/ask-problem";
import type { Assign, AssignmentView } from "@/domain/assignment/assignment";
import { taskSentence } from "@/domain/assignment/task-sentence";
import { StetError } from "@/domain/error/stet-error";
import type { MemberView, Viewer } from "@/domain/member/member";
import { dayAndTime } from "@/domain/text/day-and-time";
import { memberView } from "./annotation-views";
import { authorOf } from "./assert-may-edit";
import { readSubject, type Subject, wrongField } from "./assignment-subject";
import { openAssignments } from "./assignments";
import type { Database, Transaction } from "./database";
import { recordEvent } from "./events";
import { type LockedArticle, lockArticle } from "./lock-article";
import { notify } from "./notifications";
import { assignment } from "./schema/assignment";
import { member } from "./schema/member";
import { stageAssigneeProblem } from "./stage-assignee-problem";
import { readUrgent } from "./urgent-publications";

/** Clocks differ, and an answer takes its time. */
const A_MINUTE = 60_000;
/** What is due later is a slip of the pen. */
const TWO_YEARS = 2 * 366 * 24 * 60 * A_MINUTE;

/**
 * Ask a member for a stage, a thread, a claim or an article as a whole, and tell them. The same id again asks once.
 * @throws StetError `not_found` without the article; `forbidden`; `invalid` when there is no such stage, annotation
 * or member in it, when the stage is given, when that member may not give it or is asked for it already, when it is due
 * in the past, or in more than two years; `id_taken`.
 */
export async function assign(
  database: Database,
  viewer: Viewer,
  articleId: string,
  request: Assign,
): Promise<{ assignment: AssignmentView; created: boolean }> {
  return database.transaction(async (transaction) => {
    // Not shared: of two who ask the same member for the same at once, one is told.
    const locked = await lockArticle(transaction, viewer, articleId, "no key update");
    const repeated = await findRepeat(transaction, viewer, articleId, request);
    if (repeated) return { assignment: repeated, created: false };
    const authorId = await authorOf(transaction, viewer, locked);
    const facts = { role: viewer.role, own: authorId === viewer.memberId, state: locked.state };
    const urgent = await readUrgent(transaction, viewer, articleId);
    const closed = askProblem({ ...facts, urgent }, request.kind);
    if (closed) throw new StetError("forbidden", closed);
    assertAhead(request, locked);
    const staged = { ...locked, authorId };
    const subject = await readSubject(transaction, viewer, staged, request);
    const asked = await lockAssignee(transaction, viewer, request.memberId);
    const { definition } = subject;
    const problem =
      definition && (await stageAssigneeProblem(transaction, viewer, staged, definition, asked));
    if (problem) throw wrongField("memberId", problem);
    await assertNotAsked(transaction, viewer, articleId, request, asked);
    await insert(transaction, viewer, locked, request);
    await tell(transaction, viewer, articleId, request, subject);
    const made = await findOpen(transaction, viewer, articleId, request.id);
    if (!made) throw new Error(`Assignment ${request.id} is not there`);
    return { assignment: made, created: true };
  });
}

function assertAhead({ dueAt }: Assign, { now }: LockedArticle): void {
  if (dueAt === undefined) return;
  const left = Date.parse(dueAt) - now.getTime();
  if (left < -A_MINUTE) throw wrongField("dueAt", "That is over already. Choose a later day or time.");
  if (left > TWO_YEARS)
    throw wrongField(
      "dueAt",
      "That is more than two years from now. Check the year, or choose an earlier day.",
    );
}

async function findOpen(
  transaction: Transaction,
  viewer: Viewer,
  articleId: string,
  id: string,
): Promise<AssignmentView | undefined> {
  return (await openAssignments(transaction, viewer, articleId)).find((one) => one.id === id);
}

/** Throws `id_taken` when the id is another assignment's, or this one is settled. */
async function findRepeat(
  transaction: Transaction,
  viewer: Viewer,
  articleId: string,
  { id, kind, memberId }: Assign,
): Promise<AssignmentView | undefined> {
  const [row] = await transaction
    .select()
    .from(assignment)
    .where(and(eq(assignment.newsroomId, viewer.newsroomId), eq(assignment.id, id)));
  if (!row) return undefined;
  const isSame = row.assignedBy === viewer.memberId && row.memberId === memberId && row.kind === kind;
  const open = isSame && (await findOpen(transaction, viewer, articleId, id));
  if (!open) throw new StetError("id_taken", "This id belongs to another assignment. Send a new one.");
  return open;
}

/** The row stays locked, so that nobody is asked while they are deactivated. */
async function lockAssignee(transaction: Transaction, viewer: Viewer, memberId: string): Promise<MemberView> {
  const [row] = await transaction
    .select()
    .from(member)
    .where(and(eq(member.newsroomId, viewer.newsroomId), eq(member.id, memberId)))
    .for("share");
  if (!row) throw wrongField("memberId", "There is no such member.");
  if (row.deactivatedAt)
    throw wrongField("memberId", `${row.name} has left the newsroom. Ask another member.`);
  return memberView(row);
}

async function assertNotAsked(
  transaction: Transaction,
  viewer: Viewer,
  articleId: string,
  { kind, stageKey, annotationId }: Assign,
  { id, name }: MemberView,
): Promise<void> {
  const open = await openAssignments(transaction, viewer, articleId);
  const isSame = (one: AssignmentView) =>
    one.member.id === id &&
    one.kind === kind &&
    one.stageKey === stageKey &&
    one.annotationId === annotationId;
  if (open.some(isSame)) throw wrongField("memberId", `${name} is asked for this already.`);
}

async function insert(
  transaction: Transaction,
  viewer: Viewer,
  { id: articleId, now }: LockedArticle,
  { dueAt, ...request }: Assign,
): Promise<void> {
  await transaction.insert(assignment).values({
    ...request,
    newsroomId: viewer.newsroomId,
    articleId,
    assignedBy: viewer.memberId,
    dueAt: dueAt ? new Date(dueAt) : null,
    createdAt: now,
  });
}

async function tell(
  transaction: Transaction,
  viewer: Viewer,
  articleId: string,
  { id, memberId, kind, annotationId, dueAt, note }: Assign,
  subject: Subject,
): Promise<void> {
  const task = taskSentence(subject);
  await recordEvent(transaction, viewer, {
    type: "assignment.made",
    articleId,
    subjectId: id,
    data: { memberId, kind, task, ...(dueAt && { dueAt }), ...(note && { note }) },
  });
  await notify(transaction, viewer, {
    memberId,
    type: "assigned",
    articleId,
    assignmentId: id,
    ...(annotationId && { annotationId }),
    sentence: `asked you to ${task}${dueAt ? ` by ${dayAndTime(dueAt)}` : ""}${note ? `: ${note}` : ""}`,
  });
}
