import { and, desc, eq, ilike, or, type SQL, sql } from "drizzle-orm";
import type { Viewer } from "@/domain/member/member";
import type { SourceView } from "@/domain/source/source";
import { sourceView } from "./annotation-views";
import type { Database } from "./database";
import { annotation } from "./schema/annotation";
import { citation } from "./schema/citation";
import { source } from "./schema/source";
import { visibleTo } from "./visibility";

const MOST = 50;

/**
 * Sources of the newsroom's library in which every word of `query` occurs, in title, publisher, author or address,
 * in any case. Most recently cited (or else made) first; 20 unless told, at most 50. One that other members cite in
 * private alone is not in the library yet.
 */
export async function searchSources(
  database: Database,
  viewer: Viewer,
  { query = "", limit = 20 }: { query?: string; limit?: number } = {},
): Promise<SourceView[]> {
  const isVisible = visibleTo(viewer);
  const words = query.split(/\s+/).filter((word) => word !== "");
  const rows = await database
    .select({ source })
    .from(source)
    .leftJoin(citation, and(eq(citation.newsroomId, source.newsroomId), eq(citation.sourceId, source.id)))
    .leftJoin(
      annotation,
      and(eq(annotation.newsroomId, citation.newsroomId), eq(annotation.id, citation.annotationId)),
    )
    .where(and(eq(source.newsroomId, viewer.newsroomId), ...words.map(mentions)))
    .groupBy(source.newsroomId, source.id)
    .having(sql`count(${annotation.id}) = 0 or bool_or(${isVisible})`)
    .orderBy(
      desc(sql`coalesce(max(${annotation.createdAt}) filter (where ${isVisible}), ${source.createdAt})`),
      desc(source.id),
    )
    .limit(Math.min(limit, MOST));
  return rows.map((row) => sourceView(row.source));
}

function mentions(word: string): SQL | undefined {
  const pattern = `%${word.replace(/[\\%_]/g, "\\$&")}%`;
  return or(
    ilike(source.title, pattern),
    ilike(source.publisher, pattern),
    ilike(source.author, pattern),
    ilike(source.url, pattern),
  );
}
