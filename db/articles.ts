import { and, count, desc, eq, ilike, sql } from "drizzle-orm";
import { z } from "zod";
import { editProblem } from "@/domain/annotation/rights";
import type {
  ArticleDebts,
  ArticleList,
  ArticleQuery,
  ArticleSummary,
  ArticleView,
} from "@/domain/article/article";
import { movesFor } from "@/domain/article/transitions";
import { issueBlockIds } from "@/domain/document/block-ids";
import type { DocumentJson } from "@/domain/document/document-json";
import { documentJson, parseDocument } from "@/domain/document/schema";
import { StetError } from "@/domain/error/stet-error";
import type { Viewer } from "@/domain/member/member";
import { isPermitted } from "@/domain/permission/permissions";
import { memberView, viewAnnotations } from "./annotation-views";
import { articleBlockers } from "./article-blockers";
import { copyStages, findArticleType } from "./article-types";
import { assertPermitted } from "./assert-permitted";
import { openAssignments } from "./assignments";
import type { Database, Transaction } from "./database";
import { recordEvent } from "./events";
import { lastMove } from "./last-move";
import { lastReadOf } from "./readings";
import { openReview } from "./reviews";
import { headlineOf, insertRevision, loadDocument, newBlockId } from "./revision-log";
import { readRevision } from "./revisions";
import { anchor } from "./schema/anchor";
import { annotation } from "./schema/annotation";
import { article } from "./schema/article";
import { articleType } from "./schema/article-type";
import { correction } from "./schema/correction";
import { event } from "./schema/event";
import { member } from "./schema/member";
import { revision } from "./schema/revision";
import { urgentPublication } from "./schema/urgent-publication";
import { readStages } from "./stages";
import { backReadProblem, readUrgent } from "./urgent-publications";

/** A transaction that sees one moment of the database and changes nothing. */
const SNAPSHOT = { isolationLevel: "repeatable read", accessMode: "read only" } as const;

export type NewArticle = {
  id: string;
  document: DocumentJson;
  note?: string;
  /** What readings it needs; the newsroom's default unless said. */
  typeId?: string;
};

/**
 * Save a new article with its first revision. The same id again is the same article: it is returned as it stands.
 * @throws StetError `invalid` when the document is not one of the schema.
 */
export async function createArticle(
  database: Database,
  viewer: Viewer,
  request: NewArticle,
): Promise<{ article: ArticleView; created: boolean }> {
  assertPermitted(viewer, "article.import", { state: "draft", own: true });
  const document = parseDocument(issueBlockIds(request.document, newBlockId));
  const created = await database.transaction(async (transaction) => {
    const now = new Date();
    const type = await findArticleType(transaction, viewer.newsroomId, request.typeId);
    if (request.typeId && !type)
      throw new StetError("invalid", "There is no such type of article.", {
        fields: { typeId: "There is no such type of article." },
      });
    const inserted = await transaction
      .insert(article)
      .values({
        newsroomId: viewer.newsroomId,
        id: request.id,
        headline: headlineOf(document),
        headRevision: 1,
        typeId: type?.id,
        createdBy: viewer.memberId,
        createdAt: now,
        updatedAt: now,
      })
      .onConflictDoNothing()
      .returning({ id: article.id });
    if (inserted.length === 0) return false;
    await insertRevision(transaction, viewer, { id: request.id, now }, 1, {
      document,
      steps: [],
      reason: "import",
      note: request.note,
    });
    await copyStages(transaction, viewer.newsroomId, request.id, type?.stages ?? []);
    await recordEvent(transaction, viewer, {
      type: "article.imported",
      articleId: request.id,
      subjectId: request.id,
      revision: 1,
    });
    return true;
  });
  return { article: await getArticle(database, viewer, request.id), created };
}

/**
 * An article at its newest revision with all its annotations, as the viewer sees it.
 * @throws StetError `not_found` when the viewer's newsroom has no such article.
 */
