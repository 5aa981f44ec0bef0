import { and, eq } from "drizzle-orm";
import { assigneeProblem } from "@/domain/assignment/assignee-problem";
import { StetError } from "@/domain/error/stet-error";
import type { MemberView, Viewer } from "@/domain/member/member";
import type { Database } from "./database";
import { listMembers } from "./members";
import { article } from "./schema/article";
import { stagesOf } from "./stages";

/**
 * Whom the viewer may ask for something in an article, by name; for a stage only those who may give it.
 * @throws StetError `not_found` without the article, or without the stage in it.
 */
export async function listAssignees(
  database: Database,
  viewer: Viewer,
  articleId: string,
  stageKey?: string,
): Promise<MemberView[]> {
  const [row] = await database
    .select({ authorId: article.createdBy })
    .from(article)
    .where(and(eq(article.newsroomId, viewer.newsroomId), eq(article.id, articleId)));
  if (!row) throw new StetError("not_found", "There is no such article.");
  const members = await listMembers(database, viewer);
  if (stageKey === undefined) return members;
  const stage = (await stagesOf(database, viewer, articleId)).find(({ key }) => key === stageKey);
  if (!stage) throw new StetError("not_found", "This article has no such stage.");
  return members.filter((member) => !assigneeProblem(member, stage, row.authorId));
}
