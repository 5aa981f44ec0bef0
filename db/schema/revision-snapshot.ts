import { sql } from "drizzle-orm";
import { check, foreignKey, integer, json, pgTable, primaryKey, uuid } from "drizzle-orm/pg-core";
import type { DocumentJson } from "@/domain/document/document-json";
import { revision } from "./revision";

/**
 * The whole document of a revision. Not every revision has one: any other is the nearest earlier snapshot with the
 * steps since. `json` rather than `jsonb`, which would be slower to write and forget the order of keys the hash needs.
 */
export const revisionSnapshot = pgTable(
  "revision_snapshot",
  {
    newsroomId: uuid("newsroom_id").notNull(),
    articleId: uuid("article_id").notNull(),
    revision: integer("revision").notNull(),
    document: json("document").$type<DocumentJson>().notNull(),
  },
  (t) => [
    primaryKey({ name: "revision_snapshot_pk", columns: [t.newsroomId, t.articleId, t.revision] }),
    foreignKey({
      name: "revision_snapshot_revision",
      columns: [t.newsroomId, t.articleId, t.revision],
      foreignColumns: [revision.newsroomId, revision.articleId, revision.number],
    }),
    check(
      "revision_snapshot_document",
      sql`json_typeof(${t.document}) = 'object' and coalesce(${t.document} ->> 'type', '') = 'doc'`,
    ),
  ],
);
