import { and, count, eq, sql } from "drizzle-orm";
import { v7 as uuidv7 } from "uuid";
import type { AnnotationView, CreateAnnotation } from "@/domain/annotation/annotation";
import { StetError } from "@/domain/error/stet-error";
import type { Viewer } from "@/domain/member/member";
import { viewAnnotation } from "./annotation-row";
import { assertPermitted } from "./assert-permitted";
import type { Database, Transaction } from "./database";
import { type LockedArticle, lockArticle } from "./lock-article";
import { keepMentions } from "./mentions";
import { assertInReview, type Privacy, privacyOf, recordUnlessPrivate } from "./reviews";
import { anchor } from "./schema/anchor";
import { annotation } from "./schema/annotation";
import { citation } from "./schema/citation";
import { comment } from "./schema/comment";
import { correction } from "./schema/correction";
import { source } from "./schema/source";
import { assertSensible, type CheckedTarget, insertAnchor, readTarget } from "./targets";
import { tellComment } from "./tell-comment";
import { visibleTo } from "./visibility";

/**
 * Pin a correction, source or comment to a passage; in private while the viewer is writing a review of the article. A passage of an earlier revision is mapped to the newest one
 * through the step log. The same id again is the same annotation: it is returned as it stands.
 * @throws StetError `not_found`; `forbidden` when the article is closed; `invalid` for a passage outside the text or
 * a correction that changes nothing; `stale` when other words stand there, with those as `current`, or when the review it
 * was written in is over; `id_taken`.
 */
export async function createAnnotation(
  database: Database,
  viewer: Viewer,
  articleId: string,
  request: CreateAnnotation,
): Promise<{ annotation: AnnotationView; created: boolean }> {
  return database.transaction(async (transaction) => {
    // Shared: the text cannot change until this is saved, while others annotate at the same time.
    const locked = await lockArticle(transaction, viewer, articleId, "share");
    const privacy = await privacyOf(transaction, viewer, articleId);
    const created = await insertAnnotation(transaction, viewer, locked, request, privacy);
    if (!created) await assertRepeat(transaction, viewer, articleId, request);
    else {
      assertPermitted(viewer, "annotation.create", { state: locked.state, own: true });
      await assertInReview(transaction, viewer, articleId, privacy, request.reviewId);
      const target = await readTarget(transaction, viewer, locked, request.target);
      assertSensible(request, locked, target);
      await insertDetails(transaction, viewer, locked, request, target, privacy);
    }
    return { annotation: await viewAnnotation(transaction, viewer, locked, request.id), created };
  });
}

/** Claim the id. Answers false when it is taken, maybe by this very request on another connection. */
async function insertAnnotation(
  transaction: Transaction,
  viewer: Viewer,
  locked: LockedArticle,
  request: CreateAnnotation,
  privacy: Privacy,
): Promise<boolean> {
  const inserted = await transaction
    .insert(annotation)
    .values({
      newsroomId: viewer.newsroomId,
      id: request.id,
      articleId: locked.id,
      kind: request.kind,
      authorId: viewer.memberId,
      required: request.kind !== "comment" || (request.required ?? true),
      ...privacy,
      createdAt: locked.now,
      updatedAt: locked.now,
    })
    .onConflictDoNothing()
    .returning({ id: annotation.id });
  return inserted.length > 0;
}

function idTaken(): StetError {
  return new StetError("id_taken", "This id belongs to another annotation. Send a new one.");
}

/** Throws `id_taken` unless it was this very request that took the id. */
async function assertRepeat(
  transaction: Transaction,
  viewer: Viewer,
  articleId: string,
  request: CreateAnnotation,
): Promise<void> {
  const [row] = await transaction
    .select({ annotation, anchor, replacement: correction.replacement, stance: citation.stance })
    .from(annotation)
    .innerJoin(
      anchor,
      and(
        eq(anchor.newsroomId, annotation.newsroomId),
        eq(anchor.annotationId, annotation.id),
        eq(anchor.ordinal, 1),
      ),
    )
    .leftJoin(
      correction,
      and(eq(correction.newsroomId, annotation.newsroomId), eq(correction.id, annotation.id)),
    )
    .leftJoin(
      citation,
      and(eq(citation.newsroomId, annotation.newsroomId), eq(citation.annotationId, annotation.id)),
    )
    .where(and(eq(annotation.newsroomId, viewer.newsroomId), eq(annotation.id, request.id)));
  const same =
    row &&
    row.annotation.articleId === articleId &&
    row.annotation.kind === request.kind &&
    row.annotation.authorId === viewer.memberId &&
    row.annotation.deletedAt === null &&
    (request.kind !== "correction" || row.replacement === request.replacement) &&
    (request.kind !== "source" || row.stance === request.stance) &&
    row.anchor.madeRevision === request.target.revision &&
    request.target.exact.includes(row.anchor.exact);
  if (!same) throw idTaken();
}

