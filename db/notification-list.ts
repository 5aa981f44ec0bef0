import { and, count, desc, eq, isNotNull, isNull, or, type SQL, sql } from "drizzle-orm";
import type { Viewer } from "@/domain/member/member";
import type {
  MarkNotificationsRead,
  NotificationGroup,
  NotificationList,
  NotificationView,
} from "@/domain/notification/notification";
import { memberView } from "./annotation-views";
import type { Database } from "./database";
import { isStillTold } from "./is-still-told";
import { annotation } from "./schema/annotation";
import { article } from "./schema/article";
import { member } from "./schema/member";
import { notification } from "./schema/notification";

/** What is further back is read in the articles themselves. */
const MOST = 200;

const isTold = ({ newsroomId, memberId }: Viewer) =>
  and(eq(notification.newsroomId, newsroomId), eq(notification.memberId, memberId), isStillTold);

type Row = Awaited<ReturnType<typeof selectNotifications>>[number];

/** What the viewer has been told of, grouped by article, newest first: the newest 200. `unread` counts all. */
export async function listNotifications(database: Database, viewer: Viewer): Promise<NotificationList> {
  const rows = await selectNotifications(database, viewer);
  const groups = new Map<string, NotificationGroup>();
  for (const row of rows) {
    const group = groups.get(row.article.id) ?? { article: row.article, unread: 0, notifications: [] };
    const view = notificationView(row);
    group.notifications.push(view);
    if (!view.isRead) group.unread += 1;
    groups.set(row.article.id, group);
  }
  return { unread: await countUnread(database, viewer), groups: [...groups.values()] };
}

function selectNotifications(database: Database, viewer: Viewer) {
  return database
    .select({
      notification,
      by: member,
      article: { id: article.id, headline: article.headline },
      isGone: sql<boolean>`${annotation.deletedAt} is not null`,
    })
    .from(notification)
    .innerJoin(member, and(eq(member.newsroomId, notification.newsroomId), eq(member.id, notification.byId)))
    .innerJoin(
      article,
      and(eq(article.newsroomId, notification.newsroomId), eq(article.id, notification.articleId)),
    )
    .leftJoin(
      annotation,
      and(eq(annotation.newsroomId, notification.newsroomId), eq(annotation.id, notification.annotationId)),
    )
    .where(isTold(viewer))
    .orderBy(desc(notification.createdAt), desc(notification.id))
    .limit(MOST);
}

function notificationView({ notification: row, by, isGone }: Row): NotificationView {
  return {
    id: row.id,
    type: row.type,
    member: memberView(by),
    sentence: row.sentence,
    ...(row.annotationId && !isGone && { annotationId: row.annotationId }),
    createdAt: row.createdAt.toISOString(),
    isRead: row.readAt !== null,
  };
}

/** How many notifications the viewer has not read. */
export async function countUnread(database: Database, viewer: Viewer): Promise<number> {
  const [row] = await database
    .select({ unread: count() })
    .from(notification)
    .where(and(isTold(viewer), isNull(notification.readAt)));
  return row?.unread ?? 0;
}

/**
 * Mark the viewer's notifications as read: with `annotationId` those of the annotation, with `articleId` alone those
 * of the article as a whole (and of what has been deleted in it), with neither all. Returns how many are left unread.
 */
export async function markNotificationsRead(
  database: Database,
  viewer: Viewer,
  request: MarkNotificationsRead,
): Promise<number> {
  await database
    .update(notification)
    .set({ readAt: sql`now()` })
    .where(and(isTold(viewer), isNull(notification.readAt), about(database, request)));
  return countUnread(database, viewer);
}

function about(database: Database, { articleId, annotationId }: MarkNotificationsRead): SQL | undefined {
  const ofArticle = articleId ? eq(notification.articleId, articleId) : undefined;
  if (annotationId) return and(ofArticle, eq(notification.annotationId, annotationId));
  return ofArticle && and(ofArticle, or(isNull(notification.annotationId), isOfDeleted(database)));
}

function isOfDeleted(database: Database): SQL {
  const deleted = database
    .select({ one: sql`1` })
    .from(annotation)
    .where(
      and(
        eq(annotation.newsroomId, notification.newsroomId),
        eq(annotation.id, notification.annotationId),
        isNotNull(annotation.deletedAt),
      ),
    );
  return sql`exists (${deleted})`;
}
