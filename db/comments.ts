import { and, eq, isNull } from "drizzle-orm";
import type { AtVersion } from "@/domain/annotation/annotation";
import { isUnderReview } from "@/domain/annotation/rights";
import type { CommentView, EditComment, Reply } from "@/domain/comment/comment";
import { StetError } from "@/domain/error/stet-error";
import type { Viewer } from "@/domain/member/member";
import { articleOfAnnotation, lockAnnotation, viewAnnotation } from "./annotation-row";
import { assertPermitted } from "./assert-permitted";
import type { Database, Transaction } from "./database";
import { type LockedArticle, lockArticle } from "./lock-article";
import { keepMentions } from "./mentions";
import { assertInReview, privacyOf, recordUnlessPrivate, SUBMITTED_MEANWHILE } from "./reviews";
import { comment } from "./schema/comment";
import { tellComment, tellEditedComment } from "./tell-comment";
import { tellReviewsAgain } from "./tell-review-again";
import { visibleTo } from "./visibility";

/** The comment as it stands in its thread. */
async function viewComment(
  transaction: Transaction,
  viewer: Viewer,
  locked: LockedArticle,
  annotationId: string,
  commentId: string,
): Promise<CommentView> {
  const view = await viewAnnotation(transaction, viewer, locked, annotationId);
  const found = view.thread.find((one) => one.id === commentId);
  if (!found) throw new StetError("not_found", "There is no such comment.");
  return found;
}

/**
 * Write in an annotation's thread; in private while the viewer is writing a review of the article. The same id again is the same comment.
 * @throws StetError `not_found`; `forbidden` when the article is closed; `stale` when the review it was written in is
 * over; `id_taken`.
 */
export async function reply(
  database: Database,
  viewer: Viewer,
  annotationId: string,
  request: Reply,
): Promise<{ comment: CommentView; created: boolean }> {
  return database.transaction(async (transaction) => {
    const articleId = await articleOfAnnotation(transaction, viewer, annotationId);
    const locked = await lockArticle(transaction, viewer, articleId, "share");
    const { authorId } = await lockAnnotation(transaction, viewer, annotationId, "share");
    const privacy = await privacyOf(transaction, viewer, articleId);
    const inserted = await transaction
      .insert(comment)
      .values({
        newsroomId: viewer.newsroomId,
        id: request.id,
        annotationId,
        authorId: viewer.memberId,
        body: request.body,
        ...privacy,
        createdAt: locked.now,
      })
      .onConflictDoNothing()
      .returning({ id: comment.id });
    const created = inserted.length > 0;
    if (!created) await assertOwnRepeat(transaction, viewer, annotationId, request.id);
    else {
      assertPermitted(viewer, "thread.reply", { state: locked.state, own: authorId === viewer.memberId });
      await assertInReview(transaction, viewer, articleId, privacy, request.reviewId);
      await recordUnlessPrivate(transaction, viewer, privacy, {
        type: "comment.written",
        articleId,
        subjectId: request.id,
        revision: locked.headRevision,
        data: { annotationId },
      });
      const written = { commentId: request.id, articleId, annotationId, body: request.body };
      const called = await keepMentions(transaction, viewer, written);
      if (!privacy.isPrivate) await tellComment(transaction, viewer, written, called);
    }
    return { comment: await viewComment(transaction, viewer, locked, annotationId, request.id), created };
  });
}

async function assertOwnRepeat(
  transaction: Transaction,
  viewer: Viewer,
  annotationId: string,
  id: string,
): Promise<void> {
  const [row] = await transaction
    .select({ annotationId: comment.annotationId, authorId: comment.authorId })
    .from(comment)
    .where(and(eq(comment.newsroomId, viewer.newsroomId), eq(comment.id, id), isNull(comment.deletedAt)));
  if (row?.annotationId !== annotationId || row.authorId !== viewer.memberId)
    throw new StetError("id_taken", "This id belongs to another comment. Send a new one.");
}

