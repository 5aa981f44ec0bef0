import { and, asc, eq, gte, inArray, isNotNull, isNull, like, lte, or } from "drizzle-orm";
import type { AnnotationKind } from "@/domain/annotation/annotation";
import type { EventType } from "@/domain/event/event";
import type { Viewer } from "@/domain/member/member";
import { writtenIn } from "@/domain/review/written";
import type { BetweenEntry } from "@/domain/revision/comparison";
import { memberView } from "./annotation-views";
import { newestOf } from "./base-revision";
import type { Transaction } from "./database";
import { anchor } from "./schema/anchor";
import { annotation } from "./schema/annotation";
import { comment } from "./schema/comment";
import { correction } from "./schema/correction";
import { event } from "./schema/event";
import { member } from "./schema/member";
import { revision } from "./schema/revision";
import { isPublic } from "./visibility";

/** Everything that is said of annotations and decided on them. */
const TOLD: EventType[] = [
  "annotation.created",
  "annotation.deleted",
  "annotation.retargeted",
  "citation.edited",
  "comment.written",
  "thread.resolved",
  "thread.reopened",
  "correction.approved",
  "correction.declined",
  "correction.withdrawn",
  "decision.undone",
  "corrections.approved",
  "corrections.declined",
  "corrections.reopened",
  "review.submitted",
];

/**
 * What was said of an article's annotations and decided on them from the making of one revision until the making of
 * another, oldest first; until now when that is the newest.
 */
export async function happenedBetween(
  transaction: Transaction,
  viewer: Viewer,
  articleId: string,
  older: number,
  newer: number,
): Promise<BetweenEntry[]> {
  if (older === newer) return [];
  const isNewest = newer === (await newestOf(transaction, viewer, articleId));
  const rows = await transaction
    .select({ event, member })
    .from(event)
    .innerJoin(member, and(eq(member.newsroomId, event.newsroomId), eq(member.id, event.memberId)))
    .where(
      and(
        eq(event.newsroomId, viewer.newsroomId),
        eq(event.articleId, articleId),
        inArray(event.type, TOLD),
        gte(event.revision, older),
        // One decision on many corrections names the last of the revisions it made.
        or(lte(event.revision, newer), like(event.type, "corrections.%")),
      ),
    )
    .orderBy(asc(event.createdAt), asc(event.id));
  const made = await revisionsByCorrection(transaction, viewer, articleId);
  const told = rows
    .flatMap(partsOf)
    .flatMap((row) => happeningsOf(row, made))
    .filter(({ event: { type, data }, revision }) =>
      madeRevision(type, data)
        ? revision > older && revision <= newer
        : revision >= older && (revision < newer || isNewest),
    );
  if (told.length === 0) return [];
  const facts = await annotationFacts(transaction, viewer, articleId);
  return told.flatMap((happening) => entryOf(happening, facts));
}

type EventRow = { event: typeof event.$inferSelect; member: typeof member.$inferSelect };
type EventData = EventRow["event"]["data"];

/** Whether an event made the revision it names, rather than happening on it. */
function madeRevision(type: EventType, data: EventData): boolean {
  if (type === "decision.undone" || type === "corrections.reopened") return data.outcome === "approved";
  return type === "correction.approved" || type === "corrections.approved";
}

/** A review that an earlier Stet recorded as one event is told of as what was written in it; anything else as itself. */
function partsOf(row: EventRow): EventRow[] {
  if (row.event.type !== "review.submitted") return [row];
  const { annotations, replies } = writtenIn(row.event.data);
  const told = (type: EventType, subjectId: string, data: EventData): EventRow => ({
    ...row,
    event: { ...row.event, type, subjectId, data },
  });
  return [
    ...annotations.map((id) => told("annotation.created", id, {})),
    ...replies.map(({ id, annotationId }) => told("comment.written", id, { annotationId })),
  ];
}

/** An event and one annotation it was about, on the revision where that happened. */
type Happening = EventRow & { annotationId: string; revision: number };

/** One for each correction of a decision on many. */
function happeningsOf(row: EventRow, made: readonly CorrectionRevision[]): Happening[] {
  const { type, data, revision } = row.event;
  const last = revision ?? 0;
  return annotationsOf(row.event).map((annotationId) => {
    if (!type.startsWith("corrections.") || !madeRevision(type, data))
      return { ...row, annotationId, revision: last };
    const reason = type === "corrections.approved" ? "correction" : "undo";
    const own = made.filter(
      (one) => one.correctionId === annotationId && one.reason === reason && one.number <= last,
    );
    return { ...row, annotationId, revision: own.at(-1)?.number ?? last };
  });
}

