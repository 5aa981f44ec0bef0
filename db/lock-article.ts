import { and, eq, sql } from "drizzle-orm";
import { isUnderReview } from "@/domain/annotation/rights";
import { ARTICLE_STATE_NAMES, type ArticleState } from "@/domain/article/article";
import { StetError } from "@/domain/error/stet-error";
import type { Viewer } from "@/domain/member/member";
import type { Transaction } from "./database";
import { article } from "./schema/article";
import { revision } from "./schema/revision";

/** An article's row under lock, the hash of its newest text, and the database's clock once the lock was had. */
export type LockedArticle = {
  id: string;
  state: ArticleState;
  headRevision: number;
  headHash: Buffer;
  now: Date;
};

/**
 * Lock an article for the rest of the transaction: `share` keeps its text as it is while other members still
 * annotate, `no key update` is for the one who changes it.
 * @throws StetError `not_found` when the viewer's newsroom has no such article.
 */
export async function lockArticle(
  transaction: Transaction,
  viewer: Viewer,
  articleId: string,
  strength: "share" | "no key update",
): Promise<LockedArticle> {
  const [row] = await transaction
    .select({ id: article.id, state: article.state, headRevision: article.headRevision })
    .from(article)
    .where(and(eq(article.newsroomId, viewer.newsroomId), eq(article.id, articleId)))
    .for(strength);
  if (!row) throw new StetError("not_found", "There is no such article.");
  // In a statement of its own: one that waits for a lock sees clock and revisions as they were before the wait.
  const [head] = await transaction
    .select({ headHash: revision.contentHash, now: sql<string>`clock_timestamp()` })
    .from(revision)
    .where(
      and(
        eq(revision.newsroomId, viewer.newsroomId),
        eq(revision.articleId, articleId),
        eq(revision.number, row.headRevision),
      ),
    );
  if (!head) throw new Error(`Article ${articleId} has no revision ${row.headRevision}`);
  return { ...row, headHash: head.headHash, now: new Date(head.now) };
}

/** @throws StetError `forbidden` when the article is closed to changes. */
export function assertUnderReview(locked: LockedArticle): void {
  if (isUnderReview(locked.state)) return;
  throw new StetError(
    "forbidden",
    `The article is ${ARTICLE_STATE_NAMES[locked.state].toLowerCase()}: it is closed to changes.`,
  );
}
