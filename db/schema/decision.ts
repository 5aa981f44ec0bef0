import { sql } from "drizzle-orm";
import {
  check,
  foreignKey,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  unique,
  uuid,
} from "drizzle-orm/pg-core";
import { OUTCOMES, REPLACEMENT_MAXIMUM } from "@/domain/correction/correction";
import { bulkDecision } from "./bulk-decision";
import { correction } from "./correction";
import { member } from "./member";
import { moment } from "./moment";
import { oneOf } from "./one-of";
import { revision } from "./revision";

/**
 * Approved or declined, with who, when, why and the words decided on. Append-only. It carries its correction's author
 * through a foreign key, so that the check for four eyes cannot be lied to.
 */
export const decision = pgTable(
  "decision",
  {
    newsroomId: uuid("newsroom_id").notNull(),
    id: uuid("id").notNull(),
    correctionId: uuid("correction_id").notNull(),
    correctionAuthorId: uuid("correction_author_id").notNull(),
    articleId: uuid("article_id").notNull(),
    memberId: uuid("member_id").notNull(),
    outcome: text("outcome", { enum: OUTCOMES }).notNull(),
    reason: text("reason"),
    /** The words that stood in the passage, and those approved or declined. */
    exact: text("exact").notNull(),
    replacement: text("replacement").notNull(),
    /** The revision an approval made; the revision a refusal was given on. */
    revision: integer("revision").notNull(),
    /** The bulk decision it was part of. */
    bulkId: uuid("bulk_id"),
    createdAt: moment("created_at").notNull().defaultNow(),
  },
  (t) => [
    primaryKey({ name: "decision_pk", columns: [t.newsroomId, t.id] }),
    foreignKey({
      name: "decision_correction",
      columns: [t.newsroomId, t.correctionId, t.correctionAuthorId],
      foreignColumns: [correction.newsroomId, correction.id, correction.authorId],
    }),
    foreignKey({
      name: "decision_article",
      columns: [t.newsroomId, t.articleId, t.correctionId],
      foreignColumns: [correction.newsroomId, correction.articleId, correction.id],
    }),
    foreignKey({
      name: "decision_member",
      columns: [t.newsroomId, t.memberId],
      foreignColumns: [member.newsroomId, member.id],
    }),
    foreignKey({
      name: "decision_revision",
      columns: [t.newsroomId, t.articleId, t.revision],
      foreignColumns: [revision.newsroomId, revision.articleId, revision.number],
    }),
    foreignKey({
      name: "decision_of_bulk",
      columns: [t.newsroomId, t.articleId, t.bulkId, t.memberId, t.outcome],
      foreignColumns: [
        bulkDecision.newsroomId,
        bulkDecision.articleId,
        bulkDecision.id,
        bulkDecision.memberId,
        bulkDecision.outcome,
      ],
    }),
    index("decision_by_bulk").on(t.newsroomId, t.bulkId).where(sql`bulk_id is not null`),
    unique("decision_of_outcome").on(t.newsroomId, t.correctionId, t.id, t.outcome),
    check("decision_four_eyes", sql`${t.memberId} <> ${t.correctionAuthorId}`),
    check("decision_outcome", oneOf(t.outcome, OUTCOMES)),
    check("decision_refusal_says_why", sql`${t.outcome} <> 'declined' or ${t.reason} is not null`),
    check("decision_reason_length", sql`length(${t.reason}) between 1 and 5000`),
    check(
      "decision_words_length",
      sql`length(${t.exact}) <= 50000 and length(${t.replacement}) <= ${sql.raw(`${REPLACEMENT_MAXIMUM}`)}`,
    ),
  ],
);
