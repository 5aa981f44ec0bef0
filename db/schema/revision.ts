import { sql } from "drizzle-orm";
import {
  check,
  foreignKey,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  unique,
  uuid,
} from "drizzle-orm/pg-core";
import { REVISION_REASONS } from "@/domain/revision/revision";
import type { Aspect } from "@/domain/stage/aspects";
import { article } from "./article";
import { bytea } from "./bytea";
import { member } from "./member";
import { moment } from "./moment";
import { oneOf } from "./one-of";

/** One immutable state of an article's content. Append-only: a chain from 1 without forks or gaps. */
export const revision = pgTable(
  "revision",
  {
    newsroomId: uuid("newsroom_id").notNull(),
    articleId: uuid("article_id").notNull(),
    number: integer("number").notNull(),
    parent: integer("parent"),
    reason: text("reason", { enum: REVISION_REASONS }).notNull(),
    authorId: uuid("author_id").notNull(),
    note: text("note"),
    /** SHA-256 of the document. */
    contentHash: bytea("content_hash").notNull(),
    wordCount: integer("word_count").notNull(),
    /** The correction that was applied or taken back. References `correction` (see the migration `constraints`). */
    correctionId: uuid("correction_id"),
    /** The revision whose text a restoration brings back. */
    restores: integer("restores"),
    /** Words that moved: quadruples of start and size in the parent, start and size here, in document positions. */
    moves: integer("moves").array().notNull().default([]),
    /** Words of which nobody can say where they went: pairs of start and size in the parent. */
    ambiguous: integer("ambiguous").array().notNull().default([]),
    /** The request that made it: the same request again is the same revision. */
    requestId: uuid("request_id"),
    /** SHA-256 of what it says in each aspect; null in revisions made before there were stages. */
    aspects: jsonb("aspects").$type<Record<Aspect, string>>(),
    createdAt: moment("created_at").notNull().defaultNow(),
  },
  (t) => [
    primaryKey({ name: "revision_pk", columns: [t.newsroomId, t.articleId, t.number] }),
    foreignKey({
      name: "revision_article",
      columns: [t.newsroomId, t.articleId],
      foreignColumns: [article.newsroomId, article.id],
    }),
    foreignKey({
      name: "revision_parent",
      columns: [t.newsroomId, t.articleId, t.parent],
      foreignColumns: [t.newsroomId, t.articleId, t.number],
    }),
    foreignKey({
      name: "revision_author",
      columns: [t.newsroomId, t.authorId],
      foreignColumns: [member.newsroomId, member.id],
    }),
    unique("revision_of_content").on(t.newsroomId, t.articleId, t.number, t.contentHash),
    unique("revision_no_fork").on(t.newsroomId, t.articleId, t.parent),
    foreignKey({
      name: "revision_restores",
      columns: [t.newsroomId, t.articleId, t.restores],
      foreignColumns: [t.newsroomId, t.articleId, t.number],
    }),
    unique("revision_request").on(t.newsroomId, t.articleId, t.requestId),
    unique("revision_of_correction").on(t.newsroomId, t.articleId, t.number, t.correctionId),
    check(
      "revision_chain",
      sql`${t.number} >= 1 and (${t.parent} is null) = (${t.number} = 1) and coalesce(${t.parent}, 0) = ${t.number} - 1`,
    ),
    check("revision_reason", oneOf(t.reason, REVISION_REASONS)),
    check(
      "revision_names_its_correction",
      sql`(${oneOf(t.reason, ["correction", "undo"])}) = (${t.correctionId} is not null)`,
    ),
    check(
      "revision_names_what_it_restores",
      sql`(${t.reason} = 'restore') = (${t.restores} is not null) and ${t.restores} < ${t.number}`,
    ),
    check(
      "revision_moves",
      sql`cardinality(${t.moves}) % 4 = 0 and array_position(${t.moves}, null) is null and 0 <= all (${t.moves})`,
    ),
    check(
      "revision_ambiguous",
      sql`cardinality(${t.ambiguous}) % 2 = 0 and array_position(${t.ambiguous}, null) is null and 0 <= all (${t.ambiguous})`,
    ),
    check("revision_note_length", sql`length(${t.note}) between 1 and 5000`),
    check("revision_hash_length", sql`octet_length(${t.contentHash}) = 32`),
    check("revision_word_count", sql`${t.wordCount} >= 0`),
  ],
);
