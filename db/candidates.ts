import { and, eq, isNull } from "drizzle-orm";
import { findCandidates } from "@/domain/anchor/find-candidates";
import type { CandidateList } from "@/domain/annotation/annotation";
import { StetError } from "@/domain/error/stet-error";
import type { Viewer } from "@/domain/member/member";
import { anchorInForce } from "./anchor-in-force";
import { type Database, SNAPSHOT } from "./database";
import { loadDocument } from "./revision-log";
import { anchor } from "./schema/anchor";
import { annotation } from "./schema/annotation";
import { article } from "./schema/article";
import { visibleTo } from "./visibility";

/**
 * Places of the newest text that an annotation's words may have come to, best first, in canonical offsets of the
 * revision named in the answer. Changes nothing.
 * @throws StetError `not_found` when the viewer's newsroom has no such annotation, or it was deleted.
 */
export async function listCandidates(
  database: Database,
  viewer: Viewer,
  annotationId: string,
): Promise<CandidateList> {
  return database.transaction(async (transaction) => {
    const [row] = await transaction
      .select({ articleId: article.id, revision: article.headRevision, anchor })
      .from(annotation)
      .innerJoin(
        article,
        and(eq(article.newsroomId, annotation.newsroomId), eq(article.id, annotation.articleId)),
      )
      .innerJoin(anchor, anchorInForce(annotation))
      .where(
        and(
          eq(annotation.newsroomId, viewer.newsroomId),
          eq(annotation.id, annotationId),
          isNull(annotation.deletedAt),
          visibleTo(viewer),
        ),
      );
    if (!row) throw new StetError("not_found", "There is no such annotation.");
    const { articleId, revision } = row;
    const { index } = await loadDocument(transaction, viewer.newsroomId, articleId, revision);
    return { revision, candidates: findCandidates(index, row.anchor) };
  }, SNAPSHOT);
}
