import { and, eq } from "drizzle-orm";
import { passageFromPlace, positionsFromPlace } from "@/domain/anchor/place";
import type { AnnotationKind } from "@/domain/annotation/annotation";
import type { ImportPreview } from "@/domain/article/article";
import type { DocumentJson } from "@/domain/document/document-json";
import { type IndexedDocument, indexDocument } from "@/domain/document/index-document";
import { documentJson } from "@/domain/document/schema";
import type { Viewer } from "@/domain/member/member";
import { rangeMapper } from "@/domain/revision/change-map";
import { type Change, changeTo } from "@/domain/revision/change-to";
import { compareDocuments } from "@/domain/revision/compare-documents";
import type { AnchorCounts, AnchorEffect, DraftPreview } from "@/domain/revision/new-revision";
import { anchorsInForce, noCounts } from "./anchor-counts";
import { anchorViewAt } from "./annotation-views";
import { newestOf, noSuchRevision } from "./base-revision";
import { type Database, SNAPSHOT, type Transaction } from "./database";
import { placeOf, standingOf, stillMoved, wordsOf } from "./places";
import { loadDocument, newBlockId } from "./revision-log";
import { readRevision } from "./revisions";
import { anchor } from "./schema/anchor";
import { annotation } from "./schema/annotation";
import { correction } from "./schema/correction";

/** A new text: the revision it was written on, whether it came without formatting, and how to understand it beside the article. */
type Draft = { baseRevision: number; isPlain: boolean; read: (current: DocumentJson) => ImportPreview };

/**
 * What a new text would do to an article's newest revision and to its annotations. Saves nothing.
 * @throws StetError `not_found`; `invalid` when there is no such base revision; whatever `read` throws.
 */
export async function previewDraft(
  database: Database,
  viewer: Viewer,
  articleId: string,
  { baseRevision, isPlain, read }: Draft,
): Promise<DraftPreview> {
  return database.transaction(async (transaction) => {
    const headRevision = await newestOf(transaction, viewer, articleId);
    if (baseRevision > headRevision) throw noSuchRevision();
    const head = await loadDocument(transaction, viewer.newsroomId, articleId, headRevision);
    const preview = read(documentJson(head.document));
    const change = changeTo(head, preview.document, { newId: newBlockId, isPlain });
    const effects = await effectsOf(transaction, viewer, articleId, head, change);
    return {
      baseRevision,
      ...(baseRevision < headRevision && {
        newest: await readRevision(transaction, viewer, articleId, headRevision),
      }),
      identical: change.steps.length === 0,
      headline: preview.headline,
      wordCount: preview.wordCount,
      warnings: preview.warnings,
      comparison: compareDocuments(documentJson(head.document), documentJson(change.document)),
      effects,
      counts: countEffects(effects),
    };
  }, SNAPSHOT);
}

async function effectsOf(
  transaction: Transaction,
  viewer: Viewer,
  articleId: string,
  head: IndexedDocument,
  change: Change,
): Promise<AnchorEffect[]> {
  const mapper = rangeMapper(change);
  const after = indexDocument(change.document);
  const rows = await anchorsOf(transaction, viewer, articleId);
  const effects = rows.map((row): AnchorEffect => {
    const place = placeOf(row.anchor);
    const passage = place && passageFromPlace(head.index, place);
    const before = anchorViewAt(row.anchor, row.anchor.state, passage, head.index);
    const effect = {
      annotationId: row.anchor.annotationId,
      kind: row.kind as AnnotationKind,
      ...(row.state === "open" && { open: true }),
      before,
    };
    const range = place && positionsFromPlace(head.index, place);
    if (!range) return { ...effect, after: before };
    const words = wordsOf({
      ...row.anchor,
      replacement: row.replacement,
      appliedRevision: row.appliedRevision,
    });
    const { place: next, state } = standingOf(words, stillMoved(row.anchor, mapper(range)), after);
    const there = next && passageFromPlace(after, next);
    return { ...effect, after: anchorViewAt(row.anchor, state, there, after) };
  });
  return effects.sort((a, b) => (a.before.start ?? Infinity) - (b.before.start ?? Infinity));
}

function anchorsOf(transaction: Transaction, viewer: Viewer, articleId: string) {
  return transaction
    .select({
      anchor,
      kind: annotation.kind,
      state: correction.state,
      replacement: correction.replacement,
      appliedRevision: correction.appliedRevision,
    })
    .from(anchor)
    .innerJoin(
      annotation,
      and(eq(annotation.newsroomId, anchor.newsroomId), eq(annotation.id, anchor.annotationId)),
    )
    .leftJoin(
      correction,
      and(eq(correction.newsroomId, anchor.newsroomId), eq(correction.id, anchor.annotationId)),
    )
    .where(anchorsInForce(viewer, articleId));
}

function countEffects(effects: readonly AnchorEffect[]): AnchorCounts {
  const counts = noCounts();
  for (const { after } of effects) counts[after.state]++;
  return counts;
}
