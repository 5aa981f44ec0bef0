import { createHash, randomBytes } from "node:crypto";
import { and, asc, desc, eq, gt, inArray, lte, sql } from "drizzle-orm";
import type { Node } from "prosemirror-model";
import { Step } from "prosemirror-transform";
import { type IndexedDocument, indexDocument } from "@/domain/document/index-document";
import { documentJson, parseDocument, schema } from "@/domain/document/schema";
import { indexText } from "@/domain/document/text-index";
import { StetError } from "@/domain/error/stet-error";
import type { Viewer } from "@/domain/member/member";
import type { ChangeMap } from "@/domain/revision/change-map";
import type { RevisionReason } from "@/domain/revision/revision";
import { type LoggedRevision, StepLog } from "@/domain/revision/step-log";
import { rangesOfStep } from "@/domain/revision/step-map";
import { countWords } from "@/domain/text/word-count";
import type { Transaction } from "./database";
import { documentCache } from "./document-cache";
import { hashAspects } from "./hash-aspects";
import type { LockedArticle } from "./lock-article";
import { article } from "./schema/article";
import { reading } from "./schema/reading";
import { revision } from "./schema/revision";
import { revisionSnapshot } from "./schema/revision-snapshot";
import { revisionStep } from "./schema/revision-step";
import { tellStale } from "./tell-stale";

/** A document of more UTF-16 units of JSON than this keeps a snapshot of every 25th revision only. */
const SMALL_DOCUMENT = 200_000;
const SNAPSHOT_EVERY = 25;
/** A statement takes 65,535 parameters; a step is six. */
const ROWS_AT_ONCE = 5_000;

/** A block id that stands nowhere else. */
export function newBlockId(): string {
  return randomBytes(9).toString("base64url");
}

/**
 * The document of one revision and the index of its text.
 * @throws StetError `not_found` when there is no such revision.
 */
export async function loadDocument(
  transaction: Transaction,
  newsroomId: string,
  articleId: string,
  number: number,
): Promise<IndexedDocument> {
  const [row] = await transaction
    .select({ contentHash: revision.contentHash })
    .from(revision)
    .where(
      and(
        eq(revision.newsroomId, newsroomId),
        eq(revision.articleId, articleId),
        eq(revision.number, number),
      ),
    );
  if (!row) throw new StetError("not_found", "There is no such revision.");
  return loadByHash(transaction, newsroomId, articleId, number, row.contentHash);
}

/** The newest document of a locked article and the index of its text. */
export function loadHead(
  transaction: Transaction,
  viewer: Viewer,
  locked: LockedHead,
): Promise<IndexedDocument> {
  return loadByHash(transaction, viewer.newsroomId, locked.id, locked.headRevision, locked.headHash);
}

type LockedHead = Pick<LockedArticle, "id" | "headRevision" | "headHash">;

/** The same where the hash of its content is known: read once, it costs no query. */
export async function loadByHash(
  transaction: Transaction,
  newsroomId: string,
  articleId: string,
  number: number,
  contentHash: Buffer,
): Promise<IndexedDocument> {
  const hash = contentHash.toString("base64");
  const cached = documentCache().get(hash);
  if (cached) return cached;
  const document = await buildDocument(transaction, newsroomId, articleId, number);
  const loaded = { document, index: indexDocument(document) };
  documentCache().set(hash, loaded);
  return loaded;
}

/** The revision's snapshot, or the nearest earlier one with the steps since. */
async function buildDocument(
  transaction: Transaction,
  newsroomId: string,
  articleId: string,
  number: number,
): Promise<Node> {
  const [snapshot] = await transaction
    .select()
    .from(revisionSnapshot)
    .where(
      and(
        eq(revisionSnapshot.newsroomId, newsroomId),
        eq(revisionSnapshot.articleId, articleId),
        lte(revisionSnapshot.revision, number),
      ),
    )
    .orderBy(desc(revisionSnapshot.revision))
    .limit(1);
  if (!snapshot) throw new Error(`No snapshot at or before revision ${number} of article ${articleId}`);
  const document = parseDocument(snapshot.document);
  if (snapshot.revision === number) return document;
  const steps = await loadSteps(transaction, newsroomId, articleId, snapshot.revision, number);
  return steps.reduce(applyStored, document);
}

