import type { AnnotationView, AtVersion } from "@/domain/annotation/annotation";
import { StetError } from "@/domain/error/stet-error";
import type { Viewer } from "@/domain/member/member";
import { articleOfAnnotation, bumpVersion, viewAnnotation } from "./annotation-row";
import { assertPermitted } from "./assert-permitted";
import { settleThread } from "./assignments";
import type { Database } from "./database";
import { recordEvent } from "./events";
import { lockArticle } from "./lock-article";

/**
 * Resolve an annotation's thread. It decides nothing else: an open correction stays open.
 * A thread that is resolved already is left as it is.
 * @throws StetError `not_found`; `forbidden` when the article is closed; `stale`.
 */
export function resolveThread(
  database: Database,
  viewer: Viewer,
  annotationId: string,
  request: AtVersion,
): Promise<AnnotationView> {
  return setResolution(database, viewer, annotationId, request, true);
}

/** Open a resolved thread again. Throws as `resolveThread`. */
export function reopenThread(
  database: Database,
  viewer: Viewer,
  annotationId: string,
  request: AtVersion,
): Promise<AnnotationView> {
  return setResolution(database, viewer, annotationId, request, false);
}

function setResolution(
  database: Database,
  viewer: Viewer,
  annotationId: string,
  { version }: AtVersion,
  resolved: boolean,
): Promise<AnnotationView> {
  return database.transaction(async (transaction) => {
    const articleId = await articleOfAnnotation(transaction, viewer, annotationId);
    const locked = await lockArticle(transaction, viewer, articleId, "share");
    const before = await viewAnnotation(transaction, viewer, locked, annotationId);
    const own = before.author.id === viewer.memberId;
    assertPermitted(viewer, "thread.resolve", { state: locked.state, own });
    if ((before.resolvedAt !== undefined) === resolved) return before;
    if (before.isPrivate)
      throw new StetError("forbidden", "Nobody else has seen this: delete it, or submit your review first.");
    await bumpVersion(transaction, viewer, locked, annotationId, version, {
      resolvedAt: resolved ? locked.now : null,
      resolvedBy: resolved ? viewer.memberId : null,
    });
    await recordEvent(transaction, viewer, {
      type: resolved ? "thread.resolved" : "thread.reopened",
      articleId,
      subjectId: annotationId,
      revision: locked.headRevision,
    });
    if (resolved) await settleThread(transaction, viewer, articleId, annotationId);
    return viewAnnotation(transaction, viewer, locked, annotationId);
  });
}
