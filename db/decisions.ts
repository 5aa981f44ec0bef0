import { and, eq, inArray, isNull, sql } from "drizzle-orm";
import { v7 as uuidv7 } from "uuid";
import { passageFromPlace } from "@/domain/anchor/place";
import type { AnnotationView, AtVersion } from "@/domain/annotation/annotation";
import { approveProblem, canDecide, decideProblem } from "@/domain/annotation/rights";
import { applyCorrection } from "@/domain/correction/apply-correction";
import type { Decide, UndoDecision } from "@/domain/correction/correction";
import { invertCorrection } from "@/domain/correction/invert-correction";
import { overlaps } from "@/domain/correction/rivals";
import { indexDocument } from "@/domain/document/index-document";
import type { TextIndex } from "@/domain/document/text-index";
import { StetError } from "@/domain/error/stet-error";
import type { Viewer } from "@/domain/member/member";
import { mappingBetween } from "@/domain/revision/step-log";
import { articleOfAnnotation, bumpVersion, viewAnnotation } from "./annotation-row";
import type { Database, Transaction } from "./database";
import { recordEvent } from "./events";
import { assertUnderReview, type LockedArticle, lockArticle } from "./lock-article";
import { movePlaces, placeOf, recoverPlaces } from "./places";
import { appendRevision, loadDocument, loadLog, loadSteps, newBlockId } from "./revision-log";
import { anchor } from "./schema/anchor";
import { annotation } from "./schema/annotation";
import { correction } from "./schema/correction";
import { decision } from "./schema/decision";
import { decisionUndo } from "./schema/decision-undo";

/** A correction as it stands after a decision, and the article's newest revision. */
export type DecisionResult = { correction: AnnotationView; revision: number };

type Opened = { locked: LockedArticle; view: AnnotationView; row: typeof correction.$inferSelect };

/** Begin a decision: the article under lock, so that decisions on it happen one after the other. */
async function openCorrection(
  transaction: Transaction,
  viewer: Viewer,
  correctionId: string,
): Promise<Opened> {
  const articleId = await articleOfAnnotation(transaction, viewer, correctionId);
  const locked = await lockArticle(transaction, viewer, articleId, "no key update");
  const [row] = await transaction.select().from(correction).where(keyOf(viewer, correctionId));
  if (!row) throw new StetError("not_found", "There is no such correction.");
  return { locked, row, view: await viewAnnotation(transaction, viewer, locked, correctionId) };
}

const keyOf = (viewer: Viewer, id: string) =>
  and(eq(correction.newsroomId, viewer.newsroomId), eq(correction.id, id));

const STATE_WORDS = {
  open: "still open",
  approved: "approved already",
  declined: "declined already",
  withdrawn: "withdrawn by its proposer",
  superseded: "superseded by another correction",
} as const;

function assertOpen({ view, row }: Opened): void {
  if (row.state === "open") return;
  throw new StetError("already_decided", `This correction is ${STATE_WORDS[row.state]}.`, { current: view });
}

function assertMayDecide(viewer: Viewer, { locked, view, row }: Opened): void {
  assertUnderReview(locked);
  const problem = decideProblem(viewer, {
    kind: "correction",
    authorId: row.authorId,
    anchorState: view.anchor.state,
    articleState: locked.state,
    correctionState: row.state,
    answered: false,
  });
  if (problem) throw new StetError("forbidden", problem);
}

/** The words that stand at the correction's passage now. */
function wordsNow(view: AnnotationView): string {
  return view.anchor.current ?? view.anchor.exact;
}

/**
 * Approve or decline an open correction, in one transaction. An approval compares the words at its passage with those
 * the correction was proposed for, applies it, makes a new revision, brings every anchor it concerns along, and
 * supersedes the rivals.
 * @throws StetError `not_found`; `forbidden` without the right to, or for one's own; `already_decided` and `stale`
 * with the correction as it stands as `current`.
 */
