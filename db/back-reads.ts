import { and, eq } from "drizzle-orm";
import type { ArticleView } from "@/domain/article/article";
import { StetError } from "@/domain/error/stet-error";
import type { Viewer } from "@/domain/member/member";
import { ASPECTS } from "@/domain/stage/aspects";
import { getArticle } from "./articles";
import { authorOf } from "./assert-may-edit";
import { settleArticle } from "./assignments";
import type { Database } from "./database";
import { recordEvent } from "./events";
import { lockArticle } from "./lock-article";
import { notify } from "./notifications";
import { assertNotOwnWords } from "./own-words";
import { urgentPublication } from "./schema/urgent-publication";
import { backReadProblem } from "./urgent-publications";

/**
 * Give the reading that an urgent publication owes.
 * @throws StetError `not_found`; `forbidden` to the article's author and to whoever published it.
 */
export async function giveBackRead(
  database: Database,
  viewer: Viewer,
  articleId: string,
): Promise<ArticleView> {
  await database.transaction(async (transaction) => {
    const locked = await lockArticle(transaction, viewer, articleId, "no key update");
    const key = and(
      eq(urgentPublication.newsroomId, viewer.newsroomId),
      eq(urgentPublication.articleId, articleId),
    );
    const [row] = await transaction.select().from(urgentPublication).where(key);
    if (!row || locked.state !== "published") throw new StetError("not_found", "No reading is owed.");
    if (row.backReadAt) return;
    const problem = backReadProblem(viewer, {
      publishedBy: row.memberId,
      authorId: await authorOf(transaction, viewer, locked),
    });
    if (problem) throw new StetError("forbidden", problem);
    await assertNotOwnWords(transaction, viewer, locked, ASPECTS);
    await transaction
      .update(urgentPublication)
      .set({ backReadBy: viewer.memberId, backReadAt: locked.now })
      .where(key);
    await recordEvent(transaction, viewer, {
      type: "back_read.given",
      articleId,
      subjectId: articleId,
      revision: locked.headRevision,
      data: { missing: row.missing },
    });
    await settleArticle(transaction, viewer, articleId);
    await notify(transaction, viewer, {
      memberId: row.memberId,
      type: "moved",
      articleId,
      sentence: "gave the reading that was owed after the urgent publication",
    });
  });
  return getArticle(database, viewer, articleId);
}
