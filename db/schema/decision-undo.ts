import { sql } from "drizzle-orm";
import { check, foreignKey, integer, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { OUTCOMES } from "@/domain/correction/correction";
import { correction } from "./correction";
import { decision } from "./decision";
import { member } from "./member";
import { moment } from "./moment";
import { revision } from "./revision";

/** That a decision was taken back. Append-only; a decision can be undone once. */
export const decisionUndo = pgTable(
  "decision_undo",
  {
    newsroomId: uuid("newsroom_id").notNull(),
    decisionId: uuid("decision_id").notNull(),
    correctionId: uuid("correction_id").notNull(),
    articleId: uuid("article_id").notNull(),
    /** The outcome that was undone, as the decision has it. */
    outcome: text("outcome", { enum: OUTCOMES }).notNull(),
    memberId: uuid("member_id").notNull(),
    reason: text("reason"),
    /** The revision that took an approval back out of the text; null for a refusal. */
    revision: integer("revision"),
    createdAt: moment("created_at").notNull().defaultNow(),
  },
  (t) => [
    primaryKey({ name: "decision_undo_pk", columns: [t.newsroomId, t.decisionId] }),
    foreignKey({
      name: "decision_undo_decision",
      columns: [t.newsroomId, t.correctionId, t.decisionId, t.outcome],
      foreignColumns: [decision.newsroomId, decision.correctionId, decision.id, decision.outcome],
    }),
    foreignKey({
      name: "decision_undo_article",
      columns: [t.newsroomId, t.articleId, t.correctionId],
      foreignColumns: [correction.newsroomId, correction.articleId, correction.id],
    }),
    foreignKey({
      name: "decision_undo_member",
      columns: [t.newsroomId, t.memberId],
      foreignColumns: [member.newsroomId, member.id],
    }),
    foreignKey({
      name: "decision_undo_revision",
      columns: [t.newsroomId, t.articleId, t.revision, t.correctionId],
      foreignColumns: [revision.newsroomId, revision.articleId, revision.number, revision.correctionId],
    }),
    check("decision_undo_changes_text", sql`(${t.outcome} = 'approved') = (${t.revision} is not null)`),
    check("decision_undo_reason_length", sql`length(${t.reason}) between 1 and 5000`),
  ],
);
