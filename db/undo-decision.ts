import { and, eq } from "drizzle-orm";
import type { Node } from "prosemirror-model";
import type { Transform } from "prosemirror-transform";
import type { Passage } from "@/domain/anchor/anchor";
import { undoProblem } from "@/domain/annotation/rights";
import { applyCorrection } from "@/domain/correction/apply-correction";
import type { Outcome, UndoDecision } from "@/domain/correction/correction";
import { invertCorrection } from "@/domain/correction/invert-correction";
import { type IndexedDocument, indexDocument } from "@/domain/document/index-document";
import { BLOCK_SEPARATOR } from "@/domain/document/text-index";
import { StetError } from "@/domain/error/stet-error";
import type { Viewer } from "@/domain/member/member";
import type { ChangeMap } from "@/domain/revision/change-map";
import { bumpVersion } from "./annotation-row";
import { askAgain } from "./ask-again";
import {
  bumpAll,
  correctionKey,
  type DecisionResult,
  finish,
  type Opened,
  openCorrection,
  STATE_WORDS,
} from "./correction-row";
import type { Database, Transaction } from "./database";
import { recordEvent } from "./events";
import { assertUnderReview, type LockedArticle } from "./lock-article";
import { recoverPlaces } from "./places";
import {
  appendRevision,
  changeOfSteps,
  loadDocument,
  loadHead,
  loadLog,
  loadSteps,
  newBlockId,
} from "./revision-log";
import { correction } from "./schema/correction";
import { decisionUndo } from "./schema/decision-undo";
import { tellProposers } from "./tell-proposers";

/**
 * Take a decision back. An approval's words are taken out of the text again, as a new revision, when they still stand;
 * the rivals it superseded are open again, and so is what was asked about them. A refusal leaves the text as it is.
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
    const { locked, reopened } = await undoOpened(transaction, viewer, opened, request);
    await recordEvent(transaction, viewer, {
      type: "decision.undone",
      articleId: locked.id,
      subjectId: correctionId,
      revision: locked.headRevision,
      data: { outcome: opened.row.state, reason: request.reason ?? "", reopened },
    });
    const { reason } = request;
    const articleId = locked.id;
    await tellProposers(transaction, viewer, { articleId, what: "reopened", ids: [correctionId], reason });
    return finish(transaction, viewer, locked, correctionId);
  });
}

/** Throws `already_decided` or `forbidden` unless there is a decision the viewer may undo; returns which it is. */
function assertMayUndo(viewer: Viewer, { locked, row, view }: Opened): { id: string; outcome: Outcome } {
  assertUnderReview(locked);
  if (!row.decisionId || (row.state !== "approved" && row.state !== "declined"))
    throw new StetError(
      "already_decided",
      `There is no decision to undo: this correction is ${STATE_WORDS[row.state]}.`,
      { current: view },
    );
  const problem = undoProblem(viewer, { authorId: row.authorId, correctionState: row.state });
  if (problem) throw new StetError("forbidden", problem);
  return { id: row.decisionId, outcome: row.state };
}

/**
 * Undo the decision on a correction whose article is locked.
 * @returns the article with its newest revision, and the rivals that are open again.
 * @throws StetError as `undoDecision`.
 */
export async function undoOpened(
  transaction: Transaction,
  viewer: Viewer,
  opened: Opened,
  request: UndoDecision,
): Promise<{ locked: LockedArticle; reopened: string[] }> {
  const { row } = opened;
  const decision = assertMayUndo(viewer, opened);
  await bumpVersion(transaction, viewer, opened.locked, row.id, request.version);
  const taken = decision.outcome === "approved" ? await takeBack(transaction, viewer, opened) : null;
  const locked = taken?.locked ?? opened.locked;
  await transaction.insert(decisionUndo).values({
    newsroomId: viewer.newsroomId,
    decisionId: decision.id,
    correctionId: row.id,
    articleId: locked.id,
    outcome: decision.outcome,
    memberId: viewer.memberId,
    reason: request.reason,
    revision: taken ? locked.headRevision : null,
    createdAt: locked.now,
  });
  const reopened = await reopen(transaction, viewer, opened);
  if (taken) await recover(transaction, viewer, opened.locked, taken);
  await askAgain(transaction, viewer, decision.id, [row.id, ...reopened]);
  return { locked, reopened };
}