/** Begin a change of one comment: its article and annotation under lock, and the comment as the viewer sees it. */
async function openComment(transaction: Transaction, viewer: Viewer, commentId: string) {
  const [row] = await transaction
    .select({ annotationId: comment.annotationId, reviewId: comment.reviewId })
    .from(comment)
    .where(
      and(
        eq(comment.newsroomId, viewer.newsroomId),
        eq(comment.id, commentId),
        isNull(comment.deletedAt),
        visibleTo(viewer, comment),
      ),
    );
  if (!row) throw new StetError("not_found", "There is no such comment.");
  const articleId = await articleOfAnnotation(transaction, viewer, row.annotationId);
  const locked = await lockArticle(transaction, viewer, articleId, "share");
  await lockAnnotation(transaction, viewer, row.annotationId, "update");
  return {
    ...row,
    locked,
    view: await viewComment(transaction, viewer, locked, row.annotationId, commentId),
  };
}

function mayNot(
  what: "edit" | "delete",
  view: CommentView,
  viewer: Viewer,
  locked: LockedArticle,
): StetError {
  if (!isUnderReview(locked.state)) return new StetError("forbidden", "The article is closed to changes.");
  if (view.author.id !== viewer.memberId)
    return new StetError("forbidden", `Only its author can ${what} a comment.`);
  if (what === "delete" && view.can.edit)
    return new StetError("forbidden", "Delete the annotation this comment opened instead.");
  return new StetError("forbidden", `Somebody has answered this: you can no longer ${what} it.`);
}

/** Set columns of a comment that still has the version the request saw. Throws `stale` with the comment as it stands. */
async function changeComment(
  transaction: Transaction,
  viewer: Viewer,
  { view, reviewId }: { view: CommentView; reviewId: string | null },
  version: number,
  set: Partial<typeof comment.$inferInsert>,
): Promise<void> {
  const rows = await transaction
    .update(comment)
    .set({ ...set, version: version + 1 })
    .where(
      and(eq(comment.newsroomId, viewer.newsroomId), eq(comment.id, view.id), eq(comment.version, version)),
    )
    .returning({ id: comment.id });
  if (rows.length > 0) return;
  // What has not been edited since everybody sees it was changed by that.
  const isNews = reviewId !== null && !view.isPrivate && !view.editedAt;
  throw new StetError(
    "stale",
    isNews ? SUBMITTED_MEANWHILE : "This comment was changed in the meantime. Look at it as it stands now.",
    { current: view },
  );
}

/**
 * Change the words of one's own comment while nobody has answered. The words before are kept in the event.
 * @throws StetError `not_found`; `forbidden`; `stale`.
 */
export async function editComment(
  database: Database,
  viewer: Viewer,
  commentId: string,
  request: EditComment,
): Promise<CommentView> {
  return database.transaction(async (transaction) => {
    const opened = await openComment(transaction, viewer, commentId);
    const { locked, annotationId, reviewId, view } = opened;
    if (!view.can.edit) throw mayNot("edit", view, viewer, locked);
    await changeComment(transaction, viewer, opened, request.version, {
      body: request.body,
      // Nobody has read what it said before.
      editedAt: view.isPrivate ? null : locked.now,
    });
    await recordUnlessPrivate(transaction, viewer, view, {
      type: "comment.edited",
      articleId: locked.id,
      subjectId: commentId,
      revision: locked.headRevision,
      data: { annotationId, before: view.body },
    });
    const written = { commentId, articleId: locked.id, annotationId, body: request.body };
    const called = await keepMentions(transaction, viewer, written);
    if (!view.isPrivate) {
      await tellEditedComment(transaction, viewer, { ...written, reviewId }, called);
      await tellReviewsAgain(transaction, viewer, locked, annotationId);
    }
    return viewComment(transaction, viewer, locked, annotationId, commentId);
  });
}

/**
 * Take one's own reply away while nobody has answered. Its row stays, marked as deleted.
 * @throws StetError `not_found`; `forbidden`; `stale`.
 */
export async function deleteComment(
  database: Database,
  viewer: Viewer,
  commentId: string,
  request: AtVersion,
): Promise<void> {
  await database.transaction(async (transaction) => {
    const opened = await openComment(transaction, viewer, commentId);
    const { locked, annotationId, view } = opened;
    if (!view.can.delete) throw mayNot("delete", view, viewer, locked);
    await changeComment(transaction, viewer, opened, request.version, {
      deletedAt: locked.now,
      deletedBy: viewer.memberId,
    });
    await recordUnlessPrivate(transaction, viewer, view, {
      type: "comment.deleted",
      articleId: locked.id,
      subjectId: commentId,
      revision: locked.headRevision,
      data: { annotationId },
    });
    if (!view.isPrivate) await tellReviewsAgain(transaction, viewer, locked, annotationId);
  });
}