export async function decideCorrection(
  database: Database,
  viewer: Viewer,
  correctionId: string,
  request: Decide,
): Promise<DecisionResult> {
  return database.transaction(async (transaction) => {
    const opened = await openCorrection(transaction, viewer, correctionId);
    assertMayDecide(viewer, opened);
    assertOpen(opened);
    await bumpVersion(transaction, viewer, opened.locked, correctionId, request.version);
    const revision =
      request.outcome === "approved"
        ? await approve(transaction, viewer, opened, request)
        : await decline(transaction, viewer, opened, request);
    return finish(transaction, viewer, { ...opened.locked, headRevision: revision }, correctionId);
  });
}

async function finish(
  transaction: Transaction,
  viewer: Viewer,
  locked: LockedArticle,
  correctionId: string,
): Promise<DecisionResult> {
  return {
    correction: await viewAnnotation(transaction, viewer, locked, correctionId),
    revision: locked.headRevision,
  };
}

async function insertDecision(
  transaction: Transaction,
  viewer: Viewer,
  { locked, view, row }: Opened,
  request: Decide,
  revision: number,
): Promise<string> {
  const id = uuidv7();
  await transaction.insert(decision).values({
    newsroomId: viewer.newsroomId,
    id,
    correctionId: row.id,
    correctionAuthorId: row.authorId,
    articleId: locked.id,
    memberId: viewer.memberId,
    outcome: request.outcome,
    reason: request.reason,
    exact: wordsNow(view),
    replacement: row.replacement,
    revision,
    createdAt: locked.now,
  });
  return id;
}

async function decline(
  transaction: Transaction,
  viewer: Viewer,
  opened: Opened,
  request: Decide,
): Promise<number> {
  const { locked, row, view } = opened;
  const decisionId = await insertDecision(transaction, viewer, opened, request, locked.headRevision);
  await transaction.update(correction).set({ state: "declined", decisionId }).where(keyOf(viewer, row.id));
  await recordEvent(transaction, viewer, {
    type: "correction.declined",
    articleId: locked.id,
    subjectId: row.id,
    revision: locked.headRevision,
    data: { exact: wordsNow(view), replacement: row.replacement, reason: request.reason ?? "" },
  });
  return locked.headRevision;
}

/** Throws `stale` unless exactly the words the correction was proposed for stand at its passage. */
function assertSameWords({ view }: Opened, index: TextIndex): { start: number; end: number } {
  const { state, start, end, exact } = view.anchor;
  const problem = approveProblem(state);
  if (!problem && start !== null && end !== null && index.text.slice(start, end) === exact)
    return { start, end };
  throw new StetError("stale", problem ?? "Other words stand there now.", { current: view });
}

async function approve(
  transaction: Transaction,
  viewer: Viewer,
  opened: Opened,
  request: Decide,
): Promise<number> {
  const { locked, row, view } = opened;
  const { document, index: before } = await loadDocument(
    transaction,
    viewer.newsroomId,
    locked.id,
    locked.headRevision,
  );
  const passage = assertSameWords(opened, before);
  const change = applyCorrection(document, passage, row.replacement, newBlockId);
  const rivals = await findRivals(transaction, viewer, locked, before, row.id, passage);
  const revision = await appendRevision(transaction, viewer, locked, {
    document: change.doc,
    steps: change.steps,
    reason: "correction",
    correctionId: row.id,
  });
  const decisionId = await insertDecision(transaction, viewer, opened, request, revision);
  await transaction
    .update(correction)
    .set({ state: "approved", decisionId, appliedRevision: revision })
    .where(keyOf(viewer, row.id));
  const key = { newsroomId: viewer.newsroomId, articleId: locked.id };
  const after = indexDocument(change.doc);
  await movePlaces(transaction, key, { before, after, mapping: change.mapping, revision, applied: row.id });
  await recordEvent(transaction, viewer, {
    type: "correction.approved",
    articleId: locked.id,
    subjectId: row.id,
    revision,
    data: { exact: view.anchor.exact, replacement: row.replacement },
  });
  await supersede(transaction, viewer, locked, rivals, row.id, revision);
  return revision;
}

