import { and, eq, isNotNull, isNull } from "drizzle-orm";
import type { AnnotationView } from "@/domain/annotation/annotation";
import { StetError } from "@/domain/error/stet-error";
import type { Viewer } from "@/domain/member/member";
import { viewAnnotations } from "./annotation-views";
import type { Transaction } from "./database";
import type { LockedArticle } from "./lock-article";
import { SUBMITTED_MEANWHILE } from "./reviews";
import { loadHead } from "./revision-log";
import { annotation } from "./schema/annotation";
import { isPublic, visibleTo } from "./visibility";

/**
 * The article an annotation belongs to.
 * @throws StetError `not_found` when the viewer's newsroom has no such annotation, or it was deleted.
 */
export async function articleOfAnnotation(
  transaction: Transaction,
  viewer: Viewer,
  annotationId: string,
): Promise<string> {
  const [row] = await transaction
    .select({ articleId: annotation.articleId })
    .from(annotation)
    .where(
      and(
        eq(annotation.newsroomId, viewer.newsroomId),
        eq(annotation.id, annotationId),
        isNull(annotation.deletedAt),
        visibleTo(viewer),
      ),
    );
  if (!row) throw new StetError("not_found", "There is no such annotation.");
  return row.articleId;
}

/**
 * Lock an annotation's row for the rest of the transaction, after its article's: `update` for a change that asks
 * whether somebody has answered, `share` for an answer.
 * @returns whose it is.
 * @throws StetError `not_found` when it was deleted in the meantime.
 */
export async function lockAnnotation(
  transaction: Transaction,
  viewer: Viewer,
  annotationId: string,
  strength: "share" | "update",
): Promise<{ authorId: string }> {
  const [row] = await transaction
    .select({ authorId: annotation.authorId })
    .from(annotation)
    .where(
      and(
        eq(annotation.newsroomId, viewer.newsroomId),
        eq(annotation.id, annotationId),
        isNull(annotation.deletedAt),
        visibleTo(viewer),
      ),
    )
    .for(strength);
  if (!row) throw new StetError("not_found", "There is no such annotation.");
  return row;
}

/** One annotation as the viewer sees it now. */
export async function viewAnnotation(
  transaction: Transaction,
  viewer: Viewer,
  locked: LockedArticle,
  annotationId: string,
): Promise<AnnotationView> {
  const { index } = await loadHead(transaction, viewer, locked);
  const [view] = await viewAnnotations(transaction, viewer, locked, index, [annotationId]);
  if (!view) throw new StetError("not_found", "There is no such annotation.");
  return view;
}

/**
 * Move an annotation's version on, when it still is the one the request saw.
 * @throws StetError `stale` with the annotation as it stands when it is not.
 */
export async function bumpVersion(
  transaction: Transaction,
  viewer: Viewer,
  locked: LockedArticle,
  annotationId: string,
  seen: number,
  set: Partial<typeof annotation.$inferInsert> = {},
): Promise<void> {
  const rows = await transaction
    .update(annotation)
    .set({ ...set, version: seen + 1, updatedAt: locked.now })
    .where(
      and(
        eq(annotation.newsroomId, viewer.newsroomId),
        eq(annotation.id, annotationId),
        eq(annotation.version, seen),
      ),
    )
    .returning({ id: annotation.id });
  if (rows.length > 0) return;
  throw new StetError("stale", await whyStale(transaction, viewer, annotationId), {
    current: await viewAnnotation(transaction, viewer, locked, annotationId),
  });
}

async function whyStale(transaction: Transaction, viewer: Viewer, annotationId: string): Promise<string> {
  const [published] = await transaction
    .select({ id: annotation.id })
    .from(annotation)
    .where(
      and(
        eq(annotation.newsroomId, viewer.newsroomId),
        eq(annotation.id, annotationId),
        eq(annotation.authorId, viewer.memberId),
        isPublic(),
        isNotNull(annotation.reviewId),
        // Nothing has happened to it since it was submitted.
        eq(annotation.updatedAt, annotation.createdAt),
      ),
    );
  return published
    ? SUBMITTED_MEANWHILE
    : "This was changed by somebody else in the meantime. Look at it as it stands now and try again.";
}
