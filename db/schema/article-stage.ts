import { sql } from "drizzle-orm";
import { boolean, check, foreignKey, integer, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { ROLES } from "@/domain/member/member";
import { ASPECTS } from "@/domain/stage/aspects";
import { article } from "./article";

const listed = (words: readonly string[]) => sql.raw(`array[${words.map((word) => `'${word}'`).join(", ")}]`);

/** A reading that one article needs, as its type asked for it when the article was made. */
export const articleStage = pgTable(
  "article_stage",
  {
    newsroomId: uuid("newsroom_id").notNull(),
    articleId: uuid("article_id").notNull(),
    key: text("key").notNull(),
    position: integer("position").notNull(),
    name: text("name").notNull(),
    roles: text("roles", { enum: ROLES }).array().notNull(),
    blocks: boolean("blocks").notNull(),
    covers: text("covers", { enum: ASPECTS }).array().notNull(),
  },
  (t) => [
    primaryKey({ name: "article_stage_pk", columns: [t.newsroomId, t.articleId, t.key] }),
    foreignKey({
      name: "article_stage_article",
      columns: [t.newsroomId, t.articleId],
      foreignColumns: [article.newsroomId, article.id],
    }),
    check("article_stage_key", sql`${t.key} ~ '^[a-z][a-z0-9_]{0,39}$'`),
    check("article_stage_name_length", sql`length(${t.name}) between 1 and 60`),
    check("article_stage_roles", sql`cardinality(${t.roles}) > 0 and ${t.roles} <@ ${listed(ROLES)}`),
    check("article_stage_covers", sql`cardinality(${t.covers}) > 0 and ${t.covers} <@ ${listed(ASPECTS)}`),
  ],
);
