import type { EventType } from "@/domain/event/event";
import type { Viewer } from "@/domain/member/member";
import type { Change } from "@/domain/revision/change-to";
import type { RevisionReason } from "@/domain/revision/revision";
import { countStates } from "./anchor-counts";
import type { Transaction } from "./database";
import { recordEvent } from "./events";
import type { LockedArticle } from "./lock-article";
import { movePlaces, recoverPlaces } from "./places";
import { appendRevision, loadHead } from "./revision-log";

/** A change of an article's text, and how it came about. */
export type Made = {
  change: Change;
  reason: RevisionReason;
  event: EventType;
  /** The revision whose text it brings back. */
  restores?: number;
};

/**
 * Save a change as the next revision of a locked article, bring every annotation along, and record it.
 * @returns the revision's number.
 */
export async function appendChange(
  transaction: Transaction,
  viewer: Viewer,
  locked: LockedArticle,
  request: { id: string; reason: string },
  { change, reason, event, restores }: Made,
): Promise<number> {
  const { index: before } = await loadHead(transaction, viewer, locked);
  const next = await appendRevision(transaction, viewer, locked, {
    ...change,
    reason,
    restores,
    note: request.reason,
    requestId: request.id,
  });
  const revision = next.headRevision;
  const { index: after } = await loadHead(transaction, viewer, next);
  const bring = reason === "restore" ? recoverPlaces : movePlaces;
  const key = { newsroomId: viewer.newsroomId, articleId: locked.id };
  await bring(transaction, key, { before, after, change, revision });
  await recordEvent(transaction, viewer, {
    type: event,
    articleId: locked.id,
    subjectId: locked.id,
    revision,
    data: {
      reason: request.reason,
      ...(restores && { restores }),
      counts: await countStates(transaction, viewer, locked.id, "everybody"),
    },
  });
  return revision;
}
