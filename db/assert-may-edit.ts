import { and, eq } from "drizzle-orm";
import { editProblem } from "@/domain/annotation/rights";
import { StetError } from "@/domain/error/stet-error";
import type { Viewer } from "@/domain/member/member";
import type { Transaction } from "./database";
import type { LockedArticle } from "./lock-article";
import { article } from "./schema/article";

/** @throws StetError `forbidden`, with why, unless the viewer may write in the article's text. */
export async function assertMayEdit(
  transaction: Transaction,
  viewer: Viewer,
  locked: LockedArticle,
): Promise<void> {
  const createdBy = await authorOf(transaction, viewer, locked);
  const problem = editProblem(viewer, { state: locked.state, createdBy });
  if (problem) throw new StetError("forbidden", problem);
}

/** The member who brought a locked article in: its author. */
export async function authorOf(
  transaction: Transaction,
  viewer: Viewer,
  locked: LockedArticle,
): Promise<string> {
  const [row] = await transaction
    .select({ createdBy: article.createdBy })
    .from(article)
    .where(and(eq(article.newsroomId, viewer.newsroomId), eq(article.id, locked.id)));
  if (!row) throw new StetError("not_found", "There is no such article.");
  return row.createdBy;
}