async function insertDetails(
  transaction: Transaction,
  viewer: Viewer,
  locked: LockedArticle,
  request: CreateAnnotation,
  target: CheckedTarget,
  privacy: Privacy,
): Promise<void> {
  await insertAnchor(transaction, viewer, locked, request.id, 1, target);
  const key = { newsroomId: viewer.newsroomId };
  if (request.kind === "correction")
    await transaction.insert(correction).values({
      ...key,
      id: request.id,
      articleId: locked.id,
      authorId: viewer.memberId,
      replacement: request.replacement,
      reason: request.reason,
    });
  if (request.kind === "source") await insertCitation(transaction, viewer, locked, request);
  if (request.kind === "comment") await insertFirstComment(transaction, viewer, locked, request, privacy);
  await recordUnlessPrivate(transaction, viewer, privacy, {
    type: "annotation.created",
    articleId: locked.id,
    subjectId: request.id,
    revision: locked.headRevision,
    data: { kind: request.kind, exact: target.exact },
  });
}

async function insertFirstComment(
  transaction: Transaction,
  viewer: Viewer,
  locked: LockedArticle,
  { id: annotationId, body }: Extract<CreateAnnotation, { kind: "comment" }>,
  privacy: Privacy,
): Promise<void> {
  const { newsroomId, memberId: authorId } = viewer;
  const commentId = uuidv7();
  await transaction
    .insert(comment)
    .values({ newsroomId, id: commentId, annotationId, authorId, body, ...privacy, createdAt: locked.now });
  const written = { commentId, articleId: locked.id, annotationId, body };
  const called = await keepMentions(transaction, viewer, written);
  if (!privacy.isPrivate) await tellComment(transaction, viewer, written, called);
}

async function insertCitation(
  transaction: Transaction,
  viewer: Viewer,
  locked: LockedArticle,
  request: Extract<CreateAnnotation, { kind: "source" }>,
): Promise<void> {
  const { newsroomId, memberId } = viewer;
  if (request.source)
    await transaction
      .insert(source)
      .values({ ...request.source, newsroomId, createdBy: memberId, createdAt: locked.now })
      .onConflictDoNothing();
  const sourceId = request.source?.id ?? request.sourceId ?? "";
  const [known] = await transaction
    .select()
    .from(source)
    .where(and(eq(source.newsroomId, newsroomId), eq(source.id, sourceId)));
  if (!known || !(await isInLibrary(transaction, viewer, sourceId)))
    throw new StetError("invalid", "This source is not in the newsroom's library.", {
      fields: {
        sourceId: "This source is not in the newsroom's library. Choose another, or make a new one.",
      },
    });
  if (request.source && (known.title !== request.source.title || known.url !== (request.source.url ?? null)))
    throw new StetError("id_taken", "This id belongs to another source of the library. Send a new one.");
  const { stance, quotation, locator, note } = request;
  await transaction
    .insert(citation)
    .values({ newsroomId, annotationId: request.id, sourceId, stance, quotation, locator, note });
}

/** Whether the viewer may know of a source: one that other members cite in private alone is not in the library yet. */
async function isInLibrary(transaction: Transaction, viewer: Viewer, sourceId: string): Promise<boolean> {
  const [cited] = await transaction
    .select({ all: count(), visible: sql<number>`count(*) filter (where ${visibleTo(viewer)})::int` })
    .from(citation)
    .innerJoin(
      annotation,
      and(eq(annotation.newsroomId, citation.newsroomId), eq(annotation.id, citation.annotationId)),
    )
    .where(and(eq(citation.newsroomId, viewer.newsroomId), eq(citation.sourceId, sourceId)));
  return !cited || cited.all === 0 || cited.visible > 0;
}
