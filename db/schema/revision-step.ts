import { sql } from "drizzle-orm";
import { check, foreignKey, integer, jsonb, pgTable, primaryKey, uuid } from "drizzle-orm/pg-core";
import { revision } from "./revision";

/** One step from a revision's parent to it, in order. Append-only: the truth for history and for anchors. */
export const revisionStep = pgTable(
  "revision_step",
  {
    newsroomId: uuid("newsroom_id").notNull(),
    articleId: uuid("article_id").notNull(),
    revision: integer("revision").notNull(),
    /** From 0. */
    ordinal: integer("ordinal").notNull(),
    /** A ProseMirror step's JSON. */
    step: jsonb("step").$type<Record<string, unknown>>().notNull(),
    /** Its map: triples of start, old size, new size, in document positions before the step. */
    mapRanges: integer("map_ranges").array().notNull(),
  },
  (t) => [
    primaryKey({ name: "revision_step_pk", columns: [t.newsroomId, t.articleId, t.revision, t.ordinal] }),
    foreignKey({
      name: "revision_step_revision",
      columns: [t.newsroomId, t.articleId, t.revision],
      foreignColumns: [revision.newsroomId, revision.articleId, revision.number],
    }),
    check("revision_step_ordinal", sql`${t.ordinal} >= 0`),
    check("revision_step_object", sql`jsonb_typeof(${t.step}) = 'object'`),
    check(
      "revision_step_map_ranges",
      sql`cardinality(${t.mapRanges}) % 3 = 0 and array_position(${t.mapRanges}, null) is null and 0 <= all (${t.mapRanges})`,
    ),
  ],
);
