import { sql } from "drizzle-orm";
import type { Viewer } from "@/domain/member/member";
import type { Transaction } from "./database";
import { anchor } from "./schema/anchor";
import { annotation } from "./schema/annotation";
import { article } from "./schema/article";
import { correction } from "./schema/correction";
import { owesBackRead } from "./urgent-publications";
import { stagesInReview } from "./waiting-stages";

/**
 * What each article still owes but for its stages, as columns of a list: what `blockersOf` calls blocking, so that the
 * list and the article agree. What is written in private is owed by nobody yet.
 */
export const debtColumns = {
  openCorrections: sql<number>`(select count(*)::int from ${correction} c join ${annotation} a
    on a.newsroom_id = c.newsroom_id and a.id = c.id
    where c.newsroom_id = ${article.newsroomId} and c.article_id = ${article.id} and c.state = 'open' and a.deleted_at is null
    and not a.is_private)`,
  openThreads: sql<number>`(select count(*)::int from ${annotation} a
    where a.newsroom_id = ${article.newsroomId} and a.article_id = ${article.id} and a.kind = 'comment' and a.required
    and a.resolved_at is null and a.deleted_at is null and not a.is_private)`,
  detached: sql<number>`(select count(*)::int from ${anchor} n join ${annotation} a
    on a.newsroom_id = n.newsroom_id and a.id = n.annotation_id
    where n.newsroom_id = ${article.newsroomId} and n.article_id = ${article.id} and n.replaced_at is null
    and n.state in ('detached', 'ambiguous') and a.deleted_at is null and not a.is_private
    and a.kind <> 'correction' and (a.kind <> 'comment' or a.required and a.resolved_at is null))`,
  backReads: sql<number>`(${owesBackRead})::int`,
};

/** How many stages that block each article is still to be given, by its id: of those in review or sent back. */
export async function stagesOwed(
  transaction: Transaction,
  viewer: Viewer,
  articleIds: string[],
): Promise<Map<string, number>> {
  const owed = new Map<string, number>();
  for (const { article, blocks, isGiven } of await stagesInReview(transaction, viewer, articleIds))
    if (blocks && !isGiven) owed.set(article.id, (owed.get(article.id) ?? 0) + 1);
  return owed;
}
