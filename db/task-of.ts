import { and, eq } from "drizzle-orm";
import type { AssignmentKind } from "@/domain/assignment/assignment";
import { type Task, taskSentence } from "@/domain/assignment/task-sentence";
import { anchorInForce } from "./anchor-in-force";
import { articleStage } from "./schema/article-stage";
import { assignment } from "./schema/assignment";

/** Joins to an assignment the stage it is about. */
export const onTaskStage = and(
  eq(articleStage.newsroomId, assignment.newsroomId),
  eq(articleStage.articleId, assignment.articleId),
  eq(articleStage.key, assignment.stageKey),
);

/** Joins to an assignment the words that the annotation it is about stands on. */
export const onTaskAnchor = anchorInForce({
  newsroomId: assignment.newsroomId,
  id: assignment.annotationId,
});

/** What an assignment asks for, after "to". */
export function taskOf(kind: AssignmentKind, stage: string | null, exact: string | null): string {
  const task: Task = { kind, stage: stage ?? "", exact: exact ?? "" };
  return taskSentence(task);
}
