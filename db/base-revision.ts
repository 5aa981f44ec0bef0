import { and, eq } from "drizzle-orm";
import { StetError } from "@/domain/error/stet-error";
import type { Viewer } from "@/domain/member/member";
import type { Database, Transaction } from "./database";
import type { LockedArticle } from "./lock-article";
import { readRevision } from "./revisions";
import { article } from "./schema/article";

/**
 * @throws StetError `stale` with the newest revision when a change was made on an older one; `invalid` when it names
 * one that does not exist.
 */
export async function assertNewest(
  transaction: Transaction,
  viewer: Viewer,
  locked: LockedArticle,
  baseRevision: number,
): Promise<void> {
  if (baseRevision > locked.headRevision) throw noSuchRevision();
  if (baseRevision < locked.headRevision) throw await staleBase(transaction, viewer, locked);
}

/** The number of an article's newest revision. Throws StetError `not_found`. */
export async function newestOf(
  transaction: Database | Transaction,
  viewer: Viewer,
  articleId: string,
): Promise<number> {
  const [row] = await transaction
    .select({ headRevision: article.headRevision })
    .from(article)
    .where(and(eq(article.newsroomId, viewer.newsroomId), eq(article.id, articleId)));
  if (!row) throw new StetError("not_found", "There is no such article.");
  return row.headRevision;
}

/** The error of a request that names a revision there is not. */
export function noSuchRevision(): StetError {
  return new StetError("invalid", "The article has no such revision.", {
    fields: { baseRevision: "There is no such revision." },
  });
}

/** The error of a change made on an older revision, with the newest. */
export async function staleBase(
  transaction: Transaction,
  viewer: Viewer,
  { id, headRevision }: LockedArticle,
): Promise<StetError> {
  const newest = await readRevision(transaction, viewer, id, headRevision);
  return new StetError(
    "stale",
    `${newest.author.name} has made revision ${newest.number} in the meantime. Look at both, and choose.`,
    { current: { newest } },
  );
}
