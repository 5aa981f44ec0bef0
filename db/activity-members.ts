import { and, asc, eq, exists } from "drizzle-orm";
import type { Viewer } from "@/domain/member/member";
import type { ActivityScope } from "./activity";
import type { Database } from "./database";
import { event } from "./schema/event";
import { member } from "./schema/member";

/** Whom an article's record may be filtered by: whoever did something in it; with no article, every member. By name. */
export async function listActivityMembers(
  database: Database,
  viewer: Viewer,
  { articleId }: ActivityScope,
): Promise<{ id: string; name: string }[]> {
  const didSomething =
    articleId === undefined
      ? undefined
      : exists(
          database
            .select({ id: event.id })
            .from(event)
            .where(
              and(
                eq(event.newsroomId, member.newsroomId),
                eq(event.articleId, articleId),
                eq(event.memberId, member.id),
              ),
            ),
        );
  return database
    .select({ id: member.id, name: member.name })
    .from(member)
    .where(and(eq(member.newsroomId, viewer.newsroomId), didSomething))
    .orderBy(asc(member.name), asc(member.id));
}
