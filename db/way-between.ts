import { and, asc, eq, gte, inArray, lt } from "drizzle-orm";
import type { ActivityEntry } from "@/domain/event/activity";
import type { EventType } from "@/domain/event/event";
import type { Viewer } from "@/domain/member/member";
import { activityColumns, activityEntries } from "./activity-entries";
import type { Database } from "./database";
import { article } from "./schema/article";
import { event } from "./schema/event";
import { eventLink } from "./schema/event-link";
import { member } from "./schema/member";

const TOLD: EventType[] = ["article.moved", "stage.approved", "stage.withdrawn", "back_read.given"];

/**
 * The moves of an article and what was given at its stages from the making of one revision until the making of another,
 * oldest first; until now when that is the newest.
 */
export async function wayBetween(
  database: Database,
  viewer: Viewer,
  articleId: string,
  { older, newer, newest }: { older: number; newer: number; newest: number },
): Promise<ActivityEntry[]> {
  if (older === newer) return [];
  const rows = await database
    .select(activityColumns)
    .from(event)
    .innerJoin(eventLink, and(eq(eventLink.newsroomId, event.newsroomId), eq(eventLink.eventId, event.id)))
    .innerJoin(member, and(eq(member.newsroomId, event.newsroomId), eq(member.id, event.memberId)))
    .innerJoin(article, and(eq(article.newsroomId, event.newsroomId), eq(article.id, event.articleId)))
    .where(
      and(
        eq(event.newsroomId, viewer.newsroomId),
        eq(event.articleId, articleId),
        inArray(event.type, TOLD),
        gte(event.revision, older),
        newer === newest ? undefined : lt(event.revision, newer),
      ),
    )
    .orderBy(asc(eventLink.sequence));
  return activityEntries(database, viewer, rows, { namesArticle: false });
}
