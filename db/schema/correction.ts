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
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { CORRECTION_STATES, REPLACEMENT_MAXIMUM } from "@/domain/correction/correction";
import { annotation } from "./annotation";
import { moment } from "./moment";
import { oneOf } from "./one-of";
import { revision } from "./revision";

/**
 * Words as they should read. Its id is its annotation's. What it proposes never changes, and its state only along
 * the ways a trigger allows (see the migration `constraints`). `decisionId` is the one decision that stands: a
 * foreign key there makes that decision's outcome equal `state`.
 */
export const correction = pgTable(
  "correction",
  {
    newsroomId: uuid("newsroom_id").notNull(),
    id: uuid("id").notNull(),
    kind: text("kind", { enum: ["correction"] })
      .notNull()
      .default("correction"),
    articleId: uuid("article_id").notNull(),
    authorId: uuid("author_id").notNull(),
    replacement: text("replacement").notNull(),
    reason: text("reason").notNull(),
    state: text("state", { enum: CORRECTION_STATES }).notNull().default("open"),
    decisionId: uuid("decision_id"),
    supersededBy: uuid("superseded_by"),
    /** The revision its approval made. */
    appliedRevision: integer("applied_revision"),
    withdrawnAt: moment("withdrawn_at"),
  },
  (t) => [
    primaryKey({ name: "correction_pk", columns: [t.newsroomId, t.id] }),
    foreignKey({
      name: "correction_is_a_correction",
      columns: [t.newsroomId, t.id, t.kind],
      foreignColumns: [annotation.newsroomId, annotation.id, annotation.kind],
    }),
    foreignKey({
      name: "correction_author",
      columns: [t.newsroomId, t.id, t.authorId],
      foreignColumns: [annotation.newsroomId, annotation.id, annotation.authorId],
    }),
    foreignKey({
      name: "correction_in_article",
      columns: [t.newsroomId, t.articleId, t.id],
      foreignColumns: [annotation.newsroomId, annotation.articleId, annotation.id],
    }),
    foreignKey({
      name: "correction_superseded_by",
      columns: [t.newsroomId, t.articleId, t.supersededBy],
      foreignColumns: [t.newsroomId, t.articleId, t.id],
    }),
    foreignKey({
      name: "correction_applied_revision",
      columns: [t.newsroomId, t.articleId, t.appliedRevision, t.id],
      foreignColumns: [revision.newsroomId, revision.articleId, revision.number, revision.correctionId],
    }),
    unique("correction_of_author").on(t.newsroomId, t.id, t.authorId),
    unique("correction_of_article").on(t.newsroomId, t.articleId, t.id),
    uniqueIndex("correction_one_per_revision")
      .on(t.newsroomId, t.articleId, t.appliedRevision)
      .where(sql`applied_revision is not null`),
    index("correction_queue").on(t.newsroomId, t.articleId).where(sql`state = 'open'`),
    check("correction_kind", sql`${t.kind} = 'correction'`),
    check(
      "correction_replacement_length",
      sql`length(${t.replacement}) <= ${sql.raw(`${REPLACEMENT_MAXIMUM}`)}`,
    ),
    check("correction_reason_length", sql`length(${t.reason}) between 1 and 5000`),
    check("correction_state", oneOf(t.state, CORRECTION_STATES)),
    check(
      "correction_decided",
      sql`(${oneOf(t.state, ["approved", "declined"])}) = (${t.decisionId} is not null)`,
    ),
    check("correction_applied", sql`(${t.state} = 'approved') = (${t.appliedRevision} is not null)`),
    check("correction_superseded", sql`(${t.state} = 'superseded') = (${t.supersededBy} is not null)`),
    check("correction_not_its_own_rival", sql`${t.supersededBy} <> ${t.id}`),
    check("correction_withdrawn", sql`(${t.state} = 'withdrawn') = (${t.withdrawnAt} is not null)`),
  ],
);
