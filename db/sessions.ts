import { and, asc, eq, gt, isNull, sql } from "drizzle-orm";
import type { Viewer } from "@/domain/member/member";
import type { Database } from "./database";
import { session } from "./schema/auth";
import { member } from "./schema/member";

/**
 * The member a session acts as, by the session's token; `null` when the session is over or unknown, or its account
 * is nobody's. One question to the database, because every request asks it first.
 */
export async function findViewerOfSession(database: Database, token: string): Promise<Viewer | null> {
  const [found] = await database
    .select({
      newsroomId: member.newsroomId,
      memberId: member.id,
      role: member.role,
      name: member.name,
    })
    .from(session)
    .innerJoin(member, and(eq(member.accountId, session.userId), isNull(member.deactivatedAt)))
    .where(and(eq(session.token, token), gt(session.expiresAt, sql`now()`)))
    .orderBy(asc(member.createdAt), asc(member.id))
    .limit(1);
  return found ?? null;
}
