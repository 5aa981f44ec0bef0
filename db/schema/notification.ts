import { sql } from "drizzle-orm";
import { check, foreignKey, index, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { NOTIFICATION_TYPES } from "@/domain/notification/notification";
import { annotation } from "./annotation";
import { article } from "./article";
import { assignment } from "./assignment";
import { comment } from "./comment";
import { member } from "./member";
import { moment } from "./moment";
import { oneOf } from "./one-of";

/** What becomes of it by e-mail: waiting in the queue, waiting for the digest, sent. Null: none is wanted. */
export const MAIL_STATES = ["queued", "digest", "sent"] as const;

/** One member told of one thing that happened. */
export const notification = pgTable(
  "notification",
  {
    newsroomId: uuid("newsroom_id").notNull(),
    id: uuid("id").notNull(),
    memberId: uuid("member_id").notNull(),
    type: text("type", { enum: NOTIFICATION_TYPES }).notNull(),
    articleId: uuid("article_id").notNull(),
    annotationId: uuid("annotation_id"),
    /** The comment that calls the member, or answers them. */
    commentId: uuid("comment_id"),
    /** What the member is asked for by it. */
    assignmentId: uuid("assignment_id"),
    /** Whoever did it. */
    byId: uuid("by_id").notNull(),
    /** In plain words, without the name of who did it. */
    sentence: text("sentence").notNull(),
    createdAt: moment("created_at").notNull().defaultNow(),
    readAt: moment("read_at"),
    mail: text("mail", { enum: MAIL_STATES }),
  },
  (t) => [
    primaryKey({ name: "notification_pk", columns: [t.newsroomId, t.id] }),
    foreignKey({
      name: "notification_member",
      columns: [t.newsroomId, t.memberId],
      foreignColumns: [member.newsroomId, member.id],
    }),
    foreignKey({
      name: "notification_article",
      columns: [t.newsroomId, t.articleId],
      foreignColumns: [article.newsroomId, article.id],
    }),
    foreignKey({
      name: "notification_annotation",
      columns: [t.newsroomId, t.articleId, t.annotationId],
      foreignColumns: [annotation.newsroomId, annotation.articleId, annotation.id],
    }),
    foreignKey({
      name: "notification_comment",
      columns: [t.newsroomId, t.commentId],
      foreignColumns: [comment.newsroomId, comment.id],
    }),
    foreignKey({
      name: "notification_assignment",
      columns: [t.newsroomId, t.assignmentId],
      foreignColumns: [assignment.newsroomId, assignment.id],
    }),
    foreignKey({
      name: "notification_by",
      columns: [t.newsroomId, t.byId],
      foreignColumns: [member.newsroomId, member.id],
    }),
    index("notification_of_member").on(t.newsroomId, t.memberId, t.createdAt),
    index("notification_of_comment").on(t.newsroomId, t.commentId).where(sql`comment_id is not null`),
    index("notification_unread").on(t.newsroomId, t.memberId).where(sql`read_at is null`),
    check("notification_type", oneOf(t.type, NOTIFICATION_TYPES)),
    check("notification_mail", oneOf(t.mail, MAIL_STATES)),
    check("notification_not_of_oneself", sql`${t.memberId} <> ${t.byId}`),
    check("notification_sentence_length", sql`length(${t.sentence}) between 1 and 1000`),
  ],
);
