import { and, eq, isNull, max } from "drizzle-orm";
import type { Node } from "prosemirror-model";
import { v7 as uuidv7 } from "uuid";
import { CONTEXT_LENGTH, type Passage, type Place } from "@/domain/anchor/anchor";
import { checkTarget } from "@/domain/anchor/check-target";
import {
  mapRange,
  passageFromPlace,
  placeFromPassage,
  placeFromPositions,
  positionsFromPlace,
} from "@/domain/anchor/place";
import type {
  AnnotationView,
  AtVersion,
  CreateAnnotation,
  EditCitation,
  Retarget,
  Target,
} from "@/domain/annotation/annotation";
import { applyCorrection } from "@/domain/correction/apply-correction";
import type { TextIndex } from "@/domain/document/text-index";
import { StetError } from "@/domain/error/stet-error";
import type { Viewer } from "@/domain/member/member";
import { mappingBetween } from "@/domain/revision/step-log";
import { articleOfAnnotation, bumpVersion, viewAnnotation } from "./annotation-row";
import type { Database, Transaction } from "./database";
import { recordEvent } from "./events";
import { assertUnderReview, type LockedArticle, lockArticle } from "./lock-article";
import { judge } from "./places";
import { loadDocument, loadLog, newBlockId } from "./revision-log";
import { anchor } from "./schema/anchor";
import { annotation } from "./schema/annotation";
import { citation } from "./schema/citation";
import { comment } from "./schema/comment";
import { correction } from "./schema/correction";
import { source } from "./schema/source";

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
    if (await isRepeat(transaction, viewer, articleId, request))
      return { annotation: await viewAnnotation(transaction, viewer, locked, request.id), created: false };
    assertUnderReview(locked);
    const target = await readTarget(transaction, viewer, locked, request.target);
    assertSensible(request, target);
    const inserted = await transaction
      .insert(annotation)
      .values({
        newsroomId: viewer.newsroomId,
        id: request.id,
        articleId,
        kind: request.kind,
        authorId: viewer.memberId,
        createdAt: locked.now,
        updatedAt: locked.now,
      })
      .onConflictDoNothing()
      .returning({ id: annotation.id });
    // The same request a moment earlier, on another connection: it is in by now.
    if (inserted.length === 0 && !(await isRepeat(transaction, viewer, articleId, request))) throw idTaken();
    if (inserted.length > 0) await insertDetails(transaction, viewer, locked, request, target);
    return {
      annotation: await viewAnnotation(transaction, viewer, locked, request.id),
      created: inserted.length > 0,
    };
  });
}

function idTaken(): StetError {
  return new StetError("id_taken", "This id belongs to another annotation. Send a new one.");
}

/** Whether this very request was saved already. Throws `id_taken` when something else has its id. */
async function isRepeat(
  transaction: Transaction,
  viewer: Viewer,
  articleId: string,
  request: CreateAnnotation,
): Promise<boolean> {
  const [row] = await transaction
    .select({ annotation, anchor })
    .from(annotation)
    .innerJoin(
      anchor,
      and(
        eq(anchor.newsroomId, annotation.newsroomId),
        eq(anchor.annotationId, annotation.id),
        eq(anchor.ordinal, 1),
      ),
    )
    .where(and(eq(annotation.newsroomId, viewer.newsroomId), eq(annotation.id, request.id)));
  if (!row) return false;
  const same =
    row.annotation.articleId === articleId &&
    row.annotation.kind === request.kind &&
    row.annotation.authorId === viewer.memberId &&
    row.annotation.deletedAt === null &&
    row.anchor.madeRevision === request.target.revision &&
    request.target.exact.includes(row.anchor.exact);
  if (!same) throw idTaken();
  return true;
}

/** A checked target: as made in its revision, and where it stands now. */
type CheckedTarget = {
  made: Place;
  exact: string;
  prefix: string;
  suffix: string;
  revision: number;
  now: Place | null;
  state: "anchored" | "changed" | "detached";
  /** In the newest text, `null` when detached. */
  passage: Passage | null;
  head: TextIndex;
  document: Node;
};

async function readTarget(
  transaction: Transaction,
  viewer: Viewer,
  locked: LockedArticle,
  target: Target,
): Promise<CheckedTarget> {
  if (target.revision > locked.headRevision)
    throw new StetError("invalid", `The article has no revision ${target.revision}.`, {
      fields: { "target.revision": `The newest revision is ${locked.headRevision}.` },
    });
  const newest = await loadDocument(transaction, viewer.newsroomId, locked.id, locked.headRevision);
  const { document, index: head } = newest;
  const current = target.revision === locked.headRevision;
  const index = current
    ? head
    : (await loadDocument(transaction, viewer.newsroomId, locked.id, target.revision)).index;
  const checked = checkTarget(index, target);
  const made = placeFromPassage(index, checked);
  if (!made) throw new StetError("invalid", "The passage is outside the text.");
  const now = current
    ? made
    : await mapForward(transaction, viewer, locked, { index, made, head, from: target.revision });
  const passage = now && passageFromPlace(head, now);
  const words = passage ? head.text.slice(passage.start, passage.end) : "";
  const state = passage ? judge({ exact: checked.exact, appliedReplacement: null }, words) : "detached";
  return {
    made,
    exact: checked.exact,
    prefix: surroundings(index.text.slice(Math.max(0, checked.start - CONTEXT_LENGTH), checked.start)),
    suffix: surroundings(index.text.slice(checked.end, checked.end + CONTEXT_LENGTH)),
    revision: target.revision,
    now: state === "detached" ? null : now,
    state,
    passage: state === "detached" ? null : passage,
    head,
    document,
  };
}