function applyStored(document: Node, step: Step): Node {
  const { doc, failed } = step.apply(document);
  if (!doc) throw new Error(`A stored step no longer applies: ${failed}`);
  return doc;
}

/** The steps after revision `after` up to and with revision `to`, in order. */
export async function loadSteps(
  transaction: Transaction,
  newsroomId: string,
  articleId: string,
  after: number,
  to: number,
): Promise<Step[]> {
  const rows = await transaction
    .select({ step: revisionStep.step })
    .from(revisionStep)
    .where(
      and(
        eq(revisionStep.newsroomId, newsroomId),
        eq(revisionStep.articleId, articleId),
        gt(revisionStep.revision, after),
        lte(revisionStep.revision, to),
      ),
    )
    .orderBy(asc(revisionStep.revision), asc(revisionStep.ordinal));
  return rows.map((row) => Step.fromJSON(schema, row.step));
}

/** The whole step log of an article: what each revision did to positions, what each undo undid. */
export async function loadLog(
  transaction: Transaction,
  newsroomId: string,
  articleId: string,
): Promise<StepLog> {
  const logs = await loadLogs(transaction, newsroomId, [articleId]);
  return logs.get(articleId) ?? new StepLog([]);
}

/** The same of many articles at once, by the article's id. */
export async function loadLogs(
  transaction: Transaction,
  newsroomId: string,
  articleIds: string[],
): Promise<Map<string, StepLog>> {
  const rows = await selectLogs(transaction, newsroomId, articleIds);
  const byArticle = new Map<string, LogRow[]>(articleIds.map((id) => [id, []]));
  for (const row of rows) byArticle.get(row.articleId)?.push(row);
  return new Map([...byArticle].map(([id, ofArticle]) => [id, stepLog(ofArticle)]));
}

async function selectLogs(transaction: Transaction, newsroomId: string, articleIds: string[]) {
  if (articleIds.length === 0) return [];
  return transaction
    .select({
      articleId: revision.articleId,
      number: revision.number,
      reason: revision.reason,
      correctionId: revision.correctionId,
      restores: revision.restores,
      moves: revision.moves,
      ambiguous: revision.ambiguous,
      ranges: revisionStep.mapRanges,
    })
    .from(revision)
    .leftJoin(
      revisionStep,
      and(
        eq(revisionStep.newsroomId, revision.newsroomId),
        eq(revisionStep.articleId, revision.articleId),
        eq(revisionStep.revision, revision.number),
      ),
    )
    .where(and(eq(revision.newsroomId, newsroomId), inArray(revision.articleId, articleIds)))
    .orderBy(asc(revision.articleId), asc(revision.number), asc(revisionStep.ordinal));
}

type LogRow = Awaited<ReturnType<typeof selectLogs>>[number];

/** The log of one article's rows, in order. */
function stepLog(rows: readonly LogRow[]): StepLog {
  const log = new Map<number, LoggedRevision & { stepRanges: number[][] }>();
  const applied = new Map<string, number>();
  for (const { number, reason, correctionId, restores, moves, ambiguous, ranges } of rows) {
    let entry = log.get(number);
    if (!entry) {
      const undoes = reason === "undo" && correctionId ? applied.get(correctionId) : undefined;
      entry = { number, stepRanges: [], moves, ambiguous, undoes, restores: restores ?? undefined };
      log.set(number, entry);
      if (reason === "correction" && correctionId) applied.set(correctionId, number);
    }
    if (ranges) entry.stepRanges.push(ranges);
  }
  return new StepLog([...log.values()]);
}

