import { and, asc, desc, eq, gt, lte, type SQL } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { DocumentJson } from "@/domain/document/document-json";
import { documentJson } from "@/domain/document/schema";
import { StetError } from "@/domain/error/stet-error";
import type { Viewer } from "@/domain/member/member";
import { compareDocuments } from "@/domain/revision/compare-documents";
import type { RevisionSummary, RevisionView } from "@/domain/revision/revision";
import { textChanges } from "@/domain/revision/text-changes";
import { memberView } from "./annotation-views";
import { annotationsAsTheyStood } from "./annotations-as-they-stood";
import { type Database, SNAPSHOT, type Transaction } from "./database";
import { loadDocument } from "./revision-log";
import { anchor } from "./schema/anchor";
import { correction } from "./schema/correction";
import { member } from "./schema/member";
import { revision } from "./schema/revision";

const proposer = alias(member, "proposer");

type Row = Awaited<ReturnType<typeof selectRevisions>>[number];

function selectRevisions(database: Database | Transaction, where: SQL | undefined) {
  return database
    .select({ revision, member, correction, proposer, exact: anchor.exact })
    .from(revision)
    .innerJoin(member, and(eq(member.newsroomId, revision.newsroomId), eq(member.id, revision.authorId)))
    .leftJoin(
      correction,
      and(eq(correction.newsroomId, revision.newsroomId), eq(correction.id, revision.correctionId)),
    )
    .leftJoin(
      proposer,
      and(eq(proposer.newsroomId, correction.newsroomId), eq(proposer.id, correction.authorId)),
    )
    .leftJoin(
      anchor,
      and(
        eq(anchor.newsroomId, correction.newsroomId),
        eq(anchor.annotationId, correction.id),
        // The target it had when this revision was made: the last one selected before.
        eq(
          anchor.ordinal,
          database
            .select({ ordinal: latest.ordinal })
            .from(latest)
            .where(
              and(
                eq(latest.newsroomId, correction.newsroomId),
                eq(latest.annotationId, correction.id),
                lte(latest.madeRevision, revision.number),
              ),
            )
            .orderBy(desc(latest.ordinal))
            .limit(1),
        ),
      ),
    )
    .where(where)
    .orderBy(desc(revision.number));
}

const latest = alias(anchor, "latest");

function revisionSummary(row: Row): RevisionSummary {
  const { number, parent, reason, note, restores, createdAt, contentHash, wordCount } = row.revision;
  return {
    number,
    parent,
    reason,
    author: memberView(row.member),
    ...(note && { note }),
    ...(restores !== null && { restores }),
    createdAt: createdAt.toISOString(),
    contentHash: contentHash.toString("hex"),
    wordCount,
    ...(row.correction &&
      row.proposer && {
        correction: {
          id: row.correction.id,
          exact: row.exact ?? "",
          replacement: row.correction.replacement,
          reason: row.correction.reason,
          proposedBy: memberView(row.proposer),
        },
      }),
  };
}

/** One revision's line of the history. Throws `not_found`. */
export async function readRevision(
  database: Database | Transaction,
  viewer: Viewer,
  articleId: string,
  number: number,
): Promise<RevisionSummary> {
  const [row] = await selectRevisions(
    database,
    and(
      eq(revision.newsroomId, viewer.newsroomId),
      eq(revision.articleId, articleId),
      eq(revision.number, number),
    ),
  );
  if (!row) throw new StetError("not_found", "There is no such revision.");
  return revisionSummary(row);
}

/**
 * The document of one revision.
 * @throws StetError `not_found` when there is no such article or revision.
 */
export async function getDocument(
  database: Database,
  viewer: Viewer,
  articleId: string,
  number: number,
): Promise<DocumentJson> {
  const load = (transaction: Transaction) => loadDocument(transaction, viewer.newsroomId, articleId, number);
  const { document } = await database.transaction(load, { accessMode: "read only" });
  return documentJson(document);
}

/**
 * The history of an article, newest revision first.
 * @throws StetError `not_found` when the viewer's newsroom has no such article.
 */
export async function listRevisions(
  database: Database,
  viewer: Viewer,
  articleId: string,
): Promise<RevisionSummary[]> {
  const rows = await selectRevisions(
    database,
    and(eq(revision.newsroomId, viewer.newsroomId), eq(revision.articleId, articleId)),
  );
  if (rows.length === 0) throw new StetError("not_found", "There is no such article.");
  return rows.map(revisionSummary);
}

/**
 * One revision: its text, what changed since its parent, and every annotation there was then, as it stood then.
 * @throws StetError `not_found` when there is no such article or revision.
 */
export async function getRevision(
  database: Database,
  viewer: Viewer,
  articleId: string,
  number: number,
): Promise<RevisionView> {
  return database.transaction(async (transaction) => {
    const summary = await readRevision(transaction, viewer, articleId, number);
    const { index, ...loaded } = await loadDocument(transaction, viewer.newsroomId, articleId, number);
    const document = documentJson(loaded.document);
    const parent =
      number > 1 ? await loadDocument(transaction, viewer.newsroomId, articleId, number - 1) : null;
    return {
      ...summary,
      text: index.text,
      document,
      changes: parent ? textChanges(compareDocuments(documentJson(parent.document), document)) : [],
      annotations: await annotationsAsTheyStood(transaction, viewer, articleId, {
        number,
        until: await createdAfter(transaction, viewer, articleId, number),
        index,
      }),
    };
  }, SNAPSHOT);
}

/** When the next revision was made; `null` for the newest. */
async function createdAfter(
  transaction: Transaction,
  viewer: Viewer,
  articleId: string,
  number: number,
): Promise<Date | null> {
  const [next] = await transaction
    .select({ createdAt: revision.createdAt })
    .from(revision)
    .where(
      and(
        eq(revision.newsroomId, viewer.newsroomId),
        eq(revision.articleId, articleId),
        gt(revision.number, number),
      ),
    )
    .orderBy(asc(revision.number))
    .limit(1);
  return next?.createdAt ?? null;
}