/** A cut-off context without the half of a surrogate pair it may begin or end with. */
function surroundings(text: string): string {
  return text.replace(/^[\udc00-\udfff]|[\ud800-\udbff]$/g, "");
}

async function mapForward(
  transaction: Transaction,
  viewer: Viewer,
  locked: LockedArticle,
  { index, made, head, from }: { index: TextIndex; made: Place; head: TextIndex; from: number },
): Promise<Place | null> {
  const log = await loadLog(transaction, viewer.newsroomId, locked.id, from);
  const range = positionsFromPlace(index, made);
  return range && placeFromPositions(head, mapRange(range, mappingBetween(log, from, locked.headRevision)));
}

/** What the schema alone cannot say: words for what needs words, and a correction that can be applied. */
function assertSensible(request: CreateAnnotation, target: CheckedTarget): void {
  if (request.kind !== "correction") {
    if (target.exact !== "") return;
    throw new StetError("invalid", "Select some words first.", {
      fields: { target: "Select some words first." },
    });
  }
  if (request.replacement === target.exact)
    throw new StetError("invalid", "The correction reads the same as the words it would replace.", {
      fields: {
        replacement: "This reads the same as the words that stand there. Change them, or write a comment.",
      },
    });
  if (target.state !== "anchored" || !target.passage)
    throw new StetError(
      "stale",
      "The words have changed since you selected them. Compare what stands there now, and correct that.",
      {
        current: {
          revision: undefined,
          exact: target.passage ? target.head.text.slice(target.passage.start, target.passage.end) : null,
          ...target.passage,
        },
      },
    );
  // Applied once for nothing, so that what could never be approved is refused while its author is still there.
  applyCorrection(target.document, target.passage, request.replacement, newBlockId);
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
  const { newsroomId } = viewer;
  if (request.source)
    await transaction
      .insert(source)
      .values({ ...request.source, newsroomId, createdBy: viewer.memberId, createdAt: locked.now })
      .onConflictDoNothing();
  const sourceId = request.source?.id ?? request.sourceId ?? "";
  const [known] = await transaction
    .select({ id: source.id })
    .from(source)
    .where(and(eq(source.newsroomId, newsroomId), eq(source.id, sourceId)));
  if (!known)
    throw new StetError("invalid", "This source is not in the newsroom's library.", {
      fields: {
        sourceId: "This source is not in the newsroom's library. Choose another, or make a new one.",
      },
    });
  const { stance, quotation, locator, note } = request;
  await transaction
    .insert(citation)
    .values({ newsroomId, annotationId: request.id, sourceId, stance, quotation, locator, note });
}

async function insertAnchor(
  transaction: Transaction,
  viewer: Viewer,
  locked: LockedArticle,
  annotationId: string,
  ordinal: number,
  target: CheckedTarget,
): Promise<void> {
  await transaction.insert(anchor).values({
    newsroomId: viewer.newsroomId,
    annotationId,
    ordinal,
    articleId: locked.id,
    madeRevision: target.revision,
    madeStartBlock: target.made.start.block,
    madeStartOffset: target.made.start.offset,
    madeEndBlock: target.made.end.block,
    madeEndOffset: target.made.end.offset,
    exact: target.exact,
    prefix: target.prefix,
    suffix: target.suffix,
    startBlock: target.now?.start.block,
    startOffset: target.now?.start.offset,
    endBlock: target.now?.end.block,
    endOffset: target.now?.end.offset,
    state: target.state,
    placeRevision: locked.headRevision,
  });
}

/** Begin a change of one annotation: its article under a shared lock, and what the viewer may do. */
async function openAnnotation(transaction: Transaction, viewer: Viewer, annotationId: string) {
  const articleId = await articleOfAnnotation(transaction, viewer, annotationId);
  const locked = await lockArticle(transaction, viewer, articleId, "share");
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
      throw new StetError("forbidden", "Only its author or an editor can attach this to other words.");
    const target = await readTarget(transaction, viewer, locked, request.target);
    if (target.exact === "" && view.kind !== "correction")
      throw new StetError("invalid", "Select some words first.", {
        fields: { target: "Select some words first." },
      });
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

async function replaceAnchor(
  transaction: Transaction,
  viewer: Viewer,
  locked: LockedArticle,
  annotationId: string,
  target: CheckedTarget,
): Promise<void> {
  const which = and(eq(anchor.newsroomId, viewer.newsroomId), eq(anchor.annotationId, annotationId));
  const [last] = await transaction
    .select({ ordinal: max(anchor.ordinal) })
    .from(anchor)
    .where(which);
  await transaction
    .update(anchor)
    .set({ replacedAt: locked.now })
    .where(and(which, isNull(anchor.replacedAt)));
  await insertAnchor(transaction, viewer, locked, annotationId, (last?.ordinal ?? 0) + 1, target);
}
