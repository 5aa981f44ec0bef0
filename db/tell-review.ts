import { and, asc, eq, inArray, isNull, sql } from "drizzle-orm";
import { offsetFromPoint } from "@/domain/document/text-index";
import type { Viewer } from "@/domain/member/member";
import { reviewWords } from "@/domain/review/review-words";
import { anchorInForce } from "./anchor-in-force";
import type { Transaction } from "./database";
import type { LockedArticle } from "./lock-article";
import { membersConcerned, notify } from "./notifications";
import { loadDocument } from "./revision-log";
import { anchor } from "./schema/anchor";
import { annotation } from "./schema/annotation";
import { comment } from "./schema/comment";
import { commentMention } from "./schema/comment-mention";
import { isPublic } from "./visibility";

/** How many notes a review holds, and how many answers in threads that were there before. */
export type ReviewCounts = { annotations: number; replies: number };

type Submitted = { id: string; counts: ReviewCounts; note: string | undefined };

/** How the sentences begin that tell of a review, up to what is in it. */
export const REVIEW_SENTENCES = {
  mention: "mentioned you in a review of ",
  review: "submitted a review of ",
} as const;

/** Tell each member whom a review concerns of it, once; whoever is called by name in it is led to where they are. */
export async function tellReview(
  transaction: Transaction,
  viewer: Viewer,
  locked: LockedArticle,
  { id, counts, note }: Submitted,
): Promise<void> {
  const articleId = locked.id;
  const mentioned = await firstMentions(transaction, viewer, locked, id);
  const concerned = await membersOfReview(transaction, viewer, articleId, id);
  const words = `${reviewWords(counts.annotations, counts.replies)}${note ? `: ${note}` : ""}`;
  for (const memberId of new Set([...concerned, ...mentioned.keys()])) {
    const annotationId = mentioned.get(memberId);
    const type = annotationId ? "mention" : "review";
    const sentence = `${REVIEW_SENTENCES[type]}${words}`;
    // By its moment it is found again when it calls the member no longer.
    const told = { memberId, articleId, type, sentence, createdAt: locked.now } as const;
    await notify(transaction, viewer, annotationId ? { ...told, annotationId } : told);
  }
}

/** Whom a review concerns, whether it calls them or not: whom its article concerns, and whom it answers. */
export async function membersOfReview(
  transaction: Transaction,
  viewer: Viewer,
  articleId: string,
  reviewId: string,
): Promise<Set<string>> {
  return new Set([
    ...(await membersConcerned(transaction, viewer, articleId)),
    ...(await membersAnswered(transaction, viewer, reviewId)),
  ]);
}

/** Whoever wrote in the threads that were answered, or began them. */
async function membersAnswered(
  transaction: Transaction,
  { newsroomId }: Viewer,
  reviewId: string,
): Promise<string[]> {
  const answered = await transaction
    .selectDistinct({ id: annotation.id, authorId: annotation.authorId })
    .from(comment)
    .innerJoin(
      annotation,
      and(eq(annotation.newsroomId, comment.newsroomId), eq(annotation.id, comment.annotationId)),
    )
    .where(
      and(
        eq(comment.newsroomId, newsroomId),
        eq(comment.reviewId, reviewId),
        isNull(comment.deletedAt),
        isNull(annotation.deletedAt),
        sql`${annotation.reviewId} is distinct from ${comment.reviewId}`,
      ),
    );
  const talkers = await transaction
    .selectDistinct({ id: comment.authorId })
    .from(comment)
    .where(
      and(
        eq(comment.newsroomId, newsroomId),
        inArray(
          comment.annotationId,
          answered.map(({ id }) => id),
        ),
        isPublic(comment),
        isNull(comment.deletedAt),
      ),
    );
  return [...answered.map(({ authorId }) => authorId), ...talkers.map(({ id }) => id)];
}

/** By member, the first annotation in the text that calls them by name; what stands nowhere in it comes last. */
export async function firstMentions(
  transaction: Transaction,
  viewer: Viewer,
  { id: articleId, headRevision }: LockedArticle,
  reviewId: string,
): Promise<Map<string, string>> {
  const rows = await selectMentions(transaction, viewer, reviewId);
  if (rows.length === 0) return new Map();
  const { index } = await loadDocument(transaction, viewer.newsroomId, articleId, headRevision);
  const offsetOf = ({ block, offset }: Mention) =>
    (block !== null && offset !== null ? offsetFromPoint(index, { block, offset }) : null) ??
    index.text.length + 1;
  // Of two for the same member the later one here counts: the first in the text, and of those the oldest.
  const backwards = rows.toSorted((a, b) => offsetOf(a) - offsetOf(b)).reverse();
  return new Map(backwards.map(({ memberId, annotationId }) => [memberId, annotationId]));
}

type Mention = Awaited<ReturnType<typeof selectMentions>>[number];

/** Whom a review calls by name, the oldest first: in what was written and not deleted before anybody saw it. */
function selectMentions(transaction: Transaction, { newsroomId }: Viewer, reviewId: string) {
  return transaction
    .select({
      memberId: commentMention.memberId,
      annotationId: annotation.id,
      block: anchor.startBlock,
      offset: anchor.startOffset,
    })
    .from(commentMention)
    .innerJoin(
      comment,
      and(eq(comment.newsroomId, commentMention.newsroomId), eq(comment.id, commentMention.commentId)),
    )
    .innerJoin(
      annotation,
      and(eq(annotation.newsroomId, comment.newsroomId), eq(annotation.id, comment.annotationId)),
    )
    .innerJoin(anchor, anchorInForce(annotation))
    .where(
      and(
        eq(commentMention.newsroomId, newsroomId),
        eq(comment.reviewId, reviewId),
        isNull(comment.deletedAt),
        isNull(annotation.deletedAt),
      ),
    )
    .orderBy(asc(comment.id));
}
