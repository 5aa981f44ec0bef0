import { and, desc, eq } from "drizzle-orm";
import type { AnnotationView } from "@/domain/annotation/annotation";
import { canDecide } from "@/domain/annotation/rights";
import { bulkChoice } from "@/domain/correction/bulk-choice";
import { type BulkDecisionView, Decide, type DecideAll } from "@/domain/correction/correction";
import { StetError } from "@/domain/error/stet-error";
import type { Viewer } from "@/domain/member/member";
import { viewAnnotations } from "./annotation-views";
import { openLocked, STATE_WORDS } from "./correction-row";
import type { Database, Transaction } from "./database";
import { decideOpened } from "./decisions";
import { recordEvent } from "./events";
import { assertUnderReview, type LockedArticle, lockArticle } from "./lock-article";
import { loadHead } from "./revision-log";
import { bulkDecision } from "./schema/bulk-decision";
import { correction } from "./schema/correction";
import { decision } from "./schema/decision";
import { tellProposers } from "./tell-proposers";
import { undoOpened } from "./undo-decision";

type Left = BulkDecisionView["left"];

/**
 * One decision on many corrections, in one transaction with one entry in the record. What cannot be decided so is
 * left as it is, with why. The same request again is the same decision.
 * @throws StetError `not_found`; `forbidden` without the right to decide, or when the article is closed to changes.
 */
export async function decideAll(
  database: Database,
  viewer: Viewer,
  articleId: string,
  request: DecideAll,
): Promise<{ decision: BulkDecisionView; created: boolean }> {
  return database.transaction(async (transaction) => {
    const locked = await lockArticle(transaction, viewer, articleId, "no key update");
    const earlier = await findBulk(transaction, viewer, articleId, request.id);
    if (earlier) return { decision: await viewBulk(transaction, viewer, locked, earlier), created: false };
    assertUnderReview(locked);
    assertDecides(viewer);
    const { index } = await loadHead(transaction, viewer, locked);
    const views = await viewAnnotations(transaction, viewer, locked, index);
    const { decidable, left } = choose(viewer, request, views);
    await insertBulk(transaction, viewer, locked, request);
    const decided = await each(transaction, locked, decidable, left, async (nested, now, id) => {
      const opened = await openLocked(nested, viewer, now, id);
      const { outcome, reason } = request;
      const { version } = opened.view;
      const decide = Decide.parse({ outcome, reason, version });
      return decideOpened(nested, viewer, opened, decide, request.id);
    });
    if (decided.ids.length > 0)
      await recordEvent(transaction, viewer, {
        type: request.outcome === "approved" ? "corrections.approved" : "corrections.declined",
        articleId,
        subjectId: request.id,
        revision: decided.locked.headRevision,
        data: { reason: request.reason ?? "", corrections: decided.ids },
      });
    const { outcome: what, reason } = request;
    await tellProposers(transaction, viewer, { articleId, what, ids: decided.ids, reason });
    return {
      created: true,
      decision: {
        id: request.id,
        outcome: request.outcome,
        corrections: decided.ids,
        left,
        revision: decided.locked.headRevision,
      },
    };
  });
}

/** What of the corrections a member saw may be decided: those that are as they were seen, by the rule for bulk. */
function choose(viewer: Viewer, request: DecideAll, views: AnnotationView[]) {
  const left: Left = [];
  const seen = new Set<string>();
  for (const { id, version } of request.corrections) {
    const view = views.find((one) => one.id === id);
    if (!view?.correction) left.push({ id, why: "There is no such correction." });
    else if (view.correction.state !== "open")
      left.push({ id, why: `This correction is ${STATE_WORDS[view.correction.state]}.` });
    else if (view.version !== version)
      left.push({ id, why: "It was changed since you were shown it. Look again." });
    else seen.add(id);
  }
  const choice = bulkChoice(viewer, request.outcome, views, seen);
  return { decidable: choice.decidable, left: [...left, ...choice.left] };
}

/** Do one thing to each correction; where it cannot be done the correction is left, with why. */
async function each(
  transaction: Transaction,
  locked: LockedArticle,
  ids: readonly string[],
  left: Left,
  act: (nested: Transaction, now: LockedArticle, id: string) => Promise<LockedArticle>,
): Promise<{ locked: LockedArticle; ids: string[] }> {
  const done: string[] = [];
  let now = locked;
  for (const id of ids) {
    try {
      now = await transaction.transaction((nested) => act(nested, now, id));
      done.push(id);
    } catch (error) {
      if (!(error instanceof StetError)) throw error;
      left.push({ id, why: error.message });
    }
  }
  return { locked: now, ids: done };
}

