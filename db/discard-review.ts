import { and, eq, inArray, isNull } from "drizzle-orm";
import { StetError } from "@/domain/error/stet-error";
import type { Viewer } from "@/domain/member/member";
import type { DiscardReview } from "@/domain/review/review";
import { assertPermitted } from "./assert-permitted";
import type { Database, Transaction } from "./database";
import type { LockedArticle } from "./lock-article";
import { lockReview } from "./reviews";
import { annotation } from "./schema/annotation";
import { comment } from "./schema/comment";
import { correction } from "./schema/correction";
import { review } from "./schema/review";

/**
 * Give a review up: one in which nothing has been written, or nothing is left; with `contents` all that is in it too,
 * whatever has become of the article. Rows stay, marked as deleted.
 * @throws StetError `not_found`; `forbidden` while there is something in it that was not said to be discarded.
 */
export async function discardReview(
  database: Database,
  viewer: Viewer,
  articleId: string,
  { contents }: DiscardReview = {},
): Promise<void> {
  await database.transaction(async (transaction) => {
    const { locked, review: writing } = await lockReview(transaction, viewer, articleId);
    assertPermitted(viewer, "review.discard", { state: locked.state, own: true });
    const hasContents = writing.annotations + writing.replies > 0;
    if (hasContents && contents !== "discard")
      throw new StetError(
        "forbidden",
        "There is something in your review. Submit it, or discard it with what you wrote.",
      );
    await deleteContents(transaction, viewer, locked, writing.id);
    await transaction
      .update(review)
      .set({ discardedAt: locked.now })
      .where(and(eq(review.newsroomId, viewer.newsroomId), eq(review.id, writing.id)));
  });
}

/** Nobody else has seen any of it: nothing is recorded, and nobody is told. */
async function deleteContents(
  transaction: Transaction,
  { newsroomId, memberId }: Viewer,
  { now }: LockedArticle,
  reviewId: string,
): Promise<void> {
  const deleted = { deletedAt: now, deletedBy: memberId };
  const gone = await transaction
    .update(annotation)
    .set({ ...deleted, updatedAt: now })
    .where(
      and(
        eq(annotation.newsroomId, newsroomId),
        eq(annotation.reviewId, reviewId),
        isNull(annotation.deletedAt),
      ),
    )
    .returning({ id: annotation.id });
  const ids = gone.map(({ id }) => id);
  await transaction
    .update(correction)
    .set({ state: "withdrawn", withdrawnAt: now })
    .where(and(eq(correction.newsroomId, newsroomId), inArray(correction.id, ids)));
  await transaction
    .update(comment)
    .set(deleted)
    .where(
      and(eq(comment.newsroomId, newsroomId), eq(comment.reviewId, reviewId), isNull(comment.deletedAt)),
    );
}
