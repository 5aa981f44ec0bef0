import { and, type Column, eq, isNull, type SQL } from "drizzle-orm";
import { anchor } from "./schema/anchor";

/** Joins to an annotation, or to its row as a correction, where it stands now. */
export function anchorInForce({ newsroomId, id }: { newsroomId: Column; id: Column }): SQL | undefined {
  return and(eq(anchor.newsroomId, newsroomId), eq(anchor.annotationId, id), isNull(anchor.replacedAt));
}
