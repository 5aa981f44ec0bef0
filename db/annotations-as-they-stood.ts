import { and, eq } from "drizzle-orm";
import { passageFromPlace } from "@/domain/anchor/place";
import type { AnnotationView } from "@/domain/annotation/annotation";
import { NO_RIGHTS } from "@/domain/annotation/rights";
import type { CorrectionState, CorrectionView, Outcome } from "@/domain/correction/correction";
import type { TextIndex } from "@/domain/document/text-index";
import type { Viewer } from "@/domain/member/member";
import { anchorViewAt, viewAnnotations } from "./annotation-views";
import type { Transaction } from "./database";
import { standingThroughLog } from "./places";
import { loadDocument, loadLog } from "./revision-log";
import { anchor } from "./schema/anchor";
import { annotation } from "./schema/annotation";
import { correction } from "./schema/correction";
import { decision } from "./schema/decision";
import { decisionUndo } from "./schema/decision-undo";
import { event } from "./schema/event";

/** A revision, its text, and when the next one took its place (`null`: it is the newest). */
export type Moment = { number: number; until: Date | null; index: TextIndex };

/**
 * The annotations of an article as they stood at one of its revisions: those that had been made in its text by
 * then, each at the place that follows from where it was made and the step log, with its correction's state of then.
 */
export async function annotationsAsTheyStood(
  transaction: Transaction,
  viewer: Viewer,
  articleId: string,
  moment: Moment,
): Promise<AnnotationView[]> {
  const key = { newsroomId: viewer.newsroomId, articleId };
  const log = await loadLog(transaction, viewer.newsroomId, articleId);
  const standing = await standingCorrections(transaction, key, moment);
  const texts = new Map<number, TextIndex>();
  // Rights belong to the present: none are given on what is past, and so the article's state does not matter.
  const views = await viewAnnotations(
    transaction,
    viewer,
    { id: articleId, state: "published" },
    moment.index,
  );
  const byId = new Map(views.map((view) => [view.id, view]));
  const stood: AnnotationView[] = [];
  for (const row of await anchorsOf(transaction, key, moment)) {
    const view = byId.get(row.annotationId);
    if (!view) continue;
    if (!texts.has(row.madeRevision))
      texts.set(
        row.madeRevision,
        (await loadDocument(transaction, key.newsroomId, articleId, row.madeRevision)).index,
      );
    const then = standing.get(row.annotationId);
    const made = texts.get(row.madeRevision) as TextIndex;
    const { place, state } = standingThroughLog(
      {
        ...row,
        appliedRevision: then?.appliedRevision ?? null,
        replacement: view.correction?.replacement ?? null,
      },
      made,
      log,
      moment.index,
      moment.number,
    );
    const passage = place && passageFromPlace(moment.index, place);
    const anchor = anchorViewAt(row, state, passage, moment.index);
    stood.push(asOfThen({ ...view, anchor, can: NO_RIGHTS }, then, moment));
  }
  return stood.sort(
    (a, b) => (a.anchor.start ?? Number.MAX_SAFE_INTEGER) - (b.anchor.start ?? Number.MAX_SAFE_INTEGER),
  );
}

/** A view without what was said and decided only afterwards. */
function asOfThen(view: AnnotationView, then: Standing | undefined, moment: Moment): AnnotationView {
  const { resolvedAt, resolvedBy, correction: now, ...rest } = view;
  const wasResolved = resolvedAt !== undefined && isBy(new Date(resolvedAt), moment);
  return {
    ...rest,
    thread: view.thread.filter((one) => isBy(new Date(one.createdAt), moment)),
    ...(wasResolved && { resolvedAt, ...(resolvedBy && { resolvedBy }) }),
    ...(now && then && { correction: correctionOfThen(now, then) }),
  };
}

function correctionOfThen(
  now: CorrectionView,
  { state, decisionId, supersededBy }: Standing,
): CorrectionView {
  return {
    replacement: now.replacement,
    reason: now.reason,
    state,
    ...(now.decision && now.decision.id === decisionId && { decision: now.decision }),
    ...(supersededBy && { supersededBy }),
  };
}

type Key = { newsroomId: string; articleId: string };

