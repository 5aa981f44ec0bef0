import { and, eq } from "drizzle-orm";
import { StetError } from "@/domain/error/stet-error";
import type { Viewer } from "@/domain/member/member";
import type { Database } from "./database";
import { article } from "./schema/article";

/** The headline of an article's newest revision. Throws StetError `not_found`. */
export async function getHeadline(database: Database, viewer: Viewer, articleId: string): Promise<string> {
  const [found] = await database
    .select({ headline: article.headline })
    .from(article)
    .where(and(eq(article.newsroomId, viewer.newsroomId), eq(article.id, articleId)));
  if (!found) throw new StetError("not_found", "There is no such article.");
  return found.headline;
}
