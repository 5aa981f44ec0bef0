import { and, desc, eq, gt } from "drizzle-orm";
import type { AnnotationView, AtVersion } from "@/domain/annotation/annotation";
import { StetError } from "@/domain/error/stet-error";
import type { Viewer } from "@/domain/member/member";
import { articleOfAnnotation, bumpVersion, lockAnnotation, viewAnnotation } from "./annotation-row";
import type { Database, Transaction } from "./database";
import { type LockedArticle, lockArticle } from "./lock-article";
import { recordUnlessPrivate } from "./reviews";
import { anchor } from "./schema/anchor";
import { revision } from "./schema/revision";

/**
 * Give an annotation back the words it stood on before it was last attached to others, and the state it was in: what
 * had lost its place has lost it again. All three anchors stay on the record.
 * @throws StetError `not_found`; `forbidden` without the right to re-attach; `invalid` when it never was; `stale` when
 * the annotation or the text has changed since.
 */
export async function undoRetarget(
  database: Database,
  viewer: Viewer,
  annotationId: string,
  request: AtVersion,
): Promise<AnnotationView> {
  return database.transaction(async (transaction) => {
    const articleId = await articleOfAnnotation(transaction, viewer, annotationId);
    const locked = await lockArticle(transaction, viewer, articleId, "share");
    await lockAnnotation(transaction, viewer, annotationId, "update");
    const view = await viewAnnotation(transaction, viewer, locked, annotationId);
    if (!view.can.retarget)
      throw new StetError("forbidden", "Only who may attach this to other words can take that back.");
    const former = await formerAnchor(transaction, viewer, locked, annotationId);
    await bumpVersion(transaction, viewer, locked, annotationId, request.version);
    await reinstate(transaction, locked, former);
    await recordUnlessPrivate(transaction, viewer, view, {
      type: "annotation.retargeted",
      articleId: locked.id,
      subjectId: annotationId,
      revision: locked.headRevision,
      data: { from: view.anchor.exact, to: former.last.exact },
    });
    return viewAnnotation(transaction, viewer, locked, annotationId);
  });
}

type AnchorRow = typeof anchor.$inferSelect;
type Former = { current: AnchorRow; last: AnchorRow };

async function formerAnchor(
  transaction: Transaction,
  viewer: Viewer,
  locked: LockedArticle,
  annotationId: string,
): Promise<Former> {
  const [current, last] = await transaction
    .select()
    .from(anchor)
    .where(and(eq(anchor.newsroomId, viewer.newsroomId), eq(anchor.annotationId, annotationId)))
    .orderBy(desc(anchor.ordinal))
    .limit(2);
  if (!current || !last?.replacedAt)
    throw new StetError("invalid", "This was never attached to other words.");
  const [later] = await transaction
    .select({ number: revision.number })
    .from(revision)
    .where(
      and(
        eq(revision.newsroomId, viewer.newsroomId),
        eq(revision.articleId, locked.id),
        gt(revision.createdAt, last.replacedAt),
      ),
    )
    .limit(1);
  // A row that is replaced no longer follows the text.
  if (later)
    throw new StetError(
      "stale",
      "The text has changed since. Attach it to the words it belongs to instead.",
      {
        current: await viewAnnotation(transaction, viewer, locked, annotationId),
      },
    );
  return { current, last };
}

async function reinstate(
  transaction: Transaction,
  locked: LockedArticle,
  { current, last }: Former,
): Promise<void> {
  await transaction
    .update(anchor)
    .set({ replacedAt: locked.now })
    .where(
      and(
        eq(anchor.newsroomId, current.newsroomId),
        eq(anchor.annotationId, current.annotationId),
        eq(anchor.ordinal, current.ordinal),
      ),
    );
  await transaction.insert(anchor).values({ ...last, ordinal: current.ordinal + 1, replacedAt: null });
}
