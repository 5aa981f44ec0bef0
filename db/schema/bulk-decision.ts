import { sql } from "drizzle-orm";
import { check, foreignKey, integer, pgTable, primaryKey, text, unique, uuid } from "drizzle-orm/pg-core";
import { OUTCOMES } from "@/domain/correction/correction";
import { article } from "./article";
import { member } from "./member";
import { moment } from "./moment";
import { oneOf } from "./one-of";
import { revision } from "./revision";

/** One decision on many corrections at once. Each correction has its own `decision`; this is what undoes them together. */
export const bulkDecision = pgTable(
  "bulk_decision",
  {
    newsroomId: uuid("newsroom_id").notNull(),
    id: uuid("id").notNull(),
    articleId: uuid("article_id").notNull(),
    memberId: uuid("member_id").notNull(),
    outcome: text("outcome", { enum: OUTCOMES }).notNull(),
    reason: text("reason"),
    /** The revision it was decided on. */
    revision: integer("revision").notNull(),
    createdAt: moment("created_at").notNull().defaultNow(),
    undoneAt: moment("undone_at"),
    undoneBy: uuid("undone_by"),
  },
  (t) => [
    primaryKey({ name: "bulk_decision_pk", columns: [t.newsroomId, t.id] }),
    foreignKey({
      name: "bulk_decision_article",
      columns: [t.newsroomId, t.articleId],
      foreignColumns: [article.newsroomId, article.id],
    }),
    foreignKey({
      name: "bulk_decision_member",
      columns: [t.newsroomId, t.memberId],
      foreignColumns: [member.newsroomId, member.id],
    }),
    foreignKey({
      name: "bulk_decision_undone_by",
      columns: [t.newsroomId, t.undoneBy],
      foreignColumns: [member.newsroomId, member.id],
    }),
    foreignKey({
      name: "bulk_decision_revision",
      columns: [t.newsroomId, t.articleId, t.revision],
      foreignColumns: [revision.newsroomId, revision.articleId, revision.number],
    }),
    unique("bulk_decision_of_outcome").on(t.newsroomId, t.articleId, t.id, t.memberId, t.outcome),
    check("bulk_decision_outcome", oneOf(t.outcome, OUTCOMES)),
    check("bulk_decision_refusal_says_why", sql`${t.outcome} <> 'declined' or ${t.reason} is not null`),
    check("bulk_decision_reason_length", sql`length(${t.reason}) between 1 and 5000`),
    check("bulk_decision_undone", sql`(${t.undoneAt} is null) = (${t.undoneBy} is null)`),
  ],
);
