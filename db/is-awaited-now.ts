import { and, eq, inArray, or, type SQL, sql } from "drizzle-orm";
import { ASSIGNMENT_KINDS } from "@/domain/assignment/assignment";
import { ASKED_TO_READ, AWAITED_IN } from "@/domain/assignment/is-awaited";
import { annotation } from "./schema/annotation";
import { article } from "./schema/article";
import { assignment } from "./schema/assignment";
import { owesBackRead } from "./urgent-publications";

/** What `isAwaited` says, of an open assignment joined to its article; what was asked of a deleted annotation is not. */
export const isAwaitedNow: SQL<boolean> = sql`(${or(
  ...ASSIGNMENT_KINDS.map((kind) =>
    and(eq(assignment.kind, kind), inArray(article.state, [...AWAITED_IN[kind]])),
  ),
  and(eq(assignment.kind, ASKED_TO_READ), owesBackRead),
)} and not exists (select 1 from ${annotation} a where a.newsroom_id = ${assignment.newsroomId}
  and a.id = ${assignment.annotationId} and a.deleted_at is not null))`;
