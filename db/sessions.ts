import { and, asc, desc, eq, gt, inArray, isNull, sql } from "drizzle-orm";
import { StetError } from "@/domain/error/stet-error";
import type { Viewer } from "@/domain/member/member";
import type { Database } from "./database";
import { isViewer } from "./is-viewer";
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

/** A session as it is stored: what the browser said it was, and whether it is the one that asks. */
export type SessionRow = {
  id: string;
  userAgent: string | null;
  address: string | null;
  startedAt: Date;
  expiresAt: Date;
  isThisOne: boolean;
};

/** The viewer's own sessions that are not over: the one of `token` first, then the newest. */
export async function listOwnSessions(
  database: Database,
  viewer: Viewer,
  token: string,
): Promise<SessionRow[]> {
  const isThisOne = sql<boolean>`${session.token} = ${token}`;
  return database
    .select({
      id: session.id,
      userAgent: session.userAgent,
      address: session.ipAddress,
      startedAt: session.createdAt,
      expiresAt: session.expiresAt,
      isThisOne,
    })
    .from(session)
    .innerJoin(member, eq(member.accountId, session.userId))
    .where(and(isViewer(viewer), gt(session.expiresAt, sql`now()`)))
    .orderBy(desc(isThisOne), desc(session.createdAt), asc(session.id));
}

/** End one of the viewer's own sessions. Throws `not_found`, also for one that is over or somebody else's. */
export async function endOwnSession(database: Database, viewer: Viewer, sessionId: string): Promise<void> {
  const own = database.select({ accountId: member.accountId }).from(member).where(isViewer(viewer));
  const ended = await database
    .delete(session)
    .where(and(eq(session.id, sessionId), inArray(session.userId, own)))
    .returning({ id: session.id });
  if (ended.length === 0) throw new StetError("not_found", "This session is over already.");
}

/** End a session by its token. One that is over already is no matter. */
export async function endSession(database: Database, token: string): Promise<void> {
  await database.delete(session).where(eq(session.token, token));
}
