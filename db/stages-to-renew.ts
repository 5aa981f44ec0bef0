import { and, eq } from "drizzle-orm";
import { StetError } from "@/domain/error/stet-error";
import type { Viewer } from "@/domain/member/member";
import type { StageToRenew, StageView } from "@/domain/stage/stage";
import { type Database, SNAPSHOT } from "./database";
import { article } from "./schema/article";
import { readStages } from "./stages";

/**
 * The stages of an article that the viewer has approved, whose text reads otherwise now and which they may approve
 * again, with the newest of their approvals. Throws StetError `not_found`.
 */
export async function stagesToRenew(
  database: Database,
  viewer: Viewer,
  articleId: string,
): Promise<StageToRenew[]> {
  return database.transaction(async (transaction) => {
    const [found] = await transaction
      .select()
      .from(article)
      .where(and(eq(article.newsroomId, viewer.newsroomId), eq(article.id, articleId)));
    if (!found) throw new StetError("not_found", "There is no such article.");
    const { state, createdBy: authorId, headRevision } = found;
    const of = { id: articleId, state, authorId, headRevision };
    return (await readStages(transaction, viewer, of, [])).flatMap((stage) => toRenew(viewer, stage));
  }, SNAPSHOT);
}

function toRenew({ memberId }: Viewer, { key, name, approvals, can }: StageView): StageToRenew[] {
  const mine = approvals.filter(({ member }) => member.id === memberId);
  const [newest] = mine;
  const isStale = mine.every(({ changed }) => changed.length > 0);
  return newest && isStale && can.approve ? [{ key, name, approval: newest }] : [];
}