export async function getArticle(
  database: Database,
  viewer: Viewer,
  articleId: string,
): Promise<ArticleView> {
  return database.transaction((transaction) => readArticle(transaction, viewer, articleId), SNAPSHOT);
}

/** As `getArticle`, in a transaction of the caller's. */
export async function readArticle(
  transaction: Transaction,
  viewer: Viewer,
  articleId: string,
): Promise<ArticleView> {
  const [row] = await transaction
    .select({ article, member, type: { id: articleType.id, name: articleType.name } })
    .from(article)
    .leftJoin(
      articleType,
      and(eq(articleType.newsroomId, article.newsroomId), eq(articleType.id, article.typeId)),
    )
    .innerJoin(member, and(eq(member.newsroomId, article.newsroomId), eq(member.id, article.createdBy)))
    .where(and(eq(article.newsroomId, viewer.newsroomId), eq(article.id, articleId)));
  if (!row) throw new StetError("not_found", "There is no such article.");
  const { headRevision, state } = row.article;
  const { document, index } = await loadDocument(transaction, viewer.newsroomId, articleId, headRevision);
  const summary = await readRevision(transaction, viewer, articleId, headRevision);
  const lastRead = await lastReadOf(transaction, viewer, articleId);
  const annotations = await viewAnnotations(transaction, viewer, { id: articleId, state }, index);
  const asked = await openAssignments(transaction, viewer, articleId);
  const of = { id: articleId, state, headRevision, authorId: row.article.createdBy };
  const stages = await readStages(transaction, viewer, of, asked);
  const moved = await lastMove(transaction, viewer, articleId);
  const urgent = await readUrgent(transaction, viewer, articleId);
  const review = await openReview(transaction, viewer, articleId);
  return {
    id: articleId,
    headline: row.article.headline,
    state,
    version: row.article.version,
    createdAt: row.article.createdAt.toISOString(),
    updatedAt: row.article.updatedAt.toISOString(),
    author: memberView(row.member),
    revision: { ...summary, text: index.text, document: documentJson(document) },
    annotations,
    ...(lastRead !== undefined && { lastRead }),
    ...(row.type && { type: row.type }),
    stages,
    blockers: articleBlockers(annotations, stages),
    ...(moved && { moved }),
    ...(urgent && { urgent }),
    asked: asked.filter(({ kind }) => kind === "article"),
    askedOfThreads: asked.filter(({ annotationId }) => annotationId !== undefined),
    ...(review && { review }),
    can: {
      annotate: isPermitted("annotation.create", { role: viewer.role, own: true, state }),
      edit: editProblem(viewer, { state, createdBy: row.article.createdBy }) === undefined,
      decide: isPermitted("correction.decide", { role: viewer.role, own: false, state }),
      moves: movesFor(viewer, of),
      backRead:
        state === "published" &&
        urgent !== undefined &&
        !urgent.backRead &&
        backReadProblem(viewer, { publishedBy: urgent.by.id, authorId: of.authorId }) === undefined,
    },
  };
}

type Cursor = { touchedAt: string; id: string };

const CursorJson = z.tuple([z.iso.datetime(), z.uuid()]);

function readCursor(text: string): Cursor {
  try {
    const [touchedAt, id] = CursorJson.parse(JSON.parse(Buffer.from(text, "base64url").toString("utf8")));
    return { touchedAt, id };
  } catch {
    // Not something writeCursor made.
    throw new StetError("invalid", "This page of the list no longer exists. Go back to the first.", {
      fields: { cursor: "Unknown" },
    });
  }
}

function writeCursor(last: ArticleSummary): string {
  return Buffer.from(JSON.stringify([last.touchedAt, last.id])).toString("base64url");
}

