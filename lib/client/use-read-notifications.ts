"use client";

import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect, useState } from "react";
import type { MarkNotificationsRead } from "@/domain/notification/notification";
import { ApiError } from "./api";
import { markNotificationsRead, notificationsQuery } from "./notification-queries";
import { onceInSight } from "./once-in-sight";

/** Whoever has had the thing before their eyes for so long has read what was told of it. Milliseconds. */
const A_WHILE = 1_500;

/** Says that notifications were read. When that cannot be saved they stay unread, and nobody is troubled. */
export function useMarkNotificationsRead(
  memberId: string,
): (request: MarkNotificationsRead) => Promise<void> {
  const client = useQueryClient();
  return useCallback(
    async (request) => {
      try {
        await markNotificationsRead(memberId, request);
        await client.invalidateQueries(notificationsQuery());
      } catch (error) {
        if (!(error instanceof ApiError)) throw error;
      }
    },
    [client, memberId],
  );
}

/**
 * Marks notifications as read by reading what they tell of: the article on the page, as it was opened, and the
 * annotation that is open. What is told of the article later stays under the bell, or nobody would notice it.
 */
export function useReadNotifications(articleId: string, memberId: string, annotationId: string | null): void {
  const { data } = useQuery(notificationsQuery());
  const mark = useMarkNotificationsRead(memberId);
  const group = data?.groups.find(({ article }) => article.id === articleId);
  const unread = group?.notifications.filter(({ isRead }) => !isRead) ?? [];
  const [openedAt] = useState(Date.now);
  const isArticleNew = unread.some(
    (one) => one.annotationId === undefined && Date.parse(one.createdAt) <= openedAt,
  );
  const isAnnotationNew = annotationId !== null && unread.some((one) => one.annotationId === annotationId);
  useEffect(() => {
    if (!isArticleNew) return;
    return onceInSight(A_WHILE, () => void mark({ articleId }));
  }, [isArticleNew, mark, articleId]);
  useEffect(() => {
    if (!isAnnotationNew || annotationId === null) return;
    return onceInSight(A_WHILE, () => void mark({ articleId, annotationId }));
  }, [isAnnotationNew, mark, articleId, annotationId]);
}
