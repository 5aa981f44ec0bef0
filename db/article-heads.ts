import { and, eq } from "drizzle-orm";
import { editProblem } from "@/domain/annotation/rights";
import { StetError } from "@/domain/error/stet-error";
import type { Viewer } from "@/domain/member/member";
import type { Database } from "./database";
import { lastReadOf } from "./readings";
import { article } from "./schema/article";

/** What the pages about an article's revisions need to know of it. */
export type ArticleHead = {
  headline: string;
  /** The number of its newest revision. */
  newest: number;
  /** The newest revision the viewer has read. */
  lastRead?: number;
  /** Why the viewer may not write in its text, as a sentence, where they may not. */
  editProblem?: string;
};

/** An article without its text. Throws StetError `not_found`. */
export async function getArticleHead(
  database: Database,
  viewer: Viewer,
  articleId: string,
): Promise<ArticleHead> {
  const [found] = await database
    .select()
    .from(article)
    .where(and(eq(article.newsroomId, viewer.newsroomId), eq(article.id, articleId)));
  if (!found) throw new StetError("not_found", "There is no such article.");
  const lastRead = await lastReadOf(database, viewer, articleId);
  const problem = editProblem(viewer, found);
  return {
    headline: found.headline,
    newest: found.headRevision,
    ...(lastRead !== undefined && { lastRead }),
    ...(problem && { editProblem: problem }),
  };
}
