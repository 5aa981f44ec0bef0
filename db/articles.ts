import { and, count, desc, eq, ilike, type SQL, sql } from "drizzle-orm";
import { z } from "zod";
import { editProblem } from "@/domain/annotation/rights";
import type { ArticleList, ArticleQuery, ArticleSummary, ArticleView } from "@/domain/article/article";
import { owesReading } from "@/domain/article/owes-reading";
import { movesFor } from "@/domain/article/transitions";
import { issueBlockIds } from "@/domain/document/block-ids";
import type { DocumentJson } from "@/domain/document/document-json";
import { documentJson, parseDocument } from "@/domain/document/schema";
import { StetError } from "@/domain/error/stet-error";
import type { Viewer } from "@/domain/member/member";
import { isPermitted } from "@/domain/permission/permissions";
import { memberView, viewAnnotations } from "./annotation-views";
import { articleBlockers } from "./article-blockers";
import { debtColumns, stagesOwed } from "./article-debts";
import { copyStages, findArticleType } from "./article-types";
import { assertPermitted } from "./assert-permitted";
import { openAssignments } from "./assignments";
import { type Database, SNAPSHOT, type Transaction } from "./database";
import { recordEvent } from "./events";
import { lastMove } from "./last-move";
import { lastReadOf } from "./readings";
import { openReview } from "./reviews";
import { headlineOf, insertRevision, loadDocument, newBlockId } from "./revision-log";
import { readRevision } from "./revisions";
import { article } from "./schema/article";
import { articleType } from "./schema/article-type";
import { event } from "./schema/event";
import { member } from "./schema/member";
import { revision } from "./schema/revision";
import { readStages } from "./stages";
import { backReadProblem, isOutUrgently, readUrgent } from "./urgent-publications";

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
        urgent !== undefined &&
        owesReading({ state, urgent }) &&
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

/**
 * The newest event of an article: who last did something to it, and when. Read from the record rather than kept in
 * the article's row, which members who annotate at the same time only share.
 */
function lastTouch(transaction: Transaction) {
  return transaction
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
  return database.transaction(async (transaction) => {
    const found = isFound(viewer, query);
    const rows = await selectPage(transaction, found, query);
    const [all] = await transaction.select({ total: count() }).from(article).where(found);
    const page = rows.slice(0, query.limit);
    const ids = page.map((row) => row.article.id);
    const stages = await stagesOwed(transaction, viewer, ids);
    const articles = page.map((row) => summaryOf(row, stages.get(row.article.id) ?? 0));
    const last = articles.at(-1);
    return {
      articles,
      total: all?.total ?? 0,
      nextCursor: rows.length > query.limit && last ? writeCursor(last) : null,
    };
  }, SNAPSHOT);
}

function isFound(viewer: Viewer, { state, search }: ArticleQuery): SQL | undefined {
  return and(
    eq(article.newsroomId, viewer.newsroomId),
    state && eq(article.state, state),
    search ? ilike(article.headline, `%${search.trim().replace(/[\\%_]/g, "\\$&")}%`) : undefined,
  );
}

/** One more than asked for, where there is one. */
function selectPage(transaction: Transaction, found: SQL | undefined, query: ArticleQuery) {
  const touch = lastTouch(transaction);
  const cursor = query.cursor ? readCursor(query.cursor) : null;
  const after = cursor
    ? sql`(${touch.createdAt}, ${article.id}) < (${cursor.touchedAt}::timestamptz, ${cursor.id}::uuid)`
    : undefined;
  return transaction
    .select({
      article,
      wordCount: revision.wordCount,
      member,
      touchedAt: touch.createdAt,
      owes: debtColumns,
      isUrgent: isOutUrgently,
    })
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
}

type Row = Awaited<ReturnType<typeof selectPage>>[number];

function summaryOf({ article: of, ...row }: Row, stages: number): ArticleSummary {
  return {
    id: of.id,
    headline: of.headline,
    state: of.state,
    isUrgent: row.isUrgent,
    revision: of.headRevision,
    wordCount: row.wordCount,
    owes: { ...row.owes, stages },
    touchedBy: memberView(row.member),
    touchedAt: row.touchedAt.toISOString(),
  };
}
