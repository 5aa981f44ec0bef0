import { and, eq, inArray } from "drizzle-orm";
import { v7 as uuidv7 } from "uuid";
import { passageFromPlace } from "@/domain/anchor/place";
import type { AnnotationView, AtVersion } from "@/domain/annotation/annotation";
import { approveProblem, decideProblem } from "@/domain/annotation/rights";
import { applyCorrection } from "@/domain/correction/apply-correction";
import type { Decide } from "@/domain/correction/correction";
import { overlaps } from "@/domain/correction/rivals";
import type { TextIndex } from "@/domain/document/text-index";
import { StetError } from "@/domain/error/stet-error";
import type { Viewer } from "@/domain/member/member";
import { isPermitted } from "@/domain/permission/permissions";
import { anchorInForce } from "./anchor-in-force";
import { bumpVersion } from "./annotation-row";
import { releaseAnnotations, settleThread } from "./assignments";
import {
  assertOpen,
  bumpAll,
  correctionKey,
  type DecisionResult,
  finish,
  type Opened,
  openCorrection,
} from "./correction-row";
import type { Database, Transaction } from "./database";
import { recordEvent } from "./events";
import { assertUnderReview, type LockedArticle } from "./lock-article";
import { movePlaces, placeOf } from "./places";
import { appendRevision, changeOfSteps, loadHead, newBlockId } from "./revision-log";
import { anchor } from "./schema/anchor";
import { annotation } from "./schema/annotation";
import { correction } from "./schema/correction";
import { decision } from "./schema/decision";
import { tellProposers } from "./tell-proposers";
import { isPublic } from "./visibility";

function assertMayDecide(viewer: Viewer, { locked, row }: Opened): void {
  assertUnderReview(locked);
  const problem = decideProblem(viewer, { authorId: row.authorId });
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
    const locked = await decideOpened(transaction, viewer, opened, request);
    const { outcome: what, reason } = request;
    await tellProposers(transaction, viewer, { articleId: locked.id, what, ids: [correctionId], reason });
    return finish(transaction, viewer, locked, correctionId);
  });
}

/**
 * Decide on a correction whose article is locked.
 * @param bulkId the bulk decision it is part of, which then is what the record tells of.
 * @returns the article with its newest revision.
 * @throws StetError as `decideCorrection`.
 */
export async function decideOpened(
  transaction: Transaction,
  viewer: Viewer,
  opened: Opened,
  request: Decide,
  bulkId?: string,
): Promise<LockedArticle> {
  assertMayDecide(viewer, opened);
  assertOpen(opened);
  await bumpVersion(transaction, viewer, opened.locked, opened.row.id, request.version);
  return request.outcome === "approved"
    ? await approve(transaction, viewer, opened, request, bulkId)
    : await decline(transaction, viewer, opened, request, bulkId);
}

async function insertDecision(
  transaction: Transaction,
  viewer: Viewer,
  { locked, view, row }: Opened,
  request: Decide,
  revision: number,
  bulkId?: string,
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
    bulkId,
    createdAt: locked.now,
  });
  await settleThread(transaction, viewer, locked.id, row.id);
  return id;
}

async function decline(
  transaction: Transaction,
  viewer: Viewer,
  opened: Opened,
  request: Decide,
  bulkId?: string,
): Promise<LockedArticle> {
  const { locked, row, view } = opened;
  const decisionId = await insertDecision(transaction, viewer, opened, request, locked.headRevision, bulkId);
  await transaction
    .update(correction)
    .set({ state: "declined", decisionId })
    .where(correctionKey(viewer, row.id));
  if (bulkId) return locked;
  await recordEvent(transaction, viewer, {
    type: "correction.declined",
    articleId: locked.id,
    subjectId: row.id,
    revision: locked.headRevision,
    data: { exact: wordsNow(view), replacement: row.replacement, reason: request.reason ?? "" },
  });
  return locked;
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
  bulkId?: string,
): Promise<LockedArticle> {
  const { locked, row, view } = opened;
  const newest = await loadHead(transaction, viewer, locked);
  const before = newest.index;
  const passage = assertSameWords(opened, before);
  const change = applyCorrection(newest, passage, row.replacement, newBlockId);
  const rivals = await findRivals(transaction, viewer, locked, before, row.id, passage);
  const next = await appendRevision(transaction, viewer, locked, {
    document: change.doc,
    steps: change.steps,
    reason: "correction",
    correctionId: row.id,
  });
  const revision = next.headRevision;
  const decisionId = await insertDecision(transaction, viewer, opened, request, revision, bulkId);
  await transaction
    .update(correction)
    .set({ state: "approved", decisionId, appliedRevision: revision })
    .where(correctionKey(viewer, row.id));
  const { index: after } = await loadHead(transaction, viewer, next);
  const key = { newsroomId: viewer.newsroomId, articleId: locked.id };
  const revised = { before, after, change: changeOfSteps(change.steps), revision };
  await movePlaces(transaction, key, revised, row.id);
  if (!bulkId)
    await recordEvent(transaction, viewer, {
      type: "correction.approved",
      articleId: locked.id,
      subjectId: row.id,
      revision,
      data: { exact: view.anchor.exact, replacement: row.replacement },
    });
  await supersede(transaction, viewer, locked, rivals, row.id, revision);
  return next;
}

/** The other open corrections of the same words, as far as everybody knows them. */
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
      annotation,
      and(eq(annotation.newsroomId, correction.newsroomId), eq(annotation.id, correction.id), isPublic()),
    )
    .innerJoin(anchor, anchorInForce(correction))
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
  await releaseAnnotations(transaction, viewer, locked.id, rivals);
  for (const subjectId of rivals)
    await recordEvent(transaction, viewer, {
      type: "correction.superseded",
      articleId: locked.id,
      subjectId,
      revision,
      data: { supersededBy: by },
    });
  await tellProposers(transaction, viewer, { articleId: locked.id, what: "superseded", ids: rivals });
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
    const facts = { role: viewer.role, own: row.authorId === viewer.memberId };
    if (!isPermitted("correction.withdraw", { ...facts, state: locked.state }))
      throw new StetError("forbidden", "Only the member who proposed a correction can withdraw it.");
    if (view.isPrivate)
      throw new StetError("forbidden", "Nobody else has seen this correction: delete it instead.");
    assertOpen(opened);
    await bumpVersion(transaction, viewer, locked, correctionId, request.version);
    await transaction
      .update(correction)
      .set({ state: "withdrawn", withdrawnAt: locked.now })
      .where(correctionKey(viewer, correctionId));
    await releaseAnnotations(transaction, viewer, locked.id, [correctionId]);
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