export type NewRevision = {
  document: Node;
  /** From the parent to `document`; none for the first revision. */
  steps: readonly Step[];
  reason: RevisionReason;
  note?: string;
  correctionId?: string;
  /** The revision whose text this one brings back. */
  restores?: number;
  requestId?: string;
} & Partial<ChangeMap>;

/**
 * Append the next revision to a locked article and make it the head.
 * @returns the locked article with its new head.
 */
export async function appendRevision(
  transaction: Transaction,
  viewer: Viewer,
  locked: LockedArticle,
  change: NewRevision,
): Promise<LockedArticle> {
  const number = locked.headRevision + 1;
  const headHash = await insertRevision(transaction, viewer, locked, number, change);
  await readAlong(transaction, viewer, locked.id, number);
  await tellStale(transaction, viewer, locked.id, number);
  await transaction
    .update(article)
    .set({ headRevision: number, headline: headlineOf(change.document), updatedAt: locked.now })
    .where(and(eq(article.newsroomId, viewer.newsroomId), eq(article.id, locked.id)));
  return { ...locked, headRevision: number, headHash };
}

/** Who had read all there was, and makes the next revision, has read that too. */
async function readAlong(
  transaction: Transaction,
  { newsroomId, memberId }: Viewer,
  articleId: string,
  number: number,
): Promise<void> {
  await transaction
    .update(reading)
    .set({ revision: number, readAt: sql`clock_timestamp()` })
    .where(
      and(
        eq(reading.newsroomId, newsroomId),
        eq(reading.articleId, articleId),
        eq(reading.memberId, memberId),
        eq(reading.revision, number - 1),
      ),
    );
}

/** The words of the headline, for lists. */
export function headlineOf(document: Node): string {
  return document.firstChild?.textContent.slice(0, 2000).trim() || "Untitled";
}

/**
 * Insert the rows of one revision: the revision, its steps, and a snapshot where one is due.
 * @returns the SHA-256 of its content.
 */
export async function insertRevision(
  transaction: Transaction,
  viewer: Viewer,
  locked: Pick<LockedArticle, "id" | "now">,
  number: number,
  change: NewRevision,
): Promise<Buffer> {
  const key = { newsroomId: viewer.newsroomId, articleId: locked.id };
  const json = documentJson(change.document);
  const bytes = JSON.stringify(json);
  const contentHash = createHash("sha256").update(bytes).digest();
  const loaded = { document: change.document, index: indexText(json) };
  documentCache().set(contentHash.toString("base64"), loaded);
  await transaction.insert(revision).values({
    ...key,
    number,
    parent: number === 1 ? null : number - 1,
    reason: change.reason,
    authorId: viewer.memberId,
    note: change.note,
    contentHash,
    wordCount: countWords(loaded.index.text),
    correctionId: change.correctionId,
    restores: change.restores,
    moves: [...(change.moves ?? [])],
    ambiguous: [...(change.ambiguous ?? [])],
    requestId: change.requestId,
    aspects: hashAspects(json),
    createdAt: locked.now,
  });
  const ranges = change.stepRanges ?? changeOfSteps(change.steps).stepRanges;
  const rows = change.steps.map((step, ordinal) => ({
    ...key,
    revision: number,
    ordinal,
    step: step.toJSON() as Record<string, unknown>,
    mapRanges: [...(ranges[ordinal] ?? [])],
  }));
  for (let at = 0; at < rows.length; at += ROWS_AT_ONCE)
    await transaction.insert(revisionStep).values(rows.slice(at, at + ROWS_AT_ONCE));
  if (bytes.length <= SMALL_DOCUMENT || number % SNAPSHOT_EVERY === 1)
    await transaction.insert(revisionSnapshot).values({ ...key, revision: number, document: json });
  return contentHash;
}

/** What steps alone do to positions. */
export function changeOfSteps(steps: readonly Step[]): ChangeMap {
  return { stepRanges: steps.map(rangesOfStep), moves: [], ambiguous: [] };
}
