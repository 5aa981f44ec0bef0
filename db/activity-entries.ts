import { and, asc, eq, inArray } from "drizzle-orm";
import { z } from "zod";
import type { ActivityEntry } from "@/domain/event/activity";
import type { EventView, JsonValue } from "@/domain/event/event";
import { placeOfEvent } from "@/domain/event/place-of-event";
import { sentenceOfEvent } from "@/domain/event/sentence-of-event";
import type { Viewer } from "@/domain/member/member";
import type { Database } from "./database";
import { type EventRow, eventView } from "./events";
import { anchor } from "./schema/anchor";
import { annotation } from "./schema/annotation";
import { article } from "./schema/article";
import { event } from "./schema/event";
import { eventLink } from "./schema/event-link";
import { member } from "./schema/member";

/** What is read of each event, its member and its article. */
export const activityColumns = {
  event,
  sequence: eventLink.sequence,
  hash: eventLink.hash,
  member: { id: member.id, name: member.name, role: member.role },
  headline: article.headline,
};

type Row = EventRow & { headline: string | null };
type Annotation = { id: string; kind: string; exact: string; isDeleted: boolean };

/**
 * Rows of the record as sentences, in their order. What their ids stand for is asked for all of them at once.
 * @param namesArticle whether each says in which article it happened.
 */
export async function activityEntries(
  database: Database,
  viewer: Viewer,
  rows: readonly Row[],
  { namesArticle }: { namesArticle: boolean },
): Promise<ActivityEntry[]> {
  const [annotations, names] = await Promise.all([
    findAnnotations(database, viewer, rows),
    findNames(database, viewer, rows),
  ]);
  return rows.map((row) => {
    const view = eventView(row);
    const about = annotations.get(annotationId(view));
    const href = placeOfEvent(view, { articleId: row.event.articleId, annotation: about });
    return {
      ...view,
      sentence: sentenceOfEvent(view, { annotation: about, nameOf: (id) => names.get(id) }),
      ...(namesArticle &&
        row.event.articleId && { article: { id: row.event.articleId, headline: row.headline ?? "" } }),
      ...(href && { href }),
    };
  });
}

/** The annotation an event may be about: the one its data names, else the noun itself. */
function annotationId({ data, subjectId }: Pick<EventView, "data" | "subjectId">): string {
  return asId(data.annotationId) ?? subjectId;
}

function asId(value: JsonValue | undefined): string | undefined {
  return z.uuid().safeParse(value).data;
}

async function findAnnotations(
  database: Database,
  viewer: Viewer,
  rows: readonly Row[],
): Promise<Map<string, Annotation>> {
  const inArticles = rows.filter(({ event }) => event.articleId !== null);
  const ids = [...new Set(inArticles.map(({ event }) => annotationId(event)))];
  const found = await database
    .select({
      id: annotation.id,
      kind: annotation.kind,
      exact: anchor.exact,
      deletedAt: annotation.deletedAt,
    })
    .from(annotation)
    .innerJoin(
      anchor,
      and(eq(anchor.newsroomId, annotation.newsroomId), eq(anchor.annotationId, annotation.id)),
    )
    .where(and(eq(annotation.newsroomId, viewer.newsroomId), inArray(annotation.id, ids)))
    .orderBy(asc(anchor.ordinal));
  // The newest anchor of each comes last, and stays.
  return new Map(
    found.map(({ deletedAt, ...about }) => [about.id, { ...about, isDeleted: deletedAt !== null }]),
  );
}

/** The names of members whom events name by id. */
async function findNames(
  database: Database,
  viewer: Viewer,
  rows: readonly Row[],
): Promise<Map<string, string>> {
  const ids = rows.flatMap(({ event }) => [event.subjectId, asId(event.data.memberId) ?? event.subjectId]);
  const found = await database
    .select({ id: member.id, name: member.name })
    .from(member)
    .where(and(eq(member.newsroomId, viewer.newsroomId), inArray(member.id, [...new Set(ids)])));
  return new Map(found.map(({ id, name }) => [id, name]));
}