/** What each article still owes, as columns of a list. What is written in private is owed by nobody yet. */
const owes = {
  openCorrections: sql<number>`(select count(*)::int from ${correction} c join ${annotation} a
    on a.newsroom_id = c.newsroom_id and a.id = c.id
    where c.newsroom_id = ${article.newsroomId} and c.article_id = ${article.id} and c.state = 'open' and a.deleted_at is null
    and not a.is_private)`,
  openThreads: sql<number>`(select count(*)::int from ${annotation} a
    where a.newsroom_id = ${article.newsroomId} and a.article_id = ${article.id} and a.kind = 'comment'
    and a.resolved_at is null and a.deleted_at is null and not a.is_private)`,
  detached: sql<number>`(select count(*)::int from ${anchor} n join ${annotation} a
    on a.newsroom_id = n.newsroom_id and a.id = n.annotation_id
    left join ${correction} c on c.newsroom_id = a.newsroom_id and c.id = a.id
    where n.newsroom_id = ${article.newsroomId} and n.article_id = ${article.id} and n.replaced_at is null
    and n.state in ('detached', 'ambiguous') and a.deleted_at is null and not a.is_private
    and coalesce(c.state, 'open') = 'open')`,
  backReads: sql<number>`(select count(*)::int from ${urgentPublication} u
    where u.newsroom_id = ${article.newsroomId} and u.article_id = ${article.id} and u.back_read_at is null
    and ${article.state} = 'published')`,
};

/**
 * The newest event of an article: who last did something to it, and when. Read from the record rather than kept in
 * the article's row, which members who annotate at the same time only share.
 */
function lastTouch(database: Database) {
  return database
    .select({ memberId: event.memberId, createdAt: event.createdAt })
    .from(event)
    .where(and(eq(event.newsroomId, article.newsroomId), eq(event.articleId, article.id)))
    .orderBy(desc(event.createdAt), desc(event.id))
    .limit(1)
    .as("touch");
}

/**
 * A page of the newsroom's articles, the one last touched first.
 * @throws StetError `invalid` when the cursor is not one of ours.
 */
export async function listArticles(
  database: Database,
  viewer: Viewer,
  query: ArticleQuery,
): Promise<ArticleList> {
  const found = and(
    eq(article.newsroomId, viewer.newsroomId),
    query.state && eq(article.state, query.state),
    query.search ? ilike(article.headline, `%${query.search.trim().replace(/[\\%_]/g, "\\$&")}%`) : undefined,
  );
  const touch = lastTouch(database);
  const cursor = query.cursor ? readCursor(query.cursor) : null;
  const after = cursor
    ? sql`(${touch.createdAt}, ${article.id}) < (${cursor.touchedAt}::timestamptz, ${cursor.id}::uuid)`
    : undefined;
  const rows = await database
    .select({ article, wordCount: revision.wordCount, member, touchedAt: touch.createdAt, ...owes })
    .from(article)
    .innerJoinLateral(touch, sql`true`)
    .innerJoin(member, and(eq(member.newsroomId, article.newsroomId), eq(member.id, touch.memberId)))
    .innerJoin(
      revision,
      and(
        eq(revision.newsroomId, article.newsroomId),
        eq(revision.articleId, article.id),
        eq(revision.number, article.headRevision),
      ),
    )
    .where(and(found, after))
    .orderBy(desc(touch.createdAt), desc(article.id))
    .limit(query.limit + 1);
  const [total] = await database.select({ total: count() }).from(article).where(found);
  const articles = rows.slice(0, query.limit).map(
    (row): ArticleSummary => ({
      id: row.article.id,
      headline: row.article.headline,
      state: row.article.state,
      revision: row.article.headRevision,
      wordCount: row.wordCount,
      owes: debts(row),
      touchedBy: memberView(row.member),
      touchedAt: row.touchedAt.toISOString(),
    }),
  );
  const last = articles.at(-1);
  return {
    articles,
    total: total?.total ?? 0,
    nextCursor: rows.length > query.limit && last ? writeCursor(last) : null,
  };
}

function debts({ openCorrections, openThreads, detached, backReads }: ArticleDebts): ArticleDebts {
  return { openCorrections, openThreads, detached, backReads };
}
