import { sql } from "drizzle-orm";
import {
  boolean,
  check,
  foreignKey,
  integer,
  pgTable,
  primaryKey,
  text,
  unique,
  uuid,
} from "drizzle-orm/pg-core";
import { ANNOTATION_KINDS } from "@/domain/annotation/annotation";
import { article } from "./article";
import { member } from "./member";
import { moment } from "./moment";
import { oneOf } from "./one-of";
import { review } from "./review";

/** Claims come later than the other kinds; the tables know them from the start. */
const STORED_KINDS = [...ANNOTATION_KINDS, "claim"] as const;

/** Anything pinned to a passage. Where it is pinned is its `anchor`; what it says is in the table of its kind. */
export const annotation = pgTable(
  "annotation",
  {
    newsroomId: uuid("newsroom_id").notNull(),
    id: uuid("id").notNull(),
    articleId: uuid("article_id").notNull(),
    kind: text("kind", { enum: STORED_KINDS }).notNull(),
    authorId: uuid("author_id").notNull(),
    version: integer("version").notNull().default(1),
    createdAt: moment("created_at").notNull().defaultNow(),
    updatedAt: moment("updated_at").notNull().defaultNow(),
    resolvedAt: moment("resolved_at"),
    resolvedBy: uuid("resolved_by"),
    /** Of a comment: whether the article waits for its thread to be resolved. */
    required: boolean("required").notNull().default(true),
    /** Written in a review that is not submitted: only its author sees it. */
    isPrivate: boolean("is_private").notNull().default(false),
    reviewId: uuid("review_id"),
    deletedAt: moment("deleted_at"),
    deletedBy: uuid("deleted_by"),
  },
  (t) => [
    primaryKey({ name: "annotation_pk", columns: [t.newsroomId, t.id] }),
    foreignKey({
      name: "annotation_article",
      columns: [t.newsroomId, t.articleId],
      foreignColumns: [article.newsroomId, article.id],
    }),
    foreignKey({
      name: "annotation_author",
      columns: [t.newsroomId, t.authorId],
      foreignColumns: [member.newsroomId, member.id],
    }),
    foreignKey({
      name: "annotation_resolved_by",
      columns: [t.newsroomId, t.resolvedBy],
      foreignColumns: [member.newsroomId, member.id],
    }),
    foreignKey({
      name: "annotation_deleted_by",
      columns: [t.newsroomId, t.deletedBy],
      foreignColumns: [member.newsroomId, member.id],
    }),
    foreignKey({
      name: "annotation_review",
      columns: [t.newsroomId, t.articleId, t.authorId, t.reviewId],
      foreignColumns: [review.newsroomId, review.articleId, review.memberId, review.id],
    }),
    check("annotation_private_in_review", sql`not ${t.isPrivate} or ${t.reviewId} is not null`),
    unique("annotation_in_article").on(t.newsroomId, t.articleId, t.id),
    unique("annotation_of_kind").on(t.newsroomId, t.id, t.kind),
    unique("annotation_of_author").on(t.newsroomId, t.id, t.authorId),
    check("annotation_kind", oneOf(t.kind, STORED_KINDS)),
    check("annotation_version", sql`${t.version} >= 1`),
    check("annotation_resolved", sql`(${t.resolvedAt} is null) = (${t.resolvedBy} is null)`),
    check("annotation_deleted", sql`(${t.deletedAt} is null) = (${t.deletedBy} is null)`),
  ],
);
