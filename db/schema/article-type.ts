import { sql } from "drizzle-orm";
import {
  boolean,
  check,
  foreignKey,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import type { StageDefinition } from "@/domain/stage/stage";
import { moment } from "./moment";
import { newsroom } from "./newsroom";

/** A kind of article and the readings it needs. An article copies them when it is made: a later change is for later articles. */
export const articleType = pgTable(
  "article_type",
  {
    newsroomId: uuid("newsroom_id").notNull(),
    id: uuid("id").notNull(),
    name: text("name").notNull(),
    isDefault: boolean("is_default").notNull().default(false),
    stages: jsonb("stages").$type<StageDefinition[]>().notNull(),
    version: integer("version").notNull().default(1),
    createdAt: moment("created_at").notNull().defaultNow(),
  },
  (t) => [
    primaryKey({ name: "article_type_pk", columns: [t.newsroomId, t.id] }),
    foreignKey({ name: "article_type_newsroom", columns: [t.newsroomId], foreignColumns: [newsroom.id] }),
    uniqueIndex("article_type_default").on(t.newsroomId).where(sql`is_default`),
    uniqueIndex("article_type_name").on(t.newsroomId, sql`lower(name)`),
    check("article_type_name_length", sql`length(${t.name}) between 1 and 60`),
    check("article_type_stages", sql`jsonb_typeof(${t.stages}) = 'array'`),
    check("article_type_version", sql`${t.version} >= 1`),
  ],
);
