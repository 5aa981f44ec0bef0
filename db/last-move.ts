import { and, desc, eq } from "drizzle-orm";
import type { ArticleView } from "@/domain/article/article";
import type { Move } from "@/domain/article/move";
import type { Viewer } from "@/domain/member/member";
import { memberView } from "./annotation-views";
import type { Database, Transaction } from "./database";
import { event } from "./schema/event";
import { member } from "./schema/member";

/** How an article came into its state; `undefined` when it was never moved. */
export async function lastMove(
  database: Database | Transaction,
  viewer: Viewer,
  articleId: string,
): Promise<ArticleView["moved"]> {
  const [row] = await database
    .select({ data: event.data, createdAt: event.createdAt, member })
    .from(event)
    .innerJoin(member, and(eq(member.newsroomId, event.newsroomId), eq(member.id, event.memberId)))
    .where(
      and(
        eq(event.newsroomId, viewer.newsroomId),
        eq(event.articleId, articleId),
        eq(event.type, "article.moved"),
      ),
    )
    .orderBy(desc(event.createdAt), desc(event.id))
    .limit(1);
  if (!row) return undefined;
  const { move, reason } = row.data as { move: Move; reason?: string };
  return { by: memberView(row.member), at: row.createdAt.toISOString(), move, ...(reason && { reason }) };
}
