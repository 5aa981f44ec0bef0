import { and, eq, isNotNull, isNull, sql } from "drizzle-orm";
import type { Viewer } from "@/domain/member/member";
import type { Transaction } from "./database";
import type { LockedArticle } from "./lock-article";
import { comment } from "./schema/comment";
import { notification } from "./schema/notification";
import { review } from "./schema/review";
import { firstMentions, membersOfReview, REVIEW_SENTENCES } from "./tell-review";

/**
 * Keep true what members were told of the viewer's reviews, once something of theirs in a thread was changed or taken
 * away: whom a review called and calls no longer reads that it was submitted, where it concerns them anyway; whom it
 * still calls is led to where it does.
 */
export async function tellReviewsAgain(
  transaction: Transaction,
  viewer: Viewer,
  locked: LockedArticle,
  annotationId: string,
): Promise<void> {
  const { newsroomId } = viewer;
  const ofThread = transaction
    .select({ id: comment.reviewId })
    .from(comment)
    .where(and(eq(comment.newsroomId, newsroomId), eq(comment.annotationId, annotationId)));
  const reviews = await transaction
    .select({ id: review.id, submittedAt: review.submittedAt })
    .from(review)
    .where(
      and(
        eq(review.newsroomId, newsroomId),
        eq(review.memberId, viewer.memberId),
        isNotNull(review.submittedAt),
        sql`${review.id} in (${ofThread})`,
      ),
    )
    // Two of its notes may be changed at once: the later one sees what became of the other.
    .for("update");
  for (const { id, submittedAt } of reviews)
    if (submittedAt) await tellReviewAgain(transaction, viewer, locked, id, submittedAt);
}

async function tellReviewAgain(
  transaction: Transaction,
  viewer: Viewer,
  locked: LockedArticle,
  reviewId: string,
  submittedAt: Date,
): Promise<void> {
  const ofReview = and(
    eq(notification.newsroomId, viewer.newsroomId),
    eq(notification.articleId, locked.id),
    eq(notification.byId, viewer.memberId),
    eq(notification.createdAt, submittedAt),
    eq(notification.type, "mention"),
    isNull(notification.commentId),
  );
  const told = await transaction.select().from(notification).where(ofReview);
  if (told.length === 0) return;
  const mentioned = await firstMentions(transaction, viewer, locked, reviewId);
  const concerned = await membersOfReview(transaction, viewer, locked.id, reviewId);
  for (const { id, memberId, annotationId } of told) {
    const one = and(ofReview, eq(notification.id, id));
    const calledOn = mentioned.get(memberId);
    if (calledOn && calledOn !== annotationId)
      await transaction.update(notification).set({ annotationId: calledOn }).where(one);
    if (calledOn) continue;
    if (concerned.has(memberId)) await transaction.update(notification).set(SUBMITTED).where(one);
    else await transaction.delete(notification).where(one);
  }
}

/** The words of what is in it stay. */
const SUBMITTED = {
  type: "review",
  annotationId: null,
  sentence: sql<string>`${REVIEW_SENTENCES.review}::text || substr(${notification.sentence}, ${REVIEW_SENTENCES.mention.length + 1}::int)`,
} as const;
