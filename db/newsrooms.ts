import { eq } from "drizzle-orm";
import { StetError } from "@/domain/error/stet-error";
import type { Viewer } from "@/domain/member/member";
import type { NewsroomView } from "@/domain/newsroom/newsroom";
import type { Database } from "./database";
import { newsroom } from "./schema/newsroom";

/** The newsroom the viewer acts in. Throws `not_found`. */
export async function getNewsroom(database: Database, viewer: Viewer): Promise<NewsroomView> {
  const [found] = await database
    .select({ id: newsroom.id, name: newsroom.name })
    .from(newsroom)
    .where(eq(newsroom.id, viewer.newsroomId));
  if (!found) throw new StetError("not_found", "There is no such newsroom.");
  return found;
}
