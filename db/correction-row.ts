import { and, eq, inArray, sql } from "drizzle-orm";
import type { AnnotationView } from "@/domain/annotation/annotation";
import { StetError } from "@/domain/error/stet-error";
import type { Viewer } from "@/domain/member/member";
import { articleOfAnnotation, viewAnnotation } from "./annotation-row";
import type { Transaction } from "./database";
import { type LockedArticle, lockArticle } from "./lock-article";
import { annotation } from "./schema/annotation";
import { correction } from "./schema/correction";

/** A correction as it stands after a decision, and the article's newest revision. */
export type DecisionResult = { correction: AnnotationView; revision: number };

/** A correction under decision: its article under lock, its row, and how the viewer sees it. */
export type Opened = { locked: LockedArticle; view: AnnotationView; row: typeof correction.$inferSelect };

/** Begin a decision: the article under lock, so that decisions on it happen one after the other. */
export async function openCorrection(
  transaction: Transaction,
  viewer: Viewer,
  correctionId: string,
): Promise<Opened> {
  const articleId = await articleOfAnnotation(transaction, viewer, correctionId);
  const locked = await lockArticle(transaction, viewer, articleId, "no key update");
  return openLocked(transaction, viewer, locked, correctionId);
}

/** A correction of an article that is locked already. */
export async function openLocked(
  transaction: Transaction,
  viewer: Viewer,
  locked: LockedArticle,
  correctionId: string,
): Promise<Opened> {
  const [row] = await transaction.select().from(correction).where(correctionKey(viewer, correctionId));
  if (!row) throw new StetError("not_found", "There is no such correction.");
  return { locked, row, view: await viewAnnotation(transaction, viewer, locked, correctionId) };
}

/** The row of one correction. */
export const correctionKey = (viewer: Viewer, id: string) =>
  and(eq(correction.newsroomId, viewer.newsroomId), eq(correction.id, id));

/** What has become of a correction, to say why it cannot be decided. */
export const STATE_WORDS = {
  open: "still open",
  approved: "approved already",
  declined: "declined already",
  withdrawn: "withdrawn by its proposer",
  superseded: "superseded by another correction",
} as const;

/** @throws StetError `already_decided`, with the correction as it stands, unless it is open. */
export function assertOpen({ view, row }: Opened): void {
  if (row.state === "open") return;
  throw new StetError("already_decided", `This correction is ${STATE_WORDS[row.state]}.`, { current: view });
}

/** The answer to a decision. */
export async function finish(
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

/** Move the versions of corrections on whose state changed with another's. */
export async function bumpAll(
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
