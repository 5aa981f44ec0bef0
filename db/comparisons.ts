import { and, asc, eq, gte, inArray, isNull, lte } from "drizzle-orm";
import type { AnnotationKind } from "@/domain/annotation/annotation";
import { documentJson } from "@/domain/document/schema";
import type { EventType } from "@/domain/event/event";
import type { Viewer } from "@/domain/member/member";
import { compareDocuments } from "@/domain/revision/compare-documents";
import type { BetweenEntry, CompareQuery, ComparisonView } from "@/domain/revision/comparison";
import { memberView } from "./annotation-views";
import type { Database, Transaction } from "./database";
import { loadDocument } from "./revision-log";
import { readRevision } from "./revisions";
import { anchor } from "./schema/anchor";
import { annotation } from "./schema/annotation";
import { article } from "./schema/article";
import { comment } from "./schema/comment";
import { correction } from "./schema/correction";
import { event } from "./schema/event";
import { member } from "./schema/member";

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
];

/**
 * Two revisions compared, and what was said and decided between them: from the older one's making until the newer one's,
 * or until now when that is the article's newest. `from` may be the newer one: the text is then read backwards.
 * @throws StetError `not_found` when there is no such article or revision.
 */
export async function compareRevisions(
  database: Database,
  viewer: Viewer,
  articleId: string,
  { from, to }: CompareQuery,
): Promise<ComparisonView> {
  return database.transaction(
    async (transaction) => {
      const [before, after] = [
        await readRevision(transaction, viewer, articleId, from),
        await readRevision(transaction, viewer, articleId, to),
      ];
      const load = async (number: number) =>
        documentJson((await loadDocument(transaction, viewer.newsroomId, articleId, number)).document);
      const comparison = compareDocuments(await load(from), await load(to));
      return {
        ...comparison,
        from: before,
        to: after,
        between: await happenedBetween(
          transaction,
          viewer,
          articleId,
          Math.min(from, to),
          Math.max(from, to),
        ),
      };
    },
    { isolationLevel: "repeatable read", accessMode: "read only" },
  );
}

async function happenedBetween(
  transaction: Transaction,
  viewer: Viewer,
  articleId: string,
  older: number,
  newer: number,
): Promise<BetweenEntry[]> {
  if (older === newer) return [];
  const isNewest = newer === (await headOf(transaction, viewer, articleId));
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
        lte(event.revision, newer),
      ),
    )
    .orderBy(asc(event.createdAt), asc(event.id));
  const told = rows.filter(({ event: { type, data, revision } }) =>
    madeRevision(type, data) ? revision !== older : revision !== newer || isNewest,
  );
  if (told.length === 0) return [];
  const facts = await annotationFacts(transaction, viewer, articleId);
  return told.flatMap((row) => entriesOf(row, facts));
}

async function headOf(transaction: Transaction, viewer: Viewer, articleId: string): Promise<number> {
  const [row] = await transaction
    .select({ head: article.headRevision })
    .from(article)
    .where(and(eq(article.newsroomId, viewer.newsroomId), eq(article.id, articleId)));
  return row?.head ?? 0;
}

type EventRow = { event: typeof event.$inferSelect; member: typeof member.$inferSelect };
type EventData = EventRow["event"]["data"];

/** Whether an event made the revision it names, rather than happening on it. */
function madeRevision(type: EventType, data: EventData): boolean {
  if (type === "decision.undone" || type === "corrections.reopened") return data.outcome === "approved";
  return type === "correction.approved" || type === "corrections.approved";
}

type Facts = {
  kind: AnnotationKind;
  exact: string;
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
  const inArticle = and(eq(annotation.newsroomId, viewer.newsroomId), eq(annotation.articleId, articleId));
  const rows = await transaction
    .select({ annotation, exact: anchor.exact, replacement: correction.replacement })
    .from(annotation)
    .innerJoin(
      anchor,
      and(
        eq(anchor.newsroomId, annotation.newsroomId),
        eq(anchor.annotationId, annotation.id),
        isNull(anchor.replacedAt),
      ),
    )
    .leftJoin(
      correction,
      and(eq(correction.newsroomId, annotation.newsroomId), eq(correction.id, annotation.id)),
    )
    .where(inArticle);
  const comments = await transaction
    .select({ comment })
    .from(comment)
    .innerJoin(
      annotation,
      and(eq(annotation.newsroomId, comment.newsroomId), eq(annotation.id, comment.annotationId)),
    )
    .where(and(inArticle, isNull(comment.deletedAt), isNull(annotation.deletedAt)))
    .orderBy(asc(comment.createdAt), asc(comment.id));
  const facts = new Map<string, Facts>();
  for (const { annotation: row, exact, replacement } of rows)
    facts.set(row.id, {
      kind: row.kind as AnnotationKind,
      exact,
      replacement,
      deleted: row.deletedAt !== null,
      said: new Map(),
    });
  for (const { comment: row } of comments) facts.get(row.annotationId)?.said.set(row.id, row.body);
  return facts;
}

/** An event as it is told: once for each correction of a bulk decision. */
function entriesOf({ event: row, member: by }: EventRow, facts: ReadonlyMap<string, Facts>): BetweenEntry[] {
  const { type, data, subjectId, revision, createdAt } = row;
  return annotationsOf(row).flatMap((annotationId) => {
    const about = facts.get(annotationId);
    if (!about) return [];
    const body = bodyOf(type, about, subjectId);
    return {
      type,
      member: memberView(by),
      createdAt: createdAt.toISOString(),
      ...(revision !== null && { revision }),
      annotationId,
      kind: about.kind,
      exact: typeof data.exact === "string" ? data.exact : about.exact,
      ...(about.replacement !== null && { replacement: about.replacement }),
      ...(body && { body }),
      ...(about.deleted && { deleted: true }),
    };
  });
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