/** The other open corrections of the same words. */
async function findRivals(
  transaction: Transaction,
  viewer: Viewer,
  locked: LockedArticle,
  index: TextIndex,
  correctionId: string,
  passage: { start: number; end: number },
): Promise<string[]> {
  const rows = await transaction
    .select({ anchor })
    .from(correction)
    .innerJoin(
      anchor,
      and(
        eq(anchor.newsroomId, correction.newsroomId),
        eq(anchor.annotationId, correction.id),
        isNull(anchor.replacedAt),
      ),
    )
    .where(
      and(
        eq(correction.newsroomId, viewer.newsroomId),
        eq(correction.articleId, locked.id),
        eq(correction.state, "open"),
      ),
    );
  return rows.flatMap((row) => {
    const place = placeOf(row.anchor);
    const other = place && passageFromPlace(index, place);
    const rival = row.anchor.annotationId !== correctionId && other && overlaps(passage, other);
    return rival ? [row.anchor.annotationId] : [];
  });
}

async function supersede(
  transaction: Transaction,
  viewer: Viewer,
  locked: LockedArticle,
  rivals: string[],
  by: string,
  revision: number,
): Promise<void> {
  if (rivals.length === 0) return;
  await transaction
    .update(correction)
    .set({ state: "superseded", supersededBy: by })
    .where(and(eq(correction.newsroomId, viewer.newsroomId), inArray(correction.id, rivals)));
  await bumpAll(transaction, viewer, locked, rivals);
  for (const subjectId of rivals)
    await recordEvent(transaction, viewer, {
      type: "correction.superseded",
      articleId: locked.id,
      subjectId,
      revision,
      data: { supersededBy: by },
    });
}

/** Move the versions of corrections on whose state changed with another's. */
async function bumpAll(
  transaction: Transaction,
  viewer: Viewer,
  locked: LockedArticle,
  ids: string[],
): Promise<void> {
  await transaction
    .update(annotation)
    .set({ version: sql`${annotation.version} + 1`, updatedAt: locked.now })
    .where(and(eq(annotation.newsroomId, viewer.newsroomId), inArray(annotation.id, ids)));
}

/**
 * Take a decision back. An approval's words are taken out of the text again, as a new revision, when they still stand;
 * the rivals it superseded are open again. A refusal leaves the text as it is.
 * @throws StetError `not_found`; `forbidden`; `already_decided` when there is no decision to undo; `stale` when
 * the words were changed again since, with the correction as it stands as `current`.
 */
export async function undoDecision(
  database: Database,
  viewer: Viewer,
  correctionId: string,
  request: UndoDecision,
): Promise<DecisionResult> {
  return database.transaction(async (transaction) => {
    const opened = await openCorrection(transaction, viewer, correctionId);
    assertUnderReview(opened.locked);
    if (!canDecide(viewer.role))
      throw new StetError(
        "forbidden",
        "Editors, copy editors and the managing editor decide on corrections.",
      );
    const { row } = opened;
    if (!row.decisionId || (row.state !== "approved" && row.state !== "declined"))
      throw new StetError(
        "already_decided",
        `There is no decision to undo: this correction is ${STATE_WORDS[row.state]}.`,
        {
          current: opened.view,
        },
      );
    await bumpVersion(transaction, viewer, opened.locked, correctionId, request.version);
    const revision =
      row.state === "approved" ? await takeBack(transaction, viewer, opened) : opened.locked.headRevision;
    await transaction.insert(decisionUndo).values({
      newsroomId: viewer.newsroomId,
      decisionId: row.decisionId,
      correctionId,
      articleId: opened.locked.id,
      outcome: row.state,
      memberId: viewer.memberId,
      reason: request.reason,
      revision: row.state === "approved" ? revision : null,
      createdAt: opened.locked.now,
    });
    const reopened = await reopen(transaction, viewer, opened);
    await recordEvent(transaction, viewer, {
      type: "decision.undone",
      articleId: opened.locked.id,
      subjectId: correctionId,
      revision,
      data: { outcome: row.state, reason: request.reason ?? "", reopened },
    });
    if (row.state === "approved") await recover(transaction, viewer, opened, revision);
    return finish(transaction, viewer, { ...opened.locked, headRevision: revision }, correctionId);
  });
}

