import { sql } from "drizzle-orm";
import { check, foreignKey, integer, json, pgTable, primaryKey, uuid } from "drizzle-orm/pg-core";
import { member } from "./member";
import { moment } from "./moment";
import { revision } from "./revision";

/** A member's work in progress on the next revision of an article: steps on a revision that stands. */
export const editDraft = pgTable(
  "edit_draft",
  {
    newsroomId: uuid("newsroom_id").notNull(),
    articleId: uuid("article_id").notNull(),
    memberId: uuid("member_id").notNull(),
    baseRevision: integer("base_revision").notNull(),
    /** ProseMirror steps, the first applying to the base revision. */
    steps: json("steps").$type<Record<string, unknown>[]>().notNull(),
    version: integer("version").notNull(),
    updatedAt: moment("updated_at").notNull().defaultNow(),
  },
  (t) => [
    primaryKey({ name: "edit_draft_pk", columns: [t.newsroomId, t.articleId, t.memberId] }),
    foreignKey({
      name: "edit_draft_member",
      columns: [t.newsroomId, t.memberId],
      foreignColumns: [member.newsroomId, member.id],
    }),
    foreignKey({
      name: "edit_draft_base",
      columns: [t.newsroomId, t.articleId, t.baseRevision],
      foreignColumns: [revision.newsroomId, revision.articleId, revision.number],
    }),
    check("edit_draft_steps", sql`json_typeof(${t.steps}) = 'array'`),
    check("edit_draft_version", sql`${t.version} >= 1`),
  ],
);
