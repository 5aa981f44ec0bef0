import { and, count, eq, isNull, sql } from "drizzle-orm";
import { StetError } from "@/domain/error/stet-error";
import type { Viewer } from "@/domain/member/member";
import type { BeginReview, ReviewView } from "@/domain/review/review";
import type { Database, Transaction } from "./database";
import { type NewEvent, recordEvent } from "./events";
import { assertUnderReview, lockArticle } from "./lock-article";
import { annotation } from "./schema/annotation";
import { comment } from "./schema/comment";
import { review } from "./schema/review";

/** The review of an article that the viewer is writing in private; `undefined` when they are not. */
export async function openReview(
  database: Database | Transaction,
  viewer: Viewer,
  articleId: string,
): Promise<ReviewView | undefined> {
  const row = await findOpenReview(database, viewer, articleId);
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
        isNull(annotation.deletedAt),
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

async function findOpenReview(database: Database | Transaction, viewer: Viewer, articleId: string) {
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
  return row;
}

/** What says of a row whether it is private, and to which review it belongs. */
export type Privacy = { isPrivate: boolean; reviewId: string | null };

/**
 * How what the viewer writes about an article now is stored. Asked under a lock of the article, which submitting
 * waits for, so that nothing stays private that is written while a review is submitted.
 */
export async function privacyOf(
  transaction: Transaction,
  viewer: Viewer,
  articleId: string,
): Promise<Privacy> {
  const row = await findOpenReview(transaction, viewer, articleId);
  return { isPrivate: row !== undefined, reviewId: row?.id ?? null };
}

/** To whoever changes what they wrote in private, seen before it was submitted. */
export const SUBMITTED_MEANWHILE =
  "Your review was submitted in the meantime: everybody sees this now. Do it again if they may see that too.";

/**
 * What was written in private stays so: it may have waited for the network while its review ended elsewhere.
 * @throws StetError `stale` when it would be stored as something else than what it was written as; `invalid` when
 * `writtenIn` is no review of the article by the viewer.
 */
export async function assertInReview(
  transaction: Transaction,
  { newsroomId, memberId }: Viewer,
  articleId: string,
  { reviewId }: Privacy,
  writtenIn: string | undefined,
): Promise<void> {
  if (writtenIn === undefined || writtenIn === reviewId) return;
  const [over] = await transaction
    .select({ id: review.id })
    .from(review)
    .where(
      and(
        eq(review.newsroomId, newsroomId),
        eq(review.id, writtenIn),
        eq(review.articleId, articleId),
        eq(review.memberId, memberId),
      ),
    );
  if (over)
    throw new StetError(
      "stale",
      "Your review, in which you wrote this, is over. It was not saved, because everybody would see it: send it again if they may.",
    );
  const unknown = "There is no such review of yours. Begin one, or write this for everybody.";
  throw new StetError("invalid", unknown, { fields: { reviewId: unknown } });
}

/** Record what happened to an annotation or a comment; of one that nobody else sees, nothing is recorded. */
export async function recordUnlessPrivate(
  transaction: Transaction,
  viewer: Viewer,
  { isPrivate = false }: { isPrivate?: boolean },
  happened: NewEvent,
): Promise<void> {
  if (!isPrivate) await recordEvent(transaction, viewer, happened);
}

/**
 * Begin to write about an article in private. Whoever is writing a review of it already goes on with that one.
 * @throws StetError `not_found`; `forbidden` when the article is closed to changes; `id_taken`.
 */
export async function beginReview(
  database: Database,
  viewer: Viewer,
  articleId: string,
  { id }: BeginReview,
): Promise<{ created: boolean }> {
  return database.transaction(async (transaction) => {
    const locked = await lockArticle(transaction, viewer, articleId, "share");
    assertUnderReview(locked);
    const { newsroomId, memberId } = viewer;
    const inserted = await transaction
      .insert(review)
      .values({ newsroomId, id, articleId, memberId, createdAt: locked.now })
      .onConflictDoNothing()
      .returning({ id: review.id });
    if (inserted.length > 0) return { created: true };
    if (await findOpenReview(transaction, viewer, articleId)) return { created: false };
    throw new StetError("id_taken", "This id belongs to another review. Send a new one.");
  });
}

/**
 * The open review of a member, its article under lock, so that nothing is written in it meanwhile.
 * @throws StetError `not_found` when there is no such article, or the viewer writes no review of it.
 */
export async function lockReview(transaction: Transaction, viewer: Viewer, articleId: string) {
  const locked = await lockArticle(transaction, viewer, articleId, "no key update");
  const writing = await openReview(transaction, viewer, articleId);
  if (!writing) throw new StetError("not_found", "You are not writing a review of this article.");
  return { locked, review: writing };
}
