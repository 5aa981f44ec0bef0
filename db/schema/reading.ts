import { foreignKey, integer, pgTable, primaryKey, uuid } from "drizzle-orm/pg-core";
import { member } from "./member";
import { moment } from "./moment";
import { revision } from "./revision";

/** The newest revision of an article that a member has read. */
export const reading = pgTable(
  "reading",
  {
    newsroomId: uuid("newsroom_id").notNull(),
    articleId: uuid("article_id").notNull(),
    memberId: uuid("member_id").notNull(),
    revision: integer("revision").notNull(),
    readAt: moment("read_at").notNull().defaultNow(),
  },
  (t) => [
    primaryKey({ name: "reading_pk", columns: [t.newsroomId, t.articleId, t.memberId] }),
    foreignKey({
      name: "reading_member",
      columns: [t.newsroomId, t.memberId],
      foreignColumns: [member.newsroomId, member.id],
    }),
    foreignKey({
      name: "reading_revision",
      columns: [t.newsroomId, t.articleId, t.revision],
      foreignColumns: [revision.newsroomId, revision.articleId, revision.number],
    }),
  ],
);
