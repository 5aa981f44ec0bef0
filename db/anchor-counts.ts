import { and, count, eq, isNull } from "drizzle-orm";
import { ANCHOR_STATES } from "@/domain/anchor/anchor";
import type { Viewer } from "@/domain/member/member";
import type { AnchorCounts } from "@/domain/revision/new-revision";
import type { Transaction } from "./database";
import { anchor } from "./schema/anchor";
import { annotation } from "./schema/annotation";
import { isPublic, visibleTo } from "./visibility";

/**
 * How many of an article's annotations are in each state.
 * @param of those the viewer sees, their private ones among them, or those that everybody does.
 */
export async function countStates(
  transaction: Transaction,
  viewer: Viewer,
  articleId: string,
  of: "viewer" | "everybody",
): Promise<AnchorCounts> {
  const rows = await transaction
    .select({ state: anchor.state, count: count() })
    .from(anchor)
    .innerJoin(
      annotation,
      and(eq(annotation.newsroomId, anchor.newsroomId), eq(annotation.id, anchor.annotationId)),
    )
    .where(and(anchorsInForce(viewer, articleId), of === "everybody" ? isPublic() : undefined))
    .groupBy(anchor.state);
  const counts = noCounts();
  for (const row of rows) counts[row.state] = row.count;
  return counts;
}

/** Counts of nothing, to be added to. */
export function noCounts(): AnchorCounts {
  return Object.fromEntries(ANCHOR_STATES.map((state) => [state, 0])) as AnchorCounts;
}

/** The anchors in force of those of an article's annotations that the viewer sees, where `annotation` is joined. */
export function anchorsInForce(viewer: Viewer, articleId: string) {
  return and(
    eq(anchor.newsroomId, viewer.newsroomId),
    eq(anchor.articleId, articleId),
    isNull(anchor.replacedAt),
    isNull(annotation.deletedAt),
    visibleTo(viewer),
  );
}
