import { and, eq } from "drizzle-orm";
import { v7 as uuidv7 } from "uuid";
import type {
  AnnotationKind,
  AnnotationView,
  AtVersion,
  CreateAnnotation,
  EditCitation,
  Retarget,
} from "@/domain/annotation/annotation";
import { applyCorrection } from "@/domain/correction/apply-correction";
import { StetError } from "@/domain/error/stet-error";
import type { Viewer } from "@/domain/member/member";
import { articleOfAnnotation, bumpVersion, lockAnnotation, viewAnnotation } from "./annotation-row";
import type { Database, Transaction } from "./database";
import { recordEvent } from "./events";
import { assertUnderReview, type LockedArticle, lockArticle } from "./lock-article";
import { newBlockId } from "./revision-log";
import { anchor } from "./schema/anchor";
import { annotation } from "./schema/annotation";
import { citation } from "./schema/citation";
import { comment } from "./schema/comment";
import { correction } from "./schema/correction";
import { source } from "./schema/source";
import { type CheckedTarget, insertAnchor, readTarget, replaceAnchor } from "./targets";

/**
 * Pin a correction, source or comment to a passage. A passage of an earlier revision is mapped to the newest one
 * through the step log. The same id again is the same annotation: it is returned as it stands.
 * @throws StetError `not_found`; `forbidden` when the article is closed; `invalid` for a passage outside the text or
 * a correction that changes nothing; `stale` when other words stand there, with those as `current`; `id_taken`.
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
    const created = await insertAnnotation(transaction, viewer, locked, request);
    if (!created) await assertRepeat(transaction, viewer, articleId, request);
    else {
      assertUnderReview(locked);
      const target = await readTarget(transaction, viewer, locked, request.target);
      assertSensible(request, locked, target);
      await insertDetails(transaction, viewer, locked, request, target);
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
): Promise<boolean> {
  const inserted = await transaction
    .insert(annotation)
    .values({
      newsroomId: viewer.newsroomId,
      id: request.id,
      articleId: locked.id,
      kind: request.kind,
      authorId: viewer.memberId,
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

/** What an annotation pinned to words needs of them, whether it is new or attached to others. */
type Pinned = { kind: AnnotationKind; replacement?: string };

/** What the schema alone cannot say: words for what needs words, and a correction that can be applied. */
function assertSensible({ kind, replacement }: Pinned, locked: LockedArticle, target: CheckedTarget): void {
  if (kind !== "correction" || replacement === undefined) {
    if (target.exact !== "") return;
    throw new StetError("invalid", "Select some words first.", {
      fields: { target: "Select some words first." },
    });
  }
  if (replacement === target.exact)
    throw new StetError("invalid", "The correction reads the same as the words it would replace.", {
      fields: {
        replacement: "This reads the same as the words that stand there. Change them, or write a comment.",
      },
    });
  const { index } = target.newest;
  if (target.state !== "anchored" || !target.passage)
    throw new StetError(
      "stale",
      "The words have changed since you selected them. Compare what stands there now, and correct that.",
      {
        current: {
          revision: locked.headRevision,
          exact: target.passage ? index.text.slice(target.passage.start, target.passage.end) : null,
          ...target.passage,
        },
      },
    );
  // Applied once for nothing, so that what could never be approved is refused while its author is still there.
  applyCorrection(target.newest, target.passage, replacement, newBlockId);
}

async function insertDetails(
  transaction: Transaction,
  viewer: Viewer,
  locked: LockedArticle,
  request: CreateAnnotation,
  target: CheckedTarget,
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
  if (request.kind === "comment")
    await transaction.insert(comment).values({
      ...key,
      id: uuidv7(),
      annotationId: request.id,
      authorId: viewer.memberId,
      body: request.body,
      createdAt: locked.now,
    });
  await recordEvent(transaction, viewer, {
    type: "annotation.created",
    articleId: locked.id,
    subjectId: request.id,
    revision: locked.headRevision,
    data: { kind: request.kind, exact: target.exact },
  });
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
  if (!known)
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
    await recordEvent(transaction, viewer, {
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
    await recordEvent(transaction, viewer, {
      type: "annotation.deleted",
      articleId: locked.id,
      subjectId: annotationId,
      revision: locked.headRevision,
      data: { kind: view.kind, exact: view.anchor.exact },
    });
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
    await recordEvent(transaction, viewer, {
      type: "annotation.retargeted",
      articleId: locked.id,
      subjectId: annotationId,
      revision: locked.headRevision,
      data: { from: view.anchor.exact, to: target.exact },
    });
    return viewAnnotation(transaction, viewer, locked, annotationId);
  });
}
