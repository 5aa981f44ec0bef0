import { sql } from "drizzle-orm";
import {
  check,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uuid,
} from "drizzle-orm/pg-core";
import type { EventType, JsonValue } from "@/domain/event/event";
import { article } from "./article";
import { member } from "./member";
import { moment } from "./moment";
import { revision } from "./revision";

/** One line of the record of everything that happened. Append-only. */
export const event = pgTable(
  "event",
  {
    newsroomId: uuid("newsroom_id").notNull(),
    id: uuid("id").notNull(),
    articleId: uuid("article_id"),
    memberId: uuid("member_id").notNull(),
    /** A noun and what happened to it, `correction.approved`. Any such pair may be stored. */
    type: text("type").$type<EventType>().notNull(),
    /** The id of that noun. */
    subjectId: uuid("subject_id").notNull(),
    /** The revision it happened on, or made. */
    revision: integer("revision"),
    data: jsonb("data").$type<Record<string, JsonValue>>().notNull().default({}),
    createdAt: moment("created_at").notNull().defaultNow(),
  },
  (t) => [
    primaryKey({ name: "event_pk", columns: [t.newsroomId, t.id] }),
    foreignKey({
      name: "event_article",
      columns: [t.newsroomId, t.articleId],
      foreignColumns: [article.newsroomId, article.id],
    }),
    foreignKey({
      name: "event_member",
      columns: [t.newsroomId, t.memberId],
      foreignColumns: [member.newsroomId, member.id],
    }),
    foreignKey({
      name: "event_revision",
      columns: [t.newsroomId, t.articleId, t.revision],
      foreignColumns: [revision.newsroomId, revision.articleId, revision.number],
    }),
    index("event_of_article").on(t.newsroomId, t.articleId, t.createdAt, t.id),
    index("event_of_move")
      .on(t.newsroomId, t.articleId, t.createdAt, t.id)
      .where(sql`type = 'article.moved'`),
    check("event_type", sql`${t.type} ~ '^[a-z_]+[.][a-z_]+$'`),
    check("event_revision_of_article", sql`${t.revision} is null or ${t.articleId} is not null`),
    check("event_data", sql`jsonb_typeof(${t.data}) = 'object'`),
  ],
);
