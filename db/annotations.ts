import { and, eq } from "drizzle-orm";
import type { AnnotationView, AtVersion, EditCitation, Retarget } from "@/domain/annotation/annotation";
import { StetError } from "@/domain/error/stet-error";
import type { Viewer } from "@/domain/member/member";
import { articleOfAnnotation, bumpVersion, lockAnnotation, viewAnnotation } from "./annotation-row";
import { releaseAnnotations } from "./assignments";
import type { Database, Transaction } from "./database";
import { lockArticle } from "./lock-article";
import { recordUnlessPrivate } from "./reviews";
import { citation } from "./schema/citation";
import { correction } from "./schema/correction";
import { assertSensible, readTarget, replaceAnchor } from "./targets";
import { tellReviewsAgain } from "./tell-review-again";

/** Begin a change of one annotation: its article under a shared lock, and what the viewer may do. */
async function openAnnotation(transaction: Transaction, viewer: Viewer, annotationId: string) {
  const articleId = await articleOfAnnotation(transaction, viewer, annotationId);
  const locked = await lockArticle(transaction, viewer, articleId, "share");
  await lockAnnotation(transaction, viewer, annotationId, "update");
  return { locked, view: await viewAnnotation(transaction, viewer, locked, annotationId) };
}

/**
 * Change how a source is cited.
 * @throws StetError `not_found`; `forbidden` when it is not one's own or somebody has answered; `stale`.
 */
export async function editCitation(
  database: Database,
  viewer: Viewer,
  annotationId: string,
  request: EditCitation,
): Promise<AnnotationView> {
  return database.transaction(async (transaction) => {
    const { locked, view } = await openAnnotation(transaction, viewer, annotationId);
    if (view.kind !== "source")
      throw new StetError(
        "invalid",
        "Only a source can be edited. Withdraw a correction and propose another instead.",
      );
    if (!view.can.edit) throw notYours(view, "edit");
    await bumpVersion(transaction, viewer, locked, annotationId, request.version);
    const { stance, quotation, locator, note } = request;
    await transaction
      .update(citation)
      .set({ stance, quotation: quotation ?? null, locator: locator ?? null, note: note ?? null })
      .where(and(eq(citation.newsroomId, viewer.newsroomId), eq(citation.annotationId, annotationId)));
    await recordUnlessPrivate(transaction, viewer, view, {
      type: "citation.edited",
      articleId: locked.id,
      subjectId: annotationId,
      revision: locked.headRevision,
      data: { before: { ...view.citation, source: view.citation?.source.id ?? "" } },
    });
    return viewAnnotation(transaction, viewer, locked, annotationId);
  });
}

function notYours(view: AnnotationView, what: "edit" | "delete"): StetError {
  const answered = view.thread.some((one) => one.author.id !== view.author.id);
  if (answered)
    return new StetError("forbidden", `Somebody has answered this: you can no longer ${what} it.`);
  if (view.correction && view.correction.state !== "open")
    return new StetError(
      "forbidden",
      `This correction is ${view.correction.state}: you can no longer ${what} it.`,
    );
  return new StetError("forbidden", `Only the member who made this can ${what} it.`);
}

/**
 * Take an annotation of one's own away while nobody has answered. Its row stays, marked as deleted.
 * @throws StetError `not_found`; `forbidden`; `stale`.
 */
export async function deleteAnnotation(
  database: Database,
  viewer: Viewer,
  annotationId: string,
  request: AtVersion,
): Promise<void> {
  await database.transaction(async (transaction) => {
    const { locked, view } = await openAnnotation(transaction, viewer, annotationId);
    if (!view.can.delete) throw notYours(view, "delete");
    await bumpVersion(transaction, viewer, locked, annotationId, request.version, {
      deletedAt: locked.now,
      deletedBy: viewer.memberId,
    });
    if (view.correction)
      await transaction
        .update(correction)
        .set({ state: "withdrawn", withdrawnAt: locked.now })
        .where(and(eq(correction.newsroomId, viewer.newsroomId), eq(correction.id, annotationId)));
    await releaseAnnotations(transaction, viewer, locked.id, [annotationId]);
    await recordUnlessPrivate(transaction, viewer, view, {
      type: "annotation.deleted",
      articleId: locked.id,
      subjectId: annotationId,
      revision: locked.headRevision,
      data: { kind: view.kind, exact: view.anchor.exact },
    });
    if (!view.isPrivate) await tellReviewsAgain(transaction, viewer, locked, annotationId);
  });
}

/**
 * Re-attach or resize an annotation: a new target as made, the old one kept.
 * @throws StetError as `createAnnotation`; `forbidden` without the right to.
 */
export async function retargetAnnotation(
  database: Database,
  viewer: Viewer,
  annotationId: string,
  request: Retarget,
): Promise<AnnotationView> {
  return database.transaction(async (transaction) => {
    const { locked, view } = await openAnnotation(transaction, viewer, annotationId);
    if (!view.can.retarget)
      throw new StetError(
        "forbidden",
        view.correction
          ? "Only the member who proposed a correction can attach it to other words."
          : "Only its author or an editor can attach this to other words.",
      );
    const target = await readTarget(transaction, viewer, locked, request.target);
    assertSensible({ kind: view.kind, replacement: view.correction?.replacement }, locked, target);
    await bumpVersion(transaction, viewer, locked, annotationId, request.version);
    await replaceAnchor(transaction, viewer, locked, annotationId, target);
    await recordUnlessPrivate(transaction, viewer, view, {
      type: "annotation.retargeted",
      articleId: locked.id,
      subjectId: annotationId,
      revision: locked.headRevision,
      data: { from: view.anchor.exact, to: target.exact },
    });
    return viewAnnotation(transaction, viewer, locked, annotationId);
  });
}
