import { sql } from "drizzle-orm";
import {
  check,
  foreignKey,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { article } from "./article";
import { articleStage } from "./article-stage";
import { bytea } from "./bytea";
import { member } from "./member";
import { moment } from "./moment";
import { revision } from "./revision";

/**
 * One member's approval of one content at one stage. It is never changed, only withdrawn; whether it is stale is
 * computed from what its revision and the newest one say. The article's author gives none: the row carries the author
 * through a reference, so that the check cannot be lied to.
 */
export const approval = pgTable(
  "approval",
  {
    newsroomId: uuid("newsroom_id").notNull(),
    id: uuid("id").notNull(),
    articleId: uuid("article_id").notNull(),
    articleAuthorId: uuid("article_author_id").notNull(),
    stageKey: text("stage_key").notNull(),
    memberId: uuid("member_id").notNull(),
    revision: integer("revision").notNull(),
    contentHash: bytea("content_hash").notNull(),
    note: text("note"),
    createdAt: moment("created_at").notNull().defaultNow(),
    withdrawnAt: moment("withdrawn_at"),
    withdrawnBy: uuid("withdrawn_by"),
  },
  (t) => [
    primaryKey({ name: "approval_pk", columns: [t.newsroomId, t.id] }),
    foreignKey({
      name: "approval_stage",
      columns: [t.newsroomId, t.articleId, t.stageKey],
      foreignColumns: [articleStage.newsroomId, articleStage.articleId, articleStage.key],
    }),
    foreignKey({
      name: "approval_content",
      columns: [t.newsroomId, t.articleId, t.revision, t.contentHash],
      foreignColumns: [revision.newsroomId, revision.articleId, revision.number, revision.contentHash],
    }),
    foreignKey({
      name: "approval_article_author",
      columns: [t.newsroomId, t.articleId, t.articleAuthorId],
      foreignColumns: [article.newsroomId, article.id, article.createdBy],
    }),
    foreignKey({
      name: "approval_member",
      columns: [t.newsroomId, t.memberId],
      foreignColumns: [member.newsroomId, member.id],
    }),
    foreignKey({
      name: "approval_withdrawn_by",
      columns: [t.newsroomId, t.withdrawnBy],
      foreignColumns: [member.newsroomId, member.id],
    }),
    uniqueIndex("approval_once")
      .on(t.newsroomId, t.articleId, t.stageKey, t.memberId, t.revision)
      .where(sql`withdrawn_at is null`),
    index("approval_of_member").on(t.newsroomId, t.memberId),
    check("approval_not_by_the_author", sql`${t.memberId} <> ${t.articleAuthorId}`),
    check("approval_note_length", sql`length(${t.note}) between 1 and 2000`),
    check("approval_withdrawn", sql`(${t.withdrawnAt} is null) = (${t.withdrawnBy} is null)`),
  ],
);
