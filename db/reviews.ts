import { and, count, eq, isNull, sql } from "drizzle-orm";
import type { Viewer } from "@/domain/member/member";
import type { ReviewView } from "@/domain/review/review";
import type { Database, Transaction } from "./database";
import { annotation } from "./schema/annotation";
import { comment } from "./schema/comment";
import { review } from "./schema/review";

/** The review of an article that the viewer is writing in private; `undefined` when they are not. */
export async function openReview(
  database: Database | Transaction,
  viewer: Viewer,
  articleId: string,
): Promise<ReviewView | undefined> {
  const [row] = await database
    .select()
    .from(review)
    .where(
      and(
        eq(review.newsroomId, viewer.newsroomId),
        eq(review.articleId, articleId),
        eq(review.memberId, viewer.memberId),
        isNull(review.submittedAt),
        isNull(review.discardedAt),
      ),
    );
  if (!row) return undefined;
  const [made] = await database
    .select({ annotations: count() })
    .from(annotation)
    .where(
      and(
        eq(annotation.newsroomId, viewer.newsroomId),
        eq(annotation.reviewId, row.id),
        isNull(annotation.deletedAt),
      ),
    );
  const [answered] = await database
    .select({ replies: count() })
    .from(comment)
    .innerJoin(
      annotation,
      and(eq(annotation.newsroomId, comment.newsroomId), eq(annotation.id, comment.annotationId)),
    )
    .where(
      and(
        eq(comment.newsroomId, viewer.newsroomId),
        eq(comment.reviewId, row.id),
        isNull(comment.deletedAt),
        // The first words of a comment are the annotation itself.
        sql`${annotation.reviewId} is distinct from ${comment.reviewId}`,
      ),
    );
  return {
    id: row.id,
    startedAt: row.createdAt.toISOString(),
    annotations: made?.annotations ?? 0,
    replies: answered?.replies ?? 0,
  };
}
