import { and, eq, inArray, isNull, notInArray } from "drizzle-orm";
import type { Viewer } from "@/domain/member/member";
import type { NotificationType } from "@/domain/notification/notification";
import { shortened } from "@/domain/text/shortened";
import type { Transaction } from "./database";
import type { Called } from "./mentions";
import { notify } from "./notifications";
import { anchor } from "./schema/anchor";
import { annotation } from "./schema/annotation";
import { comment } from "./schema/comment";
import { notification } from "./schema/notification";
import { review } from "./schema/review";
import { isPublic } from "./visibility";

/** A comment that everybody sees, as it has just been written or edited. */
type Written = { commentId: string; articleId: string; annotationId: string; body: string };

/**
 * Tell of a new comment: whom it calls by name that it does, and of a reply also whoever began its thread or wrote
 * there. Each is told once.
 */
export async function tellComment(
  transaction: Transaction,
  viewer: Viewer,
  { body, ...written }: Written,
  { called }: Called,
): Promise<void> {
  const sentences = await sentencesOf(transaction, viewer, written.annotationId, body);
  const others = await membersOfThread(transaction, viewer, written.annotationId);
  for (const memberId of called)
    await notify(transaction, viewer, { ...written, memberId, type: "mention", sentence: sentences.mention });
  for (const memberId of others)
    if (!called.has(memberId))
      await notify(transaction, viewer, { ...written, memberId, type: "reply", sentence: sentences.reply });
}

/**
 * Tell of an edited comment those whom it did not call before. Whoever was told of it already reads what it says now,
 * still once: a member of its thread whom it calls no longer that it was said, anybody else nothing.
 * @param edited with `reviewId` it came with a review, of which the members of its thread were told as a whole.
 */
export async function tellEditedComment(
  transaction: Transaction,
  viewer: Viewer,
  { body, reviewId, ...written }: Written & { reviewId: string | null },
  { called, before }: Called,
): Promise<void> {
  const sentences = await sentencesOf(transaction, viewer, written.annotationId, body);
  const knowing = reviewId ? await toBeReadOfReview(transaction, viewer, reviewId) : [];
  const fresh = [...called].filter((memberId) => !before.has(memberId) && !knowing.includes(memberId));
  const others = reviewId ? [] : await membersOfThread(transaction, viewer, written.annotationId);
  const toldOf = (type: NotificationType) =>
    and(
      eq(notification.newsroomId, viewer.newsroomId),
      eq(notification.commentId, written.commentId),
      eq(notification.type, type),
    );
  const noLonger = and(toldOf("mention"), notInArray(notification.memberId, [...called]));
  await transaction
    .update(notification)
    .set({ type: "reply" })
    .where(and(noLonger, inArray(notification.memberId, others)));
  await transaction.delete(notification).where(noLonger);
  await transaction.delete(notification).where(and(toldOf("reply"), inArray(notification.memberId, fresh)));
  for (const type of ["mention", "reply"] as const)
    await transaction.update(notification).set({ sentence: sentences[type] }).where(toldOf(type));
  for (const memberId of fresh)
    await notify(transaction, viewer, { ...written, memberId, type: "mention", sentence: sentences.mention });
}

/** Who has yet to read that a review calls them: in one notification, wherever in it that is. */
async function toBeReadOfReview(
  transaction: Transaction,
  { newsroomId }: Viewer,
  reviewId: string,
): Promise<string[]> {
  const rows = await transaction
    .select({ memberId: notification.memberId })
    .from(notification)
    .innerJoin(
      review,
      and(
        eq(review.newsroomId, notification.newsroomId),
        eq(review.articleId, notification.articleId),
        eq(review.memberId, notification.byId),
        eq(review.submittedAt, notification.createdAt),
      ),
    )
    .where(
      and(
        eq(notification.newsroomId, newsroomId),
        eq(review.id, reviewId),
        eq(notification.type, "mention"),
        isNull(notification.commentId),
        isNull(notification.readAt),
      ),
    );
  return rows.map(({ memberId }) => memberId);
}

async function membersOfThread(
  transaction: Transaction,
  { newsroomId, memberId }: Viewer,
  annotationId: string,
): Promise<string[]> {
  const begun = await transaction
    .select({ id: annotation.authorId })
    .from(annotation)
    .where(and(eq(annotation.newsroomId, newsroomId), eq(annotation.id, annotationId)));
  const wrote = await transaction
    .selectDistinct({ id: comment.authorId })
    .from(comment)
    .where(
      and(
        eq(comment.newsroomId, newsroomId),
        eq(comment.annotationId, annotationId),
        isNull(comment.deletedAt),
        isPublic(comment),
      ),
    );
  const all = new Set([...begun, ...wrote].map(({ id }) => id));
  all.delete(memberId);
  return [...all];
}

/** What those are told whom a comment calls, and those in whose thread it stands: ` on “3 March”` where it is pinned to words. */
async function sentencesOf(transaction: Transaction, viewer: Viewer, annotationId: string, body: string) {
  const [row] = await transaction
    .select({ exact: anchor.exact })
    .from(anchor)
    .where(
      and(
        eq(anchor.newsroomId, viewer.newsroomId),
        eq(anchor.annotationId, annotationId),
        isNull(anchor.replacedAt),
      ),
    );
  const where = row?.exact ? ` on “${shortened(row.exact, 80)}”` : "";
  const said = `${where}: ${shortened(body, 300)}`;
  return { mention: `mentioned you${said}`, reply: `replied${said}` };
}