type CorrectionRevision = { number: number; reason: string; correctionId: string | null };

/** The revisions that approvals and their undoing made, oldest first. */
async function revisionsByCorrection(
  transaction: Transaction,
  viewer: Viewer,
  articleId: string,
): Promise<CorrectionRevision[]> {
  return transaction
    .select({ number: revision.number, reason: revision.reason, correctionId: revision.correctionId })
    .from(revision)
    .where(
      and(
        eq(revision.newsroomId, viewer.newsroomId),
        eq(revision.articleId, articleId),
        isNotNull(revision.correctionId),
      ),
    )
    .orderBy(asc(revision.number));
}

type Words = { exact: string; replacedAt: Date | null };

type Facts = {
  kind: AnnotationKind;
  /** The words it was attached to, one after the other. */
  attached: Words[];
  replacement: string | null;
  deleted: boolean;
  /** What was said of it, by comment; the first is the comment itself. */
  said: Map<string, string>;
};

async function annotationFacts(
  transaction: Transaction,
  viewer: Viewer,
  articleId: string,
): Promise<Map<string, Facts>> {
  const inArticle = and(
    eq(annotation.newsroomId, viewer.newsroomId),
    eq(annotation.articleId, articleId),
    isPublic(),
  );
  const rows = await transaction
    .select({
      annotation,
      words: { exact: anchor.exact, replacedAt: anchor.replacedAt },
      replacement: correction.replacement,
    })
    .from(annotation)
    .innerJoin(
      anchor,
      and(eq(anchor.newsroomId, annotation.newsroomId), eq(anchor.annotationId, annotation.id)),
    )
    .leftJoin(
      correction,
      and(eq(correction.newsroomId, annotation.newsroomId), eq(correction.id, annotation.id)),
    )
    .where(inArticle)
    .orderBy(asc(anchor.ordinal));
  const comments = await transaction
    .select({ comment })
    .from(comment)
    .innerJoin(
      annotation,
      and(eq(annotation.newsroomId, comment.newsroomId), eq(annotation.id, comment.annotationId)),
    )
    .where(and(inArticle, isPublic(comment), isNull(comment.deletedAt), isNull(annotation.deletedAt)))
    .orderBy(asc(comment.createdAt), asc(comment.id));
  const facts = new Map<string, Facts>();
  for (const { annotation: row, words, replacement } of rows) {
    const known = facts.get(row.id);
    if (known) known.attached.push(words);
    else
      facts.set(row.id, {
        kind: row.kind as AnnotationKind,
        attached: [words],
        replacement,
        deleted: row.deletedAt !== null,
        said: new Map(),
      });
  }
  for (const { comment: row } of comments) facts.get(row.annotationId)?.said.set(row.id, row.body);
  return facts;
}

/** The words an annotation was attached to at a moment. What attaches it elsewhere is about the new ones. */
function wordsAt(attached: readonly Words[], moment: Date): string {
  return attached.find(({ replacedAt }) => replacedAt === null || replacedAt > moment)?.exact ?? "";
}

function entryOf(happening: Happening, facts: ReadonlyMap<string, Facts>): BetweenEntry[] {
  const { event: row, member: by, annotationId, revision: number } = happening;
  const { type, data, subjectId, createdAt } = row;
  const about = facts.get(annotationId);
  if (!about) return [];
  const body = bodyOf(type, about, subjectId);
  return [
    {
      type,
      member: memberView(by),
      createdAt: createdAt.toISOString(),
      revision: number,
      annotationId,
      kind: about.kind,
      exact: typeof data.exact === "string" ? data.exact : wordsAt(about.attached, createdAt),
      ...(about.replacement !== null && { replacement: about.replacement }),
      ...(body && { body }),
      ...(about.deleted && { deleted: true }),
    },
  ];
}

function annotationsOf({ type, data, subjectId }: EventRow["event"]): string[] {
  if (type === "comment.written") return typeof data.annotationId === "string" ? [data.annotationId] : [];
  if (!type.startsWith("corrections.")) return [subjectId];
  return Array.isArray(data.corrections)
    ? data.corrections.filter((id): id is string => typeof id === "string")
    : [];
}

function bodyOf(type: EventType, { kind, said }: Facts, subjectId: string): string | undefined {
  if (type === "comment.written") return said.get(subjectId);
  return type === "annotation.created" && kind === "comment" ? said.values().next().value : undefined;
}