/** Put the correction, and the rivals its approval had superseded, back to open. */
async function reopen(transaction: Transaction, viewer: Viewer, { locked, row }: Opened): Promise<string[]> {
  await transaction
    .update(correction)
    .set({ state: "open", decisionId: null, appliedRevision: null })
    .where(keyOf(viewer, row.id));
  const rivals = await transaction
    .update(correction)
    .set({ state: "open", supersededBy: null })
    .where(and(eq(correction.newsroomId, viewer.newsroomId), eq(correction.supersededBy, row.id)))
    .returning({ id: correction.id });
  const ids = rivals.map((rival) => rival.id);
  if (ids.length > 0) await bumpAll(transaction, viewer, locked, ids);
  return ids;
}

/** Make the revision without an approved correction's words. Returns its number. */
async function takeBack(transaction: Transaction, viewer: Viewer, opened: Opened): Promise<number> {
  const { locked, row, view } = opened;
  const { newsroomId } = viewer;
  const applied = row.appliedRevision as number;
  const head = await loadDocument(transaction, newsroomId, locked.id, locked.headRevision);
  const { start, end } = view.anchor;
  const standing = start === null || end === null ? null : head.index.text.slice(start, end);
  if (standing !== row.replacement)
    throw new StetError(
      "stale",
      "The words of this correction were changed again since. Undo the later change first, or propose a new correction.",
      { current: view },
    );
  const before = await loadDocument(transaction, newsroomId, locked.id, applied - 1);
  const steps = await loadSteps(transaction, newsroomId, locked.id, applied - 1, applied);
  const log = await loadLog(transaction, newsroomId, locked.id, applied);
  const later = mappingBetween(log, applied, locked.headRevision);
  const change = invertCorrection(before.document, steps, later, head.document);
  return appendRevision(transaction, viewer, locked, {
    document: change.doc,
    steps: change.steps,
    reason: "undo",
    correctionId: row.id,
  });
}

/** Bring the anchors to the revision an undo made. */
async function recover(
  transaction: Transaction,
  viewer: Viewer,
  { locked }: Opened,
  revision: number,
): Promise<void> {
  const { newsroomId } = viewer;
  const before = await loadDocument(transaction, newsroomId, locked.id, locked.headRevision);
  const after = await loadDocument(transaction, newsroomId, locked.id, revision);
  const key = { newsroomId, articleId: locked.id };
  await recoverPlaces(transaction, key, { before: before.index, after: after.index, revision });
}

/**
 * Take back one's own open correction.
 * @throws StetError `not_found`; `forbidden` for another's; `already_decided`; `stale`.
 */
export async function withdrawCorrection(
  database: Database,
  viewer: Viewer,
  correctionId: string,
  request: AtVersion,
): Promise<DecisionResult> {
  return database.transaction(async (transaction) => {
    const opened = await openCorrection(transaction, viewer, correctionId);
    const { locked, row, view } = opened;
    assertUnderReview(locked);
    if (row.authorId !== viewer.memberId)
      throw new StetError("forbidden", "Only the member who proposed a correction can withdraw it.");
    assertOpen(opened);
    await bumpVersion(transaction, viewer, locked, correctionId, request.version);
    await transaction
      .update(correction)
      .set({ state: "withdrawn", withdrawnAt: locked.now })
      .where(keyOf(viewer, correctionId));
    await recordEvent(transaction, viewer, {
      type: "correction.withdrawn",
      articleId: locked.id,
      subjectId: correctionId,
      revision: locked.headRevision,
      data: { exact: wordsNow(view), replacement: row.replacement },
    });
    return finish(transaction, viewer, locked, correctionId);
  });
}
