import { sql } from "drizzle-orm";
import { check, foreignKey, integer, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { article } from "./article";
import { member } from "./member";
import { moment } from "./moment";
import { revision } from "./revision";

/** A publication without all stages. A reading is owed until a second member has given it. */
export const urgentPublication = pgTable(
  "urgent_publication",
  {
    newsroomId: uuid("newsroom_id").notNull(),
    articleId: uuid("article_id").notNull(),
    revision: integer("revision").notNull(),
    memberId: uuid("member_id").notNull(),
    reason: text("reason").notNull(),
    /** The names of the stages it went without. */
    missing: text("missing").array().notNull(),
    createdAt: moment("created_at").notNull().defaultNow(),
    backReadBy: uuid("back_read_by"),
    backReadAt: moment("back_read_at"),
  },
  (t) => [
    primaryKey({ name: "urgent_publication_pk", columns: [t.newsroomId, t.articleId] }),
    foreignKey({
      name: "urgent_publication_article",
      columns: [t.newsroomId, t.articleId],
      foreignColumns: [article.newsroomId, article.id],
    }),
    foreignKey({
      name: "urgent_publication_revision",
      columns: [t.newsroomId, t.articleId, t.revision],
      foreignColumns: [revision.newsroomId, revision.articleId, revision.number],
    }),
    foreignKey({
      name: "urgent_publication_member",
      columns: [t.newsroomId, t.memberId],
      foreignColumns: [member.newsroomId, member.id],
    }),
    foreignKey({
      name: "urgent_publication_back_read_by",
      columns: [t.newsroomId, t.backReadBy],
      foreignColumns: [member.newsroomId, member.id],
    }),
    check("urgent_publication_reason_length", sql`length(${t.reason}) between 1 and 5000`),
    check("urgent_publication_missing", sql`cardinality(${t.missing}) > 0`),
    check("urgent_publication_back_read", sql`(${t.backReadBy} is null) = (${t.backReadAt} is null)`),
    check("urgent_publication_four_eyes", sql`${t.backReadBy} <> ${t.memberId}`),
  ],
);