/** The anchor each annotation had at the moment: the last one selected in a text up to it. */
async function anchorsOf(transaction: Transaction, key: Key, moment: Moment) {
  const rows = await transaction
    .select({ anchor, createdAt: annotation.createdAt })
    .from(anchor)
    .innerJoin(
      annotation,
      and(eq(annotation.newsroomId, anchor.newsroomId), eq(annotation.id, anchor.annotationId)),
    )
    .where(and(eq(anchor.newsroomId, key.newsroomId), eq(anchor.articleId, key.articleId)))
    .orderBy(anchor.annotationId, anchor.ordinal);
  const current = new Map<string, typeof anchor.$inferSelect>();
  for (const row of rows)
    if (row.anchor.madeRevision <= moment.number && isBy(row.createdAt, moment))
      current.set(row.anchor.annotationId, row.anchor);
  return current.values();
}

function isBy(when: Date | null, moment: Moment): boolean {
  return when !== null && (moment.until === null || when < moment.until);
}

/** What a correction had come to. */
type Standing = {
  state: CorrectionState;
  appliedRevision: number | null;
  decisionId?: string;
  supersededBy?: string;
};

/** What had been decided on each correction by then. */
async function standingCorrections(
  transaction: Transaction,
  key: Key,
  moment: Moment,
): Promise<Map<string, Standing>> {
  const standing = await standingDecisions(transaction, key, moment);
  const superseded = await supersededBy(transaction, key, moment);
  const corrections = await transaction
    .select()
    .from(correction)
    .where(and(eq(correction.newsroomId, key.newsroomId), eq(correction.articleId, key.articleId)));
  for (const row of corrections) {
    if (standing.has(row.id)) continue;
    const rival = superseded.get(row.id);
    if (isBy(row.withdrawnAt, moment)) standing.set(row.id, { state: "withdrawn", appliedRevision: null });
    else if (rival && standing.get(rival)?.state === "approved")
      standing.set(row.id, { state: "superseded", appliedRevision: null, supersededBy: rival });
    else standing.set(row.id, { state: "open", appliedRevision: null });
  }
  return standing;
}

async function standingDecisions(
  transaction: Transaction,
  key: Key,
  moment: Moment,
): Promise<Map<string, Standing>> {
  const rows = await transaction
    .select({ decision, undo: decisionUndo })
    .from(decision)
    .leftJoin(
      decisionUndo,
      and(eq(decisionUndo.newsroomId, decision.newsroomId), eq(decisionUndo.decisionId, decision.id)),
    )
    .where(and(eq(decision.newsroomId, key.newsroomId), eq(decision.articleId, key.articleId)));
  const standing = new Map<string, Standing>();
  for (const { decision: made, undo } of rows)
    if (isMadeBy(made, made.outcome, moment) && !(undo && isMadeBy(undo, undo.outcome, moment)))
      standing.set(made.correctionId, {
        state: made.outcome,
        appliedRevision: made.outcome === "approved" ? made.revision : null,
        decisionId: made.id,
      });
  return standing;
}

/**
 * Whether a decision, or its undoing, had been made by then. One that changed the text is as old as the revision it
 * made: of many decided at once each made its own, all at the same moment.
 */
function isMadeBy(
  { revision, createdAt }: { revision: number | null; createdAt: Date },
  outcome: Outcome,
  moment: Moment,
): boolean {
  return outcome === "approved" && revision !== null ? revision <= moment.number : isBy(createdAt, moment);
}

/** Which approval had last superseded each correction by then, from the record: undoing one clears its row. */
async function supersededBy(
  transaction: Transaction,
  key: Key,
  moment: Moment,
): Promise<Map<string, string>> {
  const rows = await transaction
    .select({ id: event.subjectId, revision: event.revision, data: event.data })
    .from(event)
    .where(
      and(
        eq(event.newsroomId, key.newsroomId),
        eq(event.articleId, key.articleId),
        eq(event.type, "correction.superseded"),
      ),
    )
    .orderBy(event.createdAt, event.id);
  const by = new Map<string, string>();
  for (const { id, revision, data } of rows)
    if ((revision ?? 0) <= moment.number && typeof data.supersededBy === "string")
      by.set(id, data.supersededBy);
  return by;
}
