"use client";

import { useEffect } from "react";
import type { MarkRead } from "@/domain/revision/new-revision";
import { ApiError, requestJson } from "./api";
import { onceInSight } from "./once-in-sight";

/** Say that the member has read the article up to a revision. Nobody is told when that cannot be saved. */
export async function markRead(articleId: string, memberId: string, revision: number): Promise<void> {
  const body: MarkRead = { revision };
  try {
    await requestJson("PUT", `/api/articles/${articleId}/reading`, body, { memberId });
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
  }
}

/**
 * Marks a revision as read once its page has been in sight for a while, without a break.
 * @param revision `null` when there is nothing to mark.
 * @param after milliseconds.
 */
export function useMarkRead(
  articleId: string,
  memberId: string,
  revision: number | null,
  after: number,
): void {
  useEffect(() => {
    if (revision === null) return;
    return onceInSight(after, () => void markRead(articleId, memberId, revision));
  }, [articleId, memberId, revision, after]);
}
