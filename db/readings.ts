import { and, eq, sql } from "drizzle-orm";
import type { Viewer } from "@/domain/member/member";
import { noSuchRevision } from "./base-revision";
import type { Database, Transaction } from "./database";
import { lockArticle } from "./lock-article";
import { reading } from "./schema/reading";

/** The newest revision the viewer has marked as read, `undefined` for none. */
export async function lastReadOf(
  database: Database | Transaction,
  viewer: Viewer,
  articleId: string,
): Promise<number | undefined> {
  const [row] = await database
    .select({ revision: reading.revision })
    .from(reading)
    .where(
      and(
        eq(reading.newsroomId, viewer.newsroomId),
        eq(reading.articleId, articleId),
        eq(reading.memberId, viewer.memberId),
      ),
    );
  return row?.revision;
}

/**
 * Note that the viewer has read an article up to a revision. An earlier one than before changes nothing.
 * @throws StetError `not_found`; `invalid` when there is no such revision.
 */
export async function markRead(
  database: Database,
  viewer: Viewer,
  articleId: string,
  revision: number,
): Promise<void> {
  await database.transaction(async (transaction) => {
    const locked = await lockArticle(transaction, viewer, articleId, "share");
    if (revision > locked.headRevision) throw noSuchRevision();
    const { newsroomId, memberId } = viewer;
    await transaction
      .insert(reading)
      .values({ newsroomId, articleId, memberId, revision, readAt: locked.now })
      .onConflictDoUpdate({
        target: [reading.newsroomId, reading.articleId, reading.memberId],
        set: { revision, readAt: locked.now },
        setWhere: sql`${reading.revision} < ${revision}`,
      });
  });
}
