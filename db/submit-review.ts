import { and, eq, inArray, isNull, sql } from "drizzle-orm";
import { StetError } from "@/domain/error/stet-error";
import type { Viewer } from "@/domain/member/member";
import type { SubmitReview } from "@/domain/review/review";
import { submitProblem } from "@/domain/review/submit-problem";
import type { Database, Transaction } from "./database";
import { recordEvent } from "./events";
import type { LockedArticle } from "./lock-article";
import { recordWritten, type Written } from "./record-written";
import { lockReview } from "./reviews";
import { annotation } from "./schema/annotation";
import { comment } from "./schema/comment";
import { review } from "./schema/review";
import { type ReviewCounts, tellReview } from "./tell-review";

/**
 * Make everything the viewer wrote in their review of an article public at once, as if it were written now: what was
 * written is recorded like anything else, with one event that sums it up, and each member it concerns is told once.
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
    const counts = countsOf(written);
    if (counts.annotations + counts.replies === 0)
      throw new StetError("invalid", "There is nothing in your review yet.");
    await transaction
      .update(review)
      .set({ submittedAt: locked.now, note })
      .where(and(eq(review.newsroomId, viewer.newsroomId), eq(review.id, writing.id)));
    await recordWritten(transaction, viewer, locked, written);
    await recordEvent(transaction, viewer, {
      type: "review.submitted",
      articleId,
      subjectId: writing.id,
      revision: locked.headRevision,
      // What it was is in the events beside this one.
      data: { ...counts, ...(note && { note }) },
    });
    await tellReview(transaction, viewer, locked, { id: writing.id, counts, note });
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
    // Of the next version: whoever changes it still takes it for their own alone.
    .set({ isPrivate: false, version: sql`${annotation.version} + 1`, createdAt: now, updatedAt: now })
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
  const there = new Set(standing.map(({ id }) => id));
  return {
    annotations: annotations.map(({ id }) => id),
    comments: comments.filter(({ annotationId }) => there.has(annotationId)),
  };
}

/** How many notes it is, and how many answers in threads that were there before. */
function countsOf({ annotations, comments }: Written): ReviewCounts {
  const own = new Set(annotations);
  return {
    annotations: annotations.length,
    replies: comments.filter(({ annotationId }) => !own.has(annotationId)).length,
  };
}

/**
 * Those of one thread stay in their order: each a millisecond, the least there is, after the one before.
 * @returns all of them, as they were written one after the other.
 */
async function publishComments(
  transaction: Transaction,
  newsroomId: string,
  reviewId: string,
  now: Date,
): Promise<Written["comments"]> {
  const { rows } = await transaction.execute<{ id: string; annotation_id: string; turn: number }>(sql`
    update ${comment} as c
    set is_private = false, version = c.version + 1, created_at = ${now.toISOString()}::timestamptz + (o.place - 1) * interval '1 millisecond'
    from (
      select id, row_number() over (partition by annotation_id order by created_at, id) as place,
        (row_number() over (order by created_at, id))::int as turn
      from ${comment}
      where newsroom_id = ${newsroomId} and review_id = ${reviewId} and deleted_at is null
    ) as o
    where c.newsroom_id = ${newsroomId} and c.id = o.id
    returning c.id, c.annotation_id, o.turn`);
  return rows.sort((a, b) => a.turn - b.turn).map((row) => ({ id: row.id, annotationId: row.annotation_id }));
}
