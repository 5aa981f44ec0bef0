import { and, eq, isNull } from "drizzle-orm";
import type { ArticleView } from "@/domain/article/article";
import { StetError } from "@/domain/error/stet-error";
import type { Viewer } from "@/domain/member/member";
import { isPermitted, mayInSomeState } from "@/domain/permission/permissions";
import { approvalHolds, type GiveApproval, type StageDefinition } from "@/domain/stage/stage";
import { getArticle } from "./articles";
import { authorOf } from "./assert-may-edit";
import { settleStage } from "./assignments";
import type { Database, Transaction } from "./database";
import { recordEvent } from "./events";
import { type LockedArticle, lockArticle } from "./lock-article";
import { notify } from "./notifications";
import { assertNotOwnWords, type JudgedApproval, judgedApprovals } from "./own-words";
import { approval } from "./schema/approval";
import { stageProblem, stagesOf } from "./stages";

/**
 * Approve an article's text at one of its stages. The same id again is the same approval.
 * @throws StetError `not_found`; `forbidden` to the article's author, without the stage's role, and where it would
 * cover words of one's own that nobody else has approved (they are in `current`); `stale` when the text is no longer
 * that of the revision.
 */
export async function giveApproval(
  database: Database,
  viewer: Viewer,
  articleId: string,
  stageKey: string,
  request: GiveApproval,
): Promise<{ article: ArticleView; created: boolean }> {
  const created = await database.transaction(async (transaction) => {
    // Not shared: the text must not change between reading whose words it holds and approving them.
    const locked = await lockArticle(transaction, viewer, articleId, "no key update");
    const authorId = await authorOf(transaction, viewer, locked);
    const stage = await findStage(transaction, viewer, articleId, stageKey);
    if (await isRepeat(transaction, viewer, articleId, stageKey, request)) return false;
    const problem = stageProblem(viewer, stage, { state: locked.state, authorId });
    if (problem) throw new StetError("forbidden", problem);
    assertSeen(locked, request.revision);
    await assertNotOwnWords(transaction, viewer, locked, stage.covers);
    const inserted = await transaction
      .insert(approval)
      .values({
        newsroomId: viewer.newsroomId,
        id: request.id,
        articleId,
        articleAuthorId: authorId,
        stageKey,
        memberId: viewer.memberId,
        revision: locked.headRevision,
        contentHash: locked.headHash,
        note: request.note,
        createdAt: locked.now,
      })
      .onConflictDoNothing()
      .returning({ id: approval.id });
    // This very text at this very stage is approved by this member already.
    if (inserted.length === 0) return false;
    await recordEvent(transaction, viewer, {
      type: "stage.approved",
      articleId,
      subjectId: request.id,
      revision: locked.headRevision,
      data: {
        stage: stage.name,
        key: stageKey,
        contentHash: locked.headHash.toString("hex"),
        ...(request.note && { note: request.note }),
      },
    });
    await settleStage(transaction, viewer, articleId, stageKey);
    return true;
  });
  return { article: await getArticle(database, viewer, articleId), created };
}

/**
 * Take back one's own approval.
 * @throws StetError `not_found`; `forbidden` for another member's, or when the article has gone on.
 */
export async function withdrawApproval(
  database: Database,
  viewer: Viewer,
  articleId: string,
  stageKey: string,
  approvalId: string,
): Promise<ArticleView> {
  await database.transaction(async (transaction) => {
    const locked = await lockArticle(transaction, viewer, articleId, "no key update");
    const key = and(
      eq(approval.newsroomId, viewer.newsroomId),
      eq(approval.id, approvalId),
      eq(approval.articleId, articleId),
      eq(approval.stageKey, stageKey),
    );
    const [row] = await transaction.select().from(approval).where(key);
    if (!row) throw new StetError("not_found", "There is no such approval.");
    const facts = { role: viewer.role, own: row.memberId === viewer.memberId };
    if (!mayInSomeState("stage.withdraw", facts))
      throw new StetError("forbidden", "This approval is another member's. Only they take it back.");
    if (row.withdrawnAt !== null) return;
    if (!isPermitted("stage.withdraw", { ...facts, state: locked.state }))
      throw new StetError("forbidden", "The article has gone on. It has to go back to review first.");
    const stage = await findStage(transaction, viewer, articleId, stageKey);
    const before = await judgedApprovals(transaction, viewer, locked);
    await transaction
      .update(approval)
      .set({ withdrawnAt: locked.now, withdrawnBy: viewer.memberId })
      .where(and(key, isNull(approval.withdrawnAt)));
    await recordEvent(transaction, viewer, {
      type: "stage.withdrawn",
      articleId,
      subjectId: approvalId,
      revision: locked.headRevision,
      data: { stage: stage.name, key: stageKey },
    });
    await tellUnseconded(transaction, viewer, locked, before);
  });
  return getArticle(database, viewer, articleId);
}

/** Tell those whose approval leaned on one that was taken back. */
async function tellUnseconded(
  transaction: Transaction,
  viewer: Viewer,
  locked: LockedArticle,
  before: readonly JudgedApproval[],
): Promise<void> {
  const held = new Set(before.filter(approvalHolds).map(({ id }) => id));
  for (const { id, member, stageName, blocks, ownWords } of await judgedApprovals(
    transaction,
    viewer,
    locked,
  )) {
    if (ownWords.length === 0 || !held.has(id)) continue;
    await notify(transaction, viewer, {
      memberId: member.id,
      type: blocks ? "blocked" : "moved",
      articleId: locked.id,
      sentence: `took back the approval of words you wrote: yours (${stageName}) does not hold until another member approves them`,
    });
  }
}

/** @throws StetError `stale` when a newer text stands than the one that was read. */
export function assertSeen(locked: LockedArticle, revision: number): void {
  if (revision === locked.headRevision) return;
  throw new StetError(
    "stale",
    `The text has changed since revision ${revision}, which you have read. Look at what changed, then approve it.`,
    { current: { revision: locked.headRevision } },
  );
}

async function findStage(
  transaction: Transaction,
  viewer: Viewer,
  articleId: string,
  stageKey: string,
): Promise<StageDefinition> {
  const stages = await stagesOf(transaction, viewer, articleId);
  const stage = stages.find(({ key }) => key === stageKey);
  if (!stage) throw new StetError("not_found", "This article has no such stage.");
  return stage;
}

/** Throws `id_taken` when the id is another approval's. */
async function isRepeat(
  transaction: Transaction,
  viewer: Viewer,
  articleId: string,
  stageKey: string,
  { id, revision }: GiveApproval,
): Promise<boolean> {
  const [row] = await transaction
    .select()
    .from(approval)
    .where(and(eq(approval.newsroomId, viewer.newsroomId), eq(approval.id, id)));
  if (!row) return false;
  const { memberId } = viewer;
  if (
    row.articleId === articleId &&
    row.stageKey === stageKey &&
    row.memberId === memberId &&
    row.revision === revision
  )
    return true;
  throw new StetError("id_taken", "This id belongs to another approval. Send a new one.");
}
