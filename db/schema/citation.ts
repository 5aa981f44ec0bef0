import { sql } from "drizzle-orm";
import { check, foreignKey, index, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { STANCES } from "@/domain/source/source";
import { annotation } from "./annotation";
import { oneOf } from "./one-of";
import { source } from "./source";

/** A source used for a passage: what an annotation of kind `source` says. */
export const citation = pgTable(
  "citation",
  {
    newsroomId: uuid("newsroom_id").notNull(),
    annotationId: uuid("annotation_id").notNull(),
    kind: text("kind", { enum: ["source"] })
      .notNull()
      .default("source"),
    sourceId: uuid("source_id").notNull(),
    stance: text("stance", { enum: STANCES }).notNull(),
    quotation: text("quotation"),
    locator: text("locator"),
    note: text("note"),
  },
  (t) => [
    primaryKey({ name: "citation_pk", columns: [t.newsroomId, t.annotationId] }),
    foreignKey({
      name: "citation_is_a_source",
      columns: [t.newsroomId, t.annotationId, t.kind],
      foreignColumns: [annotation.newsroomId, annotation.id, annotation.kind],
    }),
    foreignKey({
      name: "citation_source",
      columns: [t.newsroomId, t.sourceId],
      foreignColumns: [source.newsroomId, source.id],
    }),
    index("citation_by_source").on(t.newsroomId, t.sourceId),
    check("citation_kind", sql`${t.kind} = 'source'`),
    check("citation_stance", oneOf(t.stance, STANCES)),
    check("citation_quotation_length", sql`length(${t.quotation}) between 1 and 10000`),
    check("citation_locator_length", sql`length(${t.locator}) between 1 and 300`),
    check("citation_note_length", sql`length(${t.note}) between 1 and 5000`),
  ],
);
