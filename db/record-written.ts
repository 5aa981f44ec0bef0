import { and, asc, eq, inArray } from "drizzle-orm";
import type { Viewer } from "@/domain/member/member";
import { anchorInForce } from "./anchor-in-force";
import type { Transaction } from "./database";
import { recordEvent } from "./events";
import type { LockedArticle } from "./lock-article";
import { anchor } from "./schema/anchor";
import { annotation } from "./schema/annotation";

/** What was written in a review, by id: what was annotated, and what was said, one after the other. */
export type Written = { annotations: string[]; comments: { id: string; annotationId: string }[] };

/** Record what was written in a review, now that everybody sees it, as if it had never been private. */
export async function recordWritten(
  transaction: Transaction,
  viewer: Viewer,
  { id: articleId, headRevision: revision }: LockedArticle,
  { annotations, comments }: Written,
): Promise<void> {
  const notes = await transaction
    .select({ id: annotation.id, kind: annotation.kind, exact: anchor.exact })
    .from(annotation)
    .innerJoin(anchor, anchorInForce(annotation))
    .where(and(eq(annotation.newsroomId, viewer.newsroomId), inArray(annotation.id, annotations)))
    .orderBy(asc(annotation.id));
  const happened = { articleId, revision };
  for (const { id: subjectId, ...data } of notes)
    await recordEvent(transaction, viewer, { ...happened, type: "annotation.created", subjectId, data });
  const opened = new Set(notes.filter(({ kind }) => kind === "comment").map(({ id }) => id));
  // The first words of a comment are the comment itself.
  for (const { id: subjectId, annotationId } of comments)
    if (!opened.delete(annotationId))
      await recordEvent(transaction, viewer, {
        ...happened,
        type: "comment.written",
        subjectId,
        data: { annotationId },
      });
}
