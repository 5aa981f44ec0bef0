import { sql } from "drizzle-orm";
import { check, foreignKey, integer, pgTable, primaryKey, text, unique, uuid } from "drizzle-orm/pg-core";
import { ARTICLE_STATES } from "@/domain/article/article";
import { articleType } from "./article-type";
import { member } from "./member";
import { moment } from "./moment";
import { newsroom } from "./newsroom";
import { oneOf } from "./one-of";

/** What is being reviewed. Its words are in its revisions; `headRevision` is the newest. */
export const article = pgTable(
  "article",
  {
    newsroomId: uuid("newsroom_id").notNull(),
    id: uuid("id").notNull(),
    /** The text of the newest revision's headline, for lists. */
    headline: text("headline").notNull(),
    state: text("state", { enum: ARTICLE_STATES }).notNull().default("draft"),
    /** What it was before it was put on hold or killed, to go back to; else null. */
    stateBefore: text("state_before", { enum: ARTICLE_STATES }),
    typeId: uuid("type_id"),
    /** References `revision`, checked at commit (see the migration `constraints`): the two are born together. */
    headRevision: integer("head_revision").notNull(),
    createdBy: uuid("created_by").notNull(),
    createdAt: moment("created_at").notNull().defaultNow(),
    /** When its text last changed. Who last did anything to it, and when, is its newest event. */
    updatedAt: moment("updated_at").notNull().defaultNow(),
    version: integer("version").notNull().default(1),
  },
  (t) => [
    primaryKey({ name: "article_pk", columns: [t.newsroomId, t.id] }),
    foreignKey({ name: "article_newsroom", columns: [t.newsroomId], foreignColumns: [newsroom.id] }),
    foreignKey({
      name: "article_created_by",
      columns: [t.newsroomId, t.createdBy],
      foreignColumns: [member.newsroomId, member.id],
    }),
    foreignKey({
      name: "article_of_type",
      columns: [t.newsroomId, t.typeId],
      foreignColumns: [articleType.newsroomId, articleType.id],
    }),
    unique("article_of_author").on(t.newsroomId, t.id, t.createdBy),
    check("article_state_before", oneOf(t.stateBefore, ARTICLE_STATES)),
    check(
      "article_goes_back",
      sql`(${oneOf(t.state, ["on_hold", "killed"])}) = (${t.stateBefore} is not null) and coalesce(${t.stateBefore}, '') not in ('on_hold', 'killed')`,
    ),
    check("article_headline_length", sql`length(${t.headline}) between 1 and 2000`),
    check("article_state", oneOf(t.state, ARTICLE_STATES)),
    check("article_head", sql`${t.headRevision} >= 1`),
    check("article_version", sql`${t.version} >= 1`),
  ],
);
