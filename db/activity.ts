import { and, desc, eq, gte, inArray, lt, or, type SQL, sql } from "drizzle-orm";
import { StetError } from "@/domain/error/stet-error";
import type {
  ActivityEntry,
  ActivityExportQuery,
  ActivityKind,
  ActivityList,
  ActivityQuery,
} from "@/domain/event/activity";
import { ANNOTATIONS_OF_KIND, typesOfKind } from "@/domain/event/kind-of-event";
import type { Viewer } from "@/domain/member/member";
import { mayInSomeState } from "@/domain/permission/permissions";
import { activityColumns, activityEntries } from "./activity-entries";
import type { Database } from "./database";
import { assertArticle } from "./events";
import { annotation } from "./schema/annotation";
import { article } from "./schema/article";
import { event } from "./schema/event";
import { eventLink } from "./schema/event-link";
import { member } from "./schema/member";

const DAY = 24 * 60 * 60 * 1000;
/** Events read at once for an export. */
const BATCH = 500;

/** What is asked for: an article's record, or with `articleId` undefined the whole newsroom's. */
export type ActivityScope = { articleId: string | undefined };

type Filter = Pick<ActivityQuery, "kind" | "memberId" | "since" | "until">;

/**
 * A page of what happened, the newest first: in the order of the record. Days are UTC's.
 * @throws StetError `not_found` for an unknown article; `forbidden` to whoever may not read the newsroom's record;
 * `invalid` when the cursor is not one of ours.
 */
export async function listActivity(
  database: Database,
  viewer: Viewer,
  scope: ActivityScope,
  { cursor, limit, ...filter }: ActivityQuery,
): Promise<ActivityList> {
  await assertMayRead(database, viewer, scope);
  const before = cursor === undefined ? undefined : readCursor(cursor);
  const namesArticle = scope.articleId === undefined;
  const asked = { filter, before, limit: limit + 1, namesArticle };
  const entries = await readBatch(database, viewer, scope, asked);
  const shown = entries.slice(0, limit);
  const last = shown.at(-1);
  return { entries: shown, nextCursor: entries.length > limit && last ? String(last.sequence) : null };
}

/**
 * Everything that happened, as above, a batch at a time: the record is never held whole. Each entry names its article,
 * that of one article too: a file says by itself what it is of.
 * @throws StetError as above, before the first batch.
 */
export async function exportActivity(
  database: Database,
  viewer: Viewer,
  scope: ActivityScope,
  filter: Omit<ActivityExportQuery, "format">,
): Promise<AsyncIterable<ActivityEntry>> {
  await assertMayRead(database, viewer, scope);
  return allEntries(database, viewer, scope, filter);
}

async function* allEntries(
  database: Database,
  viewer: Viewer,
  scope: ActivityScope,
  filter: Filter,
): AsyncIterable<ActivityEntry> {
  let before: number | undefined;
  for (;;) {
    const asked = { filter, before, limit: BATCH, namesArticle: true };
    const entries = await readBatch(database, viewer, scope, asked);
    yield* entries;
    before = entries.at(-1)?.sequence;
    if (entries.length < BATCH) return;
  }
}

async function assertMayRead(
  database: Database,
  viewer: Viewer,
  { articleId }: ActivityScope,
): Promise<void> {
  if (articleId !== undefined) return assertArticle(database, viewer, articleId);
  if (!mayInSomeState("audit.read", { role: viewer.role, own: false }))
    throw new StetError("forbidden", "The newsroom's record is for admins. Ask one of them.");
}

type Batch = { filter: Filter; before: number | undefined; limit: number; namesArticle: boolean };

async function readBatch(
  database: Database,
  viewer: Viewer,
  scope: ActivityScope,
  { filter, before, limit, namesArticle }: Batch,
): Promise<ActivityEntry[]> {
  const rows = await database
    .select(activityColumns)
    .from(eventLink)
    .innerJoin(event, and(eq(event.newsroomId, eventLink.newsroomId), eq(event.id, eventLink.eventId)))
    .innerJoin(member, and(eq(member.newsroomId, event.newsroomId), eq(member.id, event.memberId)))
    .leftJoin(article, and(eq(article.newsroomId, event.newsroomId), eq(article.id, event.articleId)))
    .where(
      and(
        eq(eventLink.newsroomId, viewer.newsroomId),
        // Its own, so that an article's index is used as well.
        eq(event.newsroomId, viewer.newsroomId),
        scope.articleId === undefined ? undefined : eq(event.articleId, scope.articleId),
        before === undefined ? undefined : lt(eventLink.sequence, before),
        ...conditions(filter),
      ),
    )
    .orderBy(desc(eventLink.sequence))
    .limit(limit);
  return activityEntries(database, viewer, rows, { namesArticle });
}

function conditions({ kind, memberId, since, until }: Filter): (SQL | undefined)[] {
  return [
    kind && isOfKind(kind),
    memberId ? eq(event.memberId, memberId) : undefined,
    since ? gte(event.createdAt, new Date(midnight(since))) : undefined,
    until ? lt(event.createdAt, new Date(midnight(until) + DAY)) : undefined,
  ];
}

/** What happens to an annotation is of its own kind too. */
function isOfKind(kind: ActivityKind): SQL | undefined {
  const about = ANNOTATIONS_OF_KIND[kind];
  const own = inArray(event.type, typesOfKind(kind));
  if (!about) return own;
  const isAbout = sql`exists (select 1 from ${annotation} where ${annotation.newsroomId} = ${event.newsroomId}
    and ${annotation.id} = ${event.subjectId} and ${annotation.kind} = ${about})`;
  return or(own, and(inArray(event.type, typesOfKind("annotations")), isAbout));
}

function midnight(day: string): number {
  return Date.parse(`${day}T00:00:00Z`);
}

/** A cursor is the place in the record of the last event that was shown. */
function readCursor(text: string): number {
  if (/^[1-9]\d{0,14}$/.test(text)) return Number(text);
  throw new StetError("invalid", "This page of the record does not exist. Go back to the first.", {
    fields: { cursor: "Unknown" },
  });
}
