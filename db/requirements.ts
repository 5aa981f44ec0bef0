import type { AnnotationView, SetRequirement } from "@/domain/annotation/annotation";
import { StetError } from "@/domain/error/stet-error";
import type { Viewer } from "@/domain/member/member";
import { articleOfAnnotation, bumpVersion, viewAnnotation } from "./annotation-row";
import { assertPermitted } from "./assert-permitted";
import type { Database } from "./database";
import { lockArticle } from "./lock-article";
import { recordUnlessPrivate } from "./reviews";

/**
 * Say whether an article waits for a comment's thread to be resolved. Whoever may resolve a thread may say so. What is
 * so already is left as it is.
 * @throws StetError `not_found`; `invalid` for what is no comment; `forbidden` when the article is closed; `stale`.
 */
export function setRequirement(
  database: Database,
  viewer: Viewer,
  annotationId: string,
  { version, required }: SetRequirement,
): Promise<AnnotationView> {
  return database.transaction(async (transaction) => {
    const articleId = await articleOfAnnotation(transaction, viewer, annotationId);
    const locked = await lockArticle(transaction, viewer, articleId, "share");
    const before = await viewAnnotation(transaction, viewer, locked, annotationId);
    const own = before.author.id === viewer.memberId;
    assertPermitted(viewer, "thread.resolve", { state: locked.state, own });
    if (before.kind !== "comment")
      throw new StetError("invalid", "Only a comment's thread can be required or optional.");
    if (before.required === required) return before;
    await bumpVersion(transaction, viewer, locked, annotationId, version, { required });
    await recordUnlessPrivate(transaction, viewer, before, {
      type: required ? "thread.required" : "thread.optional",
      articleId,
      subjectId: annotationId,
      revision: locked.headRevision,
      data: { exact: before.anchor.exact },
    });
    return viewAnnotation(transaction, viewer, locked, annotationId);
  });
}
