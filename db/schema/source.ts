import { sql } from "drizzle-orm";
import { check, date, foreignKey, integer, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { SOURCE_TYPES } from "@/domain/source/source";
import { member } from "./member";
import { moment } from "./moment";
import { oneOf } from "./one-of";

/** One record in the newsroom's library. Dates are days without a time zone, `YYYY-MM-DD`. */
export const source = pgTable(
  "source",
  {
    newsroomId: uuid("newsroom_id").notNull(),
    id: uuid("id").notNull(),
    type: text("type", { enum: SOURCE_TYPES }).notNull(),
    title: text("title").notNull(),
    publisher: text("publisher"),
    author: text("author"),
    url: text("url"),
    publishedOn: date("published_on", { mode: "string" }),
    accessedOn: date("accessed_on", { mode: "string" }),
    createdBy: uuid("created_by").notNull(),
    createdAt: moment("created_at").notNull().defaultNow(),
    version: integer("version").notNull().default(1),
  },
  (t) => [
    primaryKey({ name: "source_pk", columns: [t.newsroomId, t.id] }),
    foreignKey({
      name: "source_created_by",
      columns: [t.newsroomId, t.createdBy],
      foreignColumns: [member.newsroomId, member.id],
    }),
    check("source_type", oneOf(t.type, SOURCE_TYPES)),
    check("source_title_length", sql`length(${t.title}) between 1 and 500`),
    check("source_publisher_length", sql`length(${t.publisher}) between 1 and 300`),
    check("source_author_length", sql`length(${t.author}) between 1 and 300`),
    check("source_url", sql`${t.url} ~* '^https?://' and length(${t.url}) <= 2048`),
    check("source_version", sql`${t.version} >= 1`),
  ],
);