/** Put the correction, and the rivals its approval had superseded, back to open. */
async function reopen(transaction: Transaction, viewer: Viewer, { locked, row }: Opened): Promise<string[]> {
  await transaction
    .update(correction)
    .set({ state: "open", decisionId: null, appliedRevision: null })
    .where(correctionKey(viewer, row.id));
  const rivals = await transaction
    .update(correction)
    .set({ state: "open", supersededBy: null })
    .where(and(eq(correction.newsroomId, viewer.newsroomId), eq(correction.supersededBy, row.id)))
    .returning({ id: correction.id });
  const ids = rivals.map((rival) => rival.id);
  if (ids.length > 0) await bumpAll(transaction, viewer, locked, ids);
  return ids;
}

/** The revision that takes something back: the article with it as its head, and what it did to positions. */
type TakenBack = { locked: LockedArticle; change: ChangeMap };

/** Make the revision without an approved correction's words. */
async function takeBack(transaction: Transaction, viewer: Viewer, opened: Opened): Promise<TakenBack> {
  const { locked, row, view } = opened;
  const { newsroomId } = viewer;
  const applied = row.appliedRevision as number;
  const head = await loadHead(transaction, viewer, locked);
  const { start, end } = view.anchor;
  if (start === null || end === null || head.index.text.slice(start, end) !== row.replacement)
    throw changedSince(opened);
  const before = await loadDocument(transaction, newsroomId, locked.id, applied - 1);
  const steps = await loadSteps(transaction, newsroomId, locked.id, applied - 1, applied);
  const log = await loadLog(transaction, newsroomId, locked.id);
  const later = log.mapping(applied, locked.headRevision);
  const change = log.hasMoves(applied, locked.headRevision)
    ? putBack(head, { start, end }, opened)
    : invertCorrection(before.document, steps, later, head.document);
  assertPutBack(opened, head, { start, end }, change.doc);
  const next = await appendRevision(transaction, viewer, locked, {
    document: change.doc,
    steps: change.steps,
    reason: "undo",
    correctionId: row.id,
  });
  return { locked: next, change: changeOfSteps(change.steps) };
}

/** The former words in place of the correction's, where steps cannot be inverted because words have moved since. */
function putBack(head: IndexedDocument, passage: Passage, opened: Opened): Transform {
  const { exact } = opened.view.anchor;
  if (passage.start === passage.end) throw changedSince(opened);
  return applyCorrection(head, passage, exact, newBlockId);
}

/** Throws `stale` unless exactly the correction's words went, and the former ones came, whole paragraphs or not. */
function assertPutBack(opened: Opened, head: IndexedDocument, { start, end }: Passage, after: Node): void {
  const { text } = head.index;
  const expected = text.slice(0, start) + opened.view.anchor.exact + text.slice(end);
  const words = (one: string) => one.replaceAll(BLOCK_SEPARATOR, "");
  if (words(indexDocument(after).text) !== words(expected)) throw changedSince(opened);
}

function changedSince({ view }: Opened): StetError {
  return new StetError(
    "stale",
    "The words of this correction were changed again since. Undo the later change first, or propose a new correction.",
    { current: view },
  );
}

/** Bring the anchors to the revision an undo made. */
async function recover(
  transaction: Transaction,
  viewer: Viewer,
  former: LockedArticle,
  { locked: next, change }: TakenBack,
): Promise<void> {
  const { index: before } = await loadHead(transaction, viewer, former);
  const { index: after } = await loadHead(transaction, viewer, next);
  const key = { newsroomId: viewer.newsroomId, articleId: next.id };
  await recoverPlaces(transaction, key, { before, after, change, revision: next.headRevision });
}
