"use client";

import type { NotificationGroup as Group } from "@/domain/notification/notification";
import { NotificationRow } from "./notification-row";

type Props = {
  group: Group;
  /** One is gone to, of an annotation or of the article as a whole. */
  onFollow: (articleId: string, isOfArticle: boolean) => void;
};

/** What happened in one article, the newest first. */
export function NotificationGroup({ group, onFollow }: Props) {
  const { article, unread, notifications } = group;
  const id = `notifications-${article.id}`;
  return (
    <section aria-labelledby={id} className="border-b border-line pt-3 pb-1.5 last:border-0">
      <h3 id={id} className="flex items-baseline gap-2 px-4 pb-1">
        <span className="truncate font-serif text-lg font-semibold">{article.headline}</span>
        {unread > 0 && <span className="shrink-0 text-xs text-ink-3">{unread} new</span>}
      </h3>
      <ul>
        {notifications.map((one) => (
          <NotificationRow
            key={one.id}
            articleId={article.id}
            notification={one}
            onFollow={() => onFollow(article.id, one.annotationId === undefined)}
          />
        ))}
      </ul>
    </section>
  );
}
