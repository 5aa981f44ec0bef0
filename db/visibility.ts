import { eq, or } from "drizzle-orm";
import type { Viewer } from "@/domain/member/member";
import { annotation } from "./schema/annotation";
import type { comment } from "./schema/comment";

/**
 * Which rows the viewer may know of: what a member writes in a review is theirs alone until they submit it. Every
 * query that shows, counts or changes annotations or comments on somebody's behalf asks this.
 */
export function visibleTo(viewer: Viewer, table: typeof annotation | typeof comment = annotation) {
  return or(isPublic(table), eq(table.authorId, viewer.memberId));
}

/** What everybody may know of. What is recorded or told to others is of these rows only. */
export function isPublic(table: typeof annotation | typeof comment = annotation) {
  return eq(table.isPrivate, false);
}
