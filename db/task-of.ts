import { type SQL, sql } from "drizzle-orm";
import type { AssignmentKind } from "@/domain/assignment/assignment";
import { type Task, taskSentence } from "@/domain/assignment/task-sentence";
import { anchor } from "./schema/anchor";
import { articleStage } from "./schema/article-stage";
import { assignment } from "./schema/assignment";

/** Columns beside an assignment that say what it is about: the name of its stage, the words of its annotation. */
export const taskColumns = {
  kind: assignment.kind,
  stage: sql`(select s.name from ${articleStage} s where s.newsroom_id = ${assignment.newsroomId}
    and s.article_id = ${assignment.articleId} and s.key = ${assignment.stageKey})` as SQL<string | null>,
  exact: sql`(select n.exact from ${anchor} n where n.newsroom_id = ${assignment.newsroomId}
    and n.annotation_id = ${assignment.annotationId} and n.replaced_at is null)` as SQL<string | null>,
};

/** What an assignment asks for, after "to". */
export function taskOf(row: { kind: AssignmentKind; stage: string | null; exact: string | null }): string {
  const task: Task = { kind: row.kind, stage: row.stage ?? "", exact: row.exact ?? "" };
  return taskSentence(task);
}
