import { sql } from "drizzle-orm";
import { check, foreignKey, pgTable, primaryKey, text, unique, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { article } from "./article";
import { member } from "./member";
import { moment } from "./moment";

/** Annotations and replies written in private and submitted at once. At most one is open for a member and an article. */
export const review = pgTable(
  "review",
  {
    newsroomId: uuid("newsroom_id").notNull(),
    id: uuid("id").notNull(),
    articleId: uuid("article_id").notNull(),
    memberId: uuid("member_id").notNull(),
    note: text("note"),
    createdAt: moment("created_at").notNull().defaultNow(),
    submittedAt: moment("submitted_at"),
    /** Given up with nothing in it. */
    discardedAt: moment("discarded_at"),
  },
  (t) => [
    primaryKey({ name: "review_pk", columns: [t.newsroomId, t.id] }),
    foreignKey({
      name: "review_article",
      columns: [t.newsroomId, t.articleId],
      foreignColumns: [article.newsroomId, article.id],
    }),
    foreignKey({
      name: "review_member",
      columns: [t.newsroomId, t.memberId],
      foreignColumns: [member.newsroomId, member.id],
    }),
    unique("review_of_member").on(t.newsroomId, t.memberId, t.id),
    unique("review_of_article_and_member").on(t.newsroomId, t.articleId, t.memberId, t.id),
    uniqueIndex("review_open")
      .on(t.newsroomId, t.articleId, t.memberId)
      .where(sql`submitted_at is null and discarded_at is null`),
    check("review_note_length", sql`length(${t.note}) between 1 and 5000`),
    check("review_one_end", sql`${t.submittedAt} is null or ${t.discardedAt} is null`),
  ],
);
