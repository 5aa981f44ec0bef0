import { sql } from "drizzle-orm";
import { check, foreignKey, index, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { ASSIGNMENT_KINDS } from "@/domain/assignment/assignment";
import { annotation } from "./annotation";
import { article } from "./article";
import { articleStage } from "./article-stage";
import { member } from "./member";
import { moment } from "./moment";
import { oneOf } from "./one-of";

/** Somebody asked for something: open until it is done or taken back. */
export const assignment = pgTable(
  "assignment",
  {
    newsroomId: uuid("newsroom_id").notNull(),
    id: uuid("id").notNull(),
    articleId: uuid("article_id").notNull(),
    kind: text("kind", { enum: ASSIGNMENT_KINDS }).notNull(),
    stageKey: text("stage_key"),
    annotationId: uuid("annotation_id"),
    memberId: uuid("member_id").notNull(),
    assignedBy: uuid("assigned_by").notNull(),
    dueAt: moment("due_at"),
    note: text("note"),
    createdAt: moment("created_at").notNull().defaultNow(),
    doneAt: moment("done_at"),
    cancelledAt: moment("cancelled_at"),
    settledBy: uuid("settled_by"),
  },
  (t) => [
    primaryKey({ name: "assignment_pk", columns: [t.newsroomId, t.id] }),
    foreignKey({
      name: "assignment_article",
      columns: [t.newsroomId, t.articleId],
      foreignColumns: [article.newsroomId, article.id],
    }),
    foreignKey({
      name: "assignment_stage",
      columns: [t.newsroomId, t.articleId, t.stageKey],
      foreignColumns: [articleStage.newsroomId, articleStage.articleId, articleStage.key],
    }),
    foreignKey({
      name: "assignment_annotation",
      columns: [t.newsroomId, t.articleId, t.annotationId],
      foreignColumns: [annotation.newsroomId, annotation.articleId, annotation.id],
    }),
    foreignKey({
      name: "assignment_member",
      columns: [t.newsroomId, t.memberId],
      foreignColumns: [member.newsroomId, member.id],
    }),
    foreignKey({
      name: "assignment_assigned_by",
      columns: [t.newsroomId, t.assignedBy],
      foreignColumns: [member.newsroomId, member.id],
    }),
    foreignKey({
      name: "assignment_settled_by",
      columns: [t.newsroomId, t.settledBy],
      foreignColumns: [member.newsroomId, member.id],
    }),
    index("assignment_of_member")
      .on(t.newsroomId, t.memberId)
      .where(sql`done_at is null and cancelled_at is null`),
    index("assignment_of_article").on(t.newsroomId, t.articleId),
    check("assignment_kind", oneOf(t.kind, ASSIGNMENT_KINDS)),
    check("assignment_of_stage", sql`(${t.kind} = 'stage') = (${t.stageKey} is not null)`),
    check(
      "assignment_of_annotation",
      sql`(${oneOf(t.kind, ["thread", "claim"])}) = (${t.annotationId} is not null)`,
    ),
    check("assignment_one_end", sql`${t.doneAt} is null or ${t.cancelledAt} is null`),
    check(
      "assignment_settled",
      sql`(${t.doneAt} is not null or ${t.cancelledAt} is not null) = (${t.settledBy} is not null)`,
    ),
    check("assignment_note_length", sql`length(${t.note}) between 1 and 2000`),
  ],
);
