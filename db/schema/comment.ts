import { sql } from "drizzle-orm";
import {
  boolean,
  check,
  foreignKey,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  uuid,
} from "drizzle-orm/pg-core";
import { COMMENT_MAXIMUM } from "@/domain/comment/comment";
import { annotation } from "./annotation";
import { member } from "./member";
import { moment } from "./moment";
import { review } from "./review";

/** One contribution to an annotation's thread; of an annotation of kind `comment`, the first is the comment itself. */
export const comment = pgTable(
  "comment",
  {
    newsroomId: uuid("newsroom_id").notNull(),
    id: uuid("id").notNull(),
    annotationId: uuid("annotation_id").notNull(),
    authorId: uuid("author_id").notNull(),
    body: text("body").notNull(),
    version: integer("version").notNull().default(1),
    createdAt: moment("created_at").notNull().defaultNow(),
    editedAt: moment("edited_at"),
    /** Written in a review that is not submitted: only its author sees it. */
    isPrivate: boolean("is_private").notNull().default(false),
    reviewId: uuid("review_id"),
    deletedAt: moment("deleted_at"),
    deletedBy: uuid("deleted_by"),
  },
  (t) => [
    primaryKey({ name: "comment_pk", columns: [t.newsroomId, t.id] }),
    foreignKey({
      name: "comment_annotation",
      columns: [t.newsroomId, t.annotationId],
      foreignColumns: [annotation.newsroomId, annotation.id],
    }),
    foreignKey({
      name: "comment_author",
      columns: [t.newsroomId, t.authorId],
      foreignColumns: [member.newsroomId, member.id],
    }),
    foreignKey({
      name: "comment_deleted_by",
      columns: [t.newsroomId, t.deletedBy],
      foreignColumns: [member.newsroomId, member.id],
    }),
    foreignKey({
      name: "comment_review",
      columns: [t.newsroomId, t.authorId, t.reviewId],
      foreignColumns: [review.newsroomId, review.memberId, review.id],
    }),
    check("comment_private_in_review", sql`not ${t.isPrivate} or ${t.reviewId} is not null`),
    index("comment_in_thread").on(t.newsroomId, t.annotationId, t.createdAt, t.id),
    check("comment_body_length", sql`length(${t.body}) between 1 and ${sql.raw(`${COMMENT_MAXIMUM}`)}`),
    check("comment_version", sql`${t.version} >= 1`),
    check("comment_deleted", sql`(${t.deletedAt} is null) = (${t.deletedBy} is null)`),
  ],
);
