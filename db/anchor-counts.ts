import { and, count, eq, isNull } from "drizzle-orm";
import { ANCHOR_STATES } from "@/domain/anchor/anchor";
import type { Viewer } from "@/domain/member/member";
import type { AnchorCounts } from "@/domain/revision/new-revision";
import type { Transaction } from "./database";
import { anchor } from "./schema/anchor";
import { annotation } from "./schema/annotation";

/** How many of an article's annotations are in each state. */
export async function countStates(
  transaction: Transaction,
  viewer: Viewer,
  articleId: string,
): Promise<AnchorCounts> {
  const rows = await transaction
    .select({ state: anchor.state, count: count() })
    .from(anchor)
    .innerJoin(
      annotation,
      and(eq(annotation.newsroomId, anchor.newsroomId), eq(annotation.id, anchor.annotationId)),
    )
    .where(
      and(
        eq(anchor.newsroomId, viewer.newsroomId),
        eq(anchor.articleId, articleId),
        isNull(anchor.replacedAt),
        isNull(annotation.deletedAt),
      ),
    )
    .groupBy(anchor.state);
  const counts = new Map(rows.map((row) => [row.state, row.count]));
  return Object.fromEntries(ANCHOR_STATES.map((state) => [state, counts.get(state) ?? 0])) as AnchorCounts;
}