async function insertBulk(
  transaction: Transaction,
  viewer: Viewer,
  locked: LockedArticle,
  request: DecideAll,
): Promise<void> {
  await transaction.insert(bulkDecision).values({
    newsroomId: viewer.newsroomId,
    id: request.id,
    articleId: locked.id,
    memberId: viewer.memberId,
    outcome: request.outcome,
    reason: request.reason,
    revision: locked.headRevision,
    createdAt: locked.now,
  });
}

type Bulk = typeof bulkDecision.$inferSelect;

async function findBulk(
  transaction: Transaction,
  viewer: Viewer,
  articleId: string,
  id: string,
): Promise<Bulk | undefined> {
  const [row] = await transaction
    .select()
    .from(bulkDecision)
    .where(
      and(
        eq(bulkDecision.newsroomId, viewer.newsroomId),
        eq(bulkDecision.articleId, articleId),
        eq(bulkDecision.id, id),
      ),
    );
  return row;
}

async function viewBulk(
  transaction: Transaction,
  viewer: Viewer,
  locked: LockedArticle,
  bulk: Bulk,
): Promise<BulkDecisionView> {
  const corrections = await transaction
    .select({ id: decision.correctionId })
    .from(decision)
    .where(and(eq(decision.newsroomId, viewer.newsroomId), eq(decision.bulkId, bulk.id)));
  return {
    id: bulk.id,
    outcome: bulk.outcome,
    corrections: corrections.map((row) => row.id),
    left: [],
    revision: locked.headRevision,
  };
}

/**
 * Take a bulk decision back: every correction it decided that still is as it decided, the last first. What was
 * decided again since, or changed, is left, with why.
 * @throws StetError `not_found`; `already_decided` when it was taken back already; `forbidden`.
 */
export async function undoAll(
  database: Database,
  viewer: Viewer,
  articleId: string,
  bulkId: string,
): Promise<BulkDecisionView> {
  return database.transaction(async (transaction) => {
    const locked = await lockArticle(transaction, viewer, articleId, "no key update");
    const bulk = await findBulk(transaction, viewer, articleId, bulkId);
    if (!bulk) throw new StetError("not_found", "There is no such decision.");
    if (bulk.undoneAt) throw new StetError("already_decided", "These decisions were taken back already.");
    assertUnderReview(locked);
    assertDecides(viewer);
    const left: Left = [];
    const standing = await standingOf(transaction, viewer, bulkId);
    const undone = await each(transaction, locked, standing, left, async (nested, now, id) => {
      const opened = await openLocked(nested, viewer, now, id);
      return (await undoOpened(nested, viewer, opened, { version: opened.view.version })).locked;
    });
    if (undone.ids.length === 0 && left[0]) throw new StetError("forbidden", left[0].why);
    await transaction
      .update(bulkDecision)
      .set({ undoneAt: locked.now, undoneBy: viewer.memberId })
      .where(and(eq(bulkDecision.newsroomId, viewer.newsroomId), eq(bulkDecision.id, bulkId)));
    await recordEvent(transaction, viewer, {
      type: "corrections.reopened",
      articleId,
      subjectId: bulkId,
      revision: undone.locked.headRevision,
      data: { outcome: bulk.outcome, corrections: undone.ids },
    });
    await tellProposers(transaction, viewer, { articleId, what: "reopened", ids: undone.ids });
    return {
      id: bulkId,
      outcome: bulk.outcome,
      corrections: undone.ids,
      left,
      revision: undone.locked.headRevision,
    };
  });
}

function assertDecides({ role }: Viewer): void {
  if (canDecide(role)) return;
  throw new StetError("forbidden", "Editors, copy editors and the managing editor decide on corrections.");
}

/** The corrections a bulk decision decided that still stand as it decided, the last first. */
async function standingOf(transaction: Transaction, viewer: Viewer, bulkId: string): Promise<string[]> {
  const rows = await transaction
    .select({ id: correction.id })
    .from(decision)
    .innerJoin(
      correction,
      and(eq(correction.newsroomId, decision.newsroomId), eq(correction.decisionId, decision.id)),
    )
    .where(and(eq(decision.newsroomId, viewer.newsroomId), eq(decision.bulkId, bulkId)))
    .orderBy(desc(decision.revision), desc(decision.id));
  return rows.map((row) => row.id);
}
