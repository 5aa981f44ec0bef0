import { and, eq, inArray, isNull, sql } from "drizzle-orm";
import { StetError } from "@/domain/error/stet-error";
import type { Viewer } from "@/domain/member/member";
import type { SubmitReview } from "@/domain/review/review";
import { reviewWords } from "@/domain/review/review-words";
import { submitProblem } from "@/domain/review/submit-problem";
import type { Written, WrittenReply } from "@/domain/review/written";
import type { Database, Transaction } from "./database";
import { recordEvent } from "./events";
import type { LockedArticle } from "./lock-article";
import { membersConcerned, notify } from "./notifications";
import { lockReview } from "./reviews";
import { annotation } from "./schema/annotation";
import { comment } from "./schema/comment";
import { commentMention } from "./schema/comment-mention";
import { review } from "./schema/review";
import { isPublic } from "./visibility";

/**
 * Make everything the viewer wrote in their review of an article public at once, as if it were written now: one event,
 * and one notification for each member it concerns.
 * @throws StetError `not_found` when they write no review of it; `forbidden` when the article is closed to changes;
 * `invalid` when there is nothing in it.
 */
export async function submitReview(
  database: Database,
  viewer: Viewer,
  articleId: string,
  { note }: SubmitReview,
): Promise<void> {
  await database.transaction(async (transaction) => {
    const { locked, review: writing } = await lockReview(transaction, viewer, articleId);
    const problem = submitProblem(viewer, locked.state);
    if (problem) throw new StetError("forbidden", problem);
    const written = await publish(transaction, viewer, locked, writing.id);
    if (written.annotations.length + written.replies.length === 0)
      throw new StetError("invalid", "There is nothing in your review yet.");
    await transaction
      .update(review)
      .set({ submittedAt: locked.now, note })
      .where(and(eq(review.newsroomId, viewer.newsroomId), eq(review.id, writing.id)));
    await recordEvent(transaction, viewer, {
      type: "review.submitted",
      articleId,
      subjectId: writing.id,
      revision: locked.headRevision,
      data: {
        annotations: written.annotations.length,
        replies: written.replies.length,
        written,
        ...(note && { note }),
      },
    });
    await tell(transaction, viewer, { id: writing.id, articleId, written, note });
  });
}

async function publish(
  transaction: Transaction,
  viewer: Viewer,
  { id: articleId, now }: LockedArticle,
  reviewId: string,
): Promise<Written> {
  const { newsroomId } = viewer;
  const annotations = await transaction
    .update(annotation)
    .set({ isPrivate: false, createdAt: now, updatedAt: now })
    .where(
      and(
        eq(annotation.newsroomId, newsroomId),
        eq(annotation.reviewId, reviewId),
        isNull(annotation.deletedAt),
      ),
    )
    .returning({ id: annotation.id });
  const comments = await publishComments(transaction, newsroomId, reviewId, now);
  const standing = await transaction
    .select({ id: annotation.id })
    .from(annotation)
    .where(
      and(
        eq(annotation.newsroomId, newsroomId),
        eq(annotation.articleId, articleId),
        inArray(
          annotation.id,
          comments.map((one) => one.annotationId),
        ),
        isNull(annotation.deletedAt),
      ),
    );
  const own = new Set(annotations.map(({ id }) => id));
  const answered = new Set(standing.flatMap(({ id }) => (own.has(id) ? [] : [id])));
  return {
    annotations: [...own],
    replies: comments.filter(({ annotationId }) => answered.has(annotationId)),
  };
}

/** Those of one thread stay in their order: each a millisecond, the least there is, after the one before. */
async function publishComments(
  transaction: Transaction,
  newsroomId: string,
  reviewId: string,
  now: Date,
): Promise<WrittenReply[]> {
  const { rows } = await transaction.execute<{ id: string; annotation_id: string }>(sql`
    update ${comment} as c
    set is_private = false, created_at = ${now.toISOString()}::timestamptz + (o.place - 1) * interval '1 millisecond'
    from (
      select id, row_number() over (partition by annotation_id order by created_at, id) as place
      from ${comment}
      where newsroom_id = ${newsroomId} and review_id = ${reviewId} and deleted_at is null
    ) as o
    where c.newsroom_id = ${newsroomId} and c.id = o.id
    returning c.id, c.annotation_id`);
  return rows.map((row) => ({ id: row.id, annotationId: row.annotation_id }));
}

async function tell(
  transaction: Transaction,
  viewer: Viewer,
  { id, articleId, written, note }: { id: string; articleId: string; written: Written; note?: string },
): Promise<void> {
  const mentioned = new Set(await membersMentioned(transaction, viewer, id));
  const concerned = new Set([
    ...(await membersConcerned(transaction, viewer, articleId)),
    ...(await membersAnswered(transaction, viewer, written)),
    ...mentioned,
  ]);
  const words = `${reviewWords(written.annotations.length, written.replies.length)}${note ? `: ${note}` : ""}`;
  for (const memberId of concerned) {
    const isMentioned = mentioned.has(memberId);
    await notify(transaction, viewer, {
      memberId,
      type: isMentioned ? "mention" : "review",
      articleId,
      sentence: isMentioned ? `mentioned you in a review of ${words}` : `submitted a review of ${words}`,
    });
  }
}

/** Whoever wrote in the threads that were answered, or began them. */
async function membersAnswered(
  transaction: Transaction,
  viewer: Viewer,
  { replies }: Written,
): Promise<string[]> {
  const threads = replies.map(({ annotationId }) => annotationId);
  if (threads.length === 0) return [];
  const { newsroomId } = viewer;
  const authors = await transaction
    .select({ id: annotation.authorId })
    .from(annotation)
    .where(and(eq(annotation.newsroomId, newsroomId), inArray(annotation.id, threads)));
  const talkers = await transaction
    .selectDistinct({ id: comment.authorId })
    .from(comment)
    .where(
      and(
        eq(comment.newsroomId, newsroomId),
        inArray(comment.annotationId, threads),
        isPublic(comment),
        isNull(comment.deletedAt),
      ),
    );
  return [...authors, ...talkers].map(({ id }) => id);
}

/** Whoever is called by name in what was written and not deleted before anybody saw it. */
async function membersMentioned(
  transaction: Transaction,
  viewer: Viewer,
  reviewId: string,
): Promise<string[]> {
  const { newsroomId } = viewer;
  const rows = await transaction
    .selectDistinct({ id: commentMention.memberId })
    .from(commentMention)
    .innerJoin(
      comment,
      and(eq(comment.newsroomId, commentMention.newsroomId), eq(comment.id, commentMention.commentId)),
    )
    .innerJoin(
      annotation,
      and(eq(annotation.newsroomId, comment.newsroomId), eq(annotation.id, comment.annotationId)),
    )
    .where(
      and(
        eq(commentMention.newsroomId, newsroomId),
        eq(comment.reviewId, reviewId),
        isNull(comment.deletedAt),
        isNull(annotation.deletedAt),
      ),
    );
  return rows.map(({ id }) => id);
}
