import { type SQL, sql } from "drizzle-orm";
import { annotation } from "./schema/annotation";
import { comment } from "./schema/comment";
import { commentMention } from "./schema/comment-mention";
import { notification } from "./schema/notification";

/** A comment of whoever is told of, in the article, that everybody still sees. */
const standing = sql`c.newsroom_id = ${notification.newsroomId} and c.author_id = ${notification.byId}
  and c.deleted_at is null and not c.is_private
  and a.article_id = ${notification.articleId} and a.deleted_at is null and not a.is_private`;

const ofComment = sql`${comment} c
  join ${annotation} a on a.newsroom_id = c.newsroom_id and a.id = c.annotation_id`;

const calling = sql`select 1 from ${commentMention} m
  join ${ofComment} on c.newsroom_id = m.newsroom_id and c.id = m.comment_id
  where m.newsroom_id = ${notification.newsroomId} and m.member_id = ${notification.memberId} and ${standing}`;

/** It came with the review that a notification tells of: the one that wrote where it leads. */
const ofReview = sql`c.review_id in (select r.review_id from ${comment} r where r.newsroom_id = c.newsroom_id
  and r.annotation_id = ${notification.annotationId} and r.author_id = ${notification.byId})`;

/** The same where it leads nowhere, as an earlier Stet told of a review. Clocks are rounded. */
const ofReviewThen = sql`${notification.annotationId} is null and c.review_id is not null
  and c.created_at >= ${notification.createdAt} - interval '1 second'`;

/**
 * The comment that calls the member is there, and does call them. A notification of a review names none of several:
 * there, any that came with it. Those of an earlier Stet name the thread alone.
 */
const isStillCalled = sql`case when ${notification.commentId} is not null
  then exists (${calling} and m.comment_id = ${notification.commentId})
  else exists (${calling} and (a.id = ${notification.annotationId} or ${ofReview} or ${ofReviewThen})) end`;

/** The reply is there; where an earlier Stet names the thread alone, any of theirs in it. */
const isStillAnswered = sql`case when ${notification.commentId} is not null
  then exists (select 1 from ${ofComment} where c.id = ${notification.commentId} and ${standing})
  else exists (select 1 from ${ofComment} where c.annotation_id = ${notification.annotationId} and ${standing}) end`;

/** Whether the comment that a notification tells of still says so: in Stet and by e-mail, what was taken back is told no more. */
export const isStillTold: SQL<boolean> = sql`(case ${notification.type}
  when 'mention' then ${isStillCalled} when 'reply' then ${isStillAnswered} else true end)`;
