import { and, eq } from "drizzle-orm";
import { AWAITED_IN } from "@/domain/assignment/is-awaited";
import { StetError } from "@/domain/error/stet-error";
import type { Viewer } from "@/domain/member/member";
import { type ApprovedStage, approvalHolds, type StageView } from "@/domain/stage/stage";
import { type Database, SNAPSHOT } from "./database";
import { article } from "./schema/article";
import { readStages } from "./stages";

/**
 * The stages of an article under review that the viewer has approved, with the newest of their approvals: those that
 * hold, and those whose text reads otherwise now, with whether they may approve it again and why not.
 * @throws StetError `not_found`.
 */
export async function stagesApprovedBy(
  database: Database,
  viewer: Viewer,
  articleId: string,
): Promise<ApprovedStage[]> {
  return database.transaction(async (transaction) => {
    const [found] = await transaction
      .select()
      .from(article)
      .where(and(eq(article.newsroomId, viewer.newsroomId), eq(article.id, articleId)));
    if (!found) throw new StetError("not_found", "There is no such article.");
    const { state, createdBy: authorId, headRevision } = found;
    if (!AWAITED_IN.stage.includes(state)) return [];
    const of = { id: articleId, state, authorId, headRevision };
    return (await readStages(transaction, viewer, of, [])).flatMap((stage) => approved(viewer, stage));
  }, SNAPSHOT);
}

function approved({ memberId }: Viewer, { key, name, approvals, can }: StageView): ApprovedStage[] {
  const mine = approvals.filter(({ member }) => member.id === memberId);
  // One that holds comes first.
  const [newest] = mine;
  if (!newest) return [];
  const isStale = mine.every(({ changed }) => changed.length > 0) && (can.approve || can.hint !== undefined);
  return approvalHolds(newest) || isStale ? [{ key, name, approval: newest, can }] : [];
}
