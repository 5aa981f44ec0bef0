import { and, eq, ne, type SQL } from "drizzle-orm";
import type { WaitingItem, WaitingList } from "@/domain/assignment/assignment";
import type { Viewer } from "@/domain/member/member";
import { memberView } from "./annotation-views";
import type { Transaction } from "./database";
import { isAwaitedNow } from "./is-awaited-now";
import { isOpenAssignment } from "./open-assignment";
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
  const byKey = new Map(stages.map((one) => [keyOf(one.article.id, one.key), one]));
  return (await readRows(transaction, viewer, list)).flatMap((row) => {
    const { kind, stageKey } = row.assignment;
    const stage = kind === "stage" ? byKey.get(keyOf(row.article.id, stageKey)) : undefined;
    const isBarred = list === "mine" && stage?.needsAnother;
    return stage?.isGiven ? [] : [itemOf(row, isBarred ? handBack(stage.name) : taskOfRow(row))];
  });
}

const keyOf = (articleId: string, stageKey: string | null) => `${articleId} ${stageKey}`;

function readRows(transaction: Transaction, viewer: Viewer, list: WaitingList) {
  const isMine = list === "mine";
  const other = isMine ? assignment.assignedBy : assignment.memberId;
  return transaction
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
        isOpenAssignment,
        isAwaitedNow,
        isMine ? eq(assignment.memberId, viewer.memberId) : askedOfOthers(viewer),
      ),
    );
}

type Row = Awaited<ReturnType<typeof readRows>>[number];

function itemOf(row: Row, sentence: string): WaitingItem {
  const { id, kind, annotationId, dueAt, note, createdAt } = row.assignment;
  const { headline, state } = row.article;
  return {
    id,
    why: "assigned",
    article: { id: row.article.id, headline, state },
    sentence,
    ...(note && { note }),
    member: memberView(row.member),
    ...(dueAt && { dueAt: dueAt.toISOString() }),
    since: createdAt.toISOString(),
    href: `/articles/${row.article.id}${annotationId ? `#annotation-${annotationId}` : ""}`,
    assignmentId: id,
    kind,
  };
}

/** Of a stage that the viewer could give when they were asked, and cannot for what they have written since. */
function handBack(stage: string): string {
  return `Hand back the stage ${stage}: you wrote words that another member has to approve`;
}

function taskOfRow({ assignment: { kind }, stage, exact }: Row): string {
  const task = taskOf(kind, stage, exact);
  return `${task.charAt(0).toUpperCase()}${task.slice(1)}`;
}

function askedOfOthers({ memberId }: Viewer): SQL | undefined {
  return and(eq(assignment.assignedBy, memberId), ne(assignment.memberId, memberId));
}
