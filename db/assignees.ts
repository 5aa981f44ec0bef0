import { and, eq } from "drizzle-orm";
import { StetError } from "@/domain/error/stet-error";
import type { MemberView, Viewer } from "@/domain/member/member";
import { type Database, SNAPSHOT, type Transaction } from "./database";
import { listMembers } from "./members";
import { article } from "./schema/article";
import { stageAssigneeProblem } from "./stage-assignee-problem";
import { stagesOf } from "./stages";

/**
 * Whom the viewer may ask for something in an article, by name; for a stage only those who may give it as the text stands.
 * @throws StetError `not_found` without the article, or without the stage in it.
 */
export async function listAssignees(
  database: Database,
  viewer: Viewer,
  articleId: string,
  stageKey?: string,
): Promise<MemberView[]> {
  const members = await listMembers(database, viewer);
  return database.transaction(async (transaction) => {
    const [found] = await transaction
      .select({ id: article.id, authorId: article.createdBy, headRevision: article.headRevision })
      .from(article)
      .where(and(eq(article.newsroomId, viewer.newsroomId), eq(article.id, articleId)));
    if (!found) throw new StetError("not_found", "There is no such article.");
    return stageKey === undefined ? members : mayGive(transaction, viewer, found, stageKey, members);
  }, SNAPSHOT);
}

async function mayGive(
  transaction: Transaction,
  viewer: Viewer,
  article: { id: string; authorId: string; headRevision: number },
  stageKey: string,
  members: readonly MemberView[],
): Promise<MemberView[]> {
  const stage = (await stagesOf(transaction, viewer, article.id)).find(({ key }) => key === stageKey);
  if (!stage) throw new StetError("not_found", "This article has no such stage.");
  const found: MemberView[] = [];
  for (const member of members)
    if (!(await stageAssigneeProblem(transaction, viewer, article, stage, member))) found.push(member);
  return found;
}
