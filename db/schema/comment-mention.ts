import { foreignKey, pgTable, primaryKey, uuid } from "drizzle-orm/pg-core";
import { comment } from "./comment";
import { member } from "./member";

/** A member whom a comment calls by `@Name`. */
export const commentMention = pgTable(
  "comment_mention",
  {
    newsroomId: uuid("newsroom_id").notNull(),
    commentId: uuid("comment_id").notNull(),
    memberId: uuid("member_id").notNull(),
  },
  (t) => [
    primaryKey({ name: "comment_mention_pk", columns: [t.newsroomId, t.commentId, t.memberId] }),
    foreignKey({
      name: "comment_mention_comment",
      columns: [t.newsroomId, t.commentId],
      foreignColumns: [comment.newsroomId, comment.id],
    }),
    foreignKey({
      name: "comment_mention_member",
      columns: [t.newsroomId, t.memberId],
      foreignColumns: [member.newsroomId, member.id],
    }),
  ],
);
