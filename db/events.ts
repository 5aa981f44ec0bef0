import { and, eq, sql } from "drizzle-orm";
import { v7 as uuidv7 } from "uuid";
import { StetError } from "@/domain/error/stet-error";
import type { EventType, EventView, JsonValue } from "@/domain/event/event";
import type { MemberView, Viewer } from "@/domain/member/member";
import type { Database, Transaction } from "./database";
import { article } from "./schema/article";
import { event } from "./schema/event";

export type NewEvent = {
  type: EventType;
  /** The article it happened in; none for the newsroom's own affairs. */
  articleId?: string;
  /** The id of the noun in `type`. */
  subjectId: string;
  /** The revision it happened on, or made. Only with `articleId`. */
  revision?: number;
  data?: Record<string, JsonValue>;
};

/**
 * Record what the viewer did, in the transaction that does it. Its time is the moment of recording rather than of the
 * transaction's start, so that events written under one article's lock are in the order in which they happened.
 */
export async function recordEvent(
  transaction: Transaction,
  viewer: Viewer,
  happened: NewEvent,
): Promise<void> {
  await transaction.insert(event).values({
    newsroomId: viewer.newsroomId,
    id: uuidv7(),
    memberId: viewer.memberId,
    ...happened,
    createdAt: sql`clock_timestamp()`,
  });
}

/** An event with its place in the record and whoever did it. */
export type EventRow = {
  event: typeof event.$inferSelect;
  sequence: number;
  hash: Buffer;
  member: MemberView;
};

/** The event as everybody is shown it. */
export function eventView({ event: row, member, sequence, hash }: EventRow): EventView {
  return {
    id: row.id,
    type: row.type,
    member,
    subjectId: row.subjectId,
    ...(row.revision !== null && { revision: row.revision }),
    data: row.data,
    createdAt: row.createdAt.toISOString(),
    sequence,
    hash: hash.toString("hex"),
  };
}

/** Throws `not_found` unless the article is of the viewer's newsroom. */
export async function assertArticle(database: Database, viewer: Viewer, articleId: string): Promise<void> {
  const [found] = await database
    .select({ id: article.id })
    .from(article)
    .where(and(eq(article.newsroomId, viewer.newsroomId), eq(article.id, articleId)));
  if (!found) throw new StetError("not_found", "There is no such article.");
}
