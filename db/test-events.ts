import type { ActivityEntry } from "@/domain/event/activity";
import type { Viewer } from "@/domain/member/member";
import { listActivity } from "./activity";
import type { Database } from "./database";

/** What happened in an article, newest first, for tests: as much of it as the record shows at once. */
export async function listEvents(
  database: Database,
  viewer: Viewer,
  articleId: string,
): Promise<ActivityEntry[]> {
  return (await listActivity(database, viewer, { articleId }, { limit: 200 })).entries;
}
