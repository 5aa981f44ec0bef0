import { and, eq, inArray, isNull, ne, or, sql } from "drizzle-orm";
import type { Mappable } from "prosemirror-transform";
import type { AnchorState, Place } from "@/domain/anchor/anchor";
import {
  mapRange,
  mapReplacedRange,
  passageFromPlace,
  placeFromPositions,
  positionsFromPlace,
  stateOfWords,
} from "@/domain/anchor/place";
import type { TextIndex } from "@/domain/document/text-index";
import { type Mappings, mappingsOf, rangeThroughLog } from "@/domain/revision/step-log";
import type { Transaction } from "./database";
import { loadDocument, loadLog } from "./revision-log";
import { anchor } from "./schema/anchor";
import { correction } from "./schema/correction";

type ArticleKey = { newsroomId: string; articleId: string };

/** An anchor that is in force, with what its correction, if it is one, has come to. */
type CurrentAnchor = typeof anchor.$inferSelect & {
  replacement: string | null;
  appliedRevision: number | null;
};

type NewPlace = { annotationId: string; place: Place | null; state: AnchorState };

/** The place an anchor row holds, `null` when it is ambiguous or detached. */
export function placeOf(
  row: Pick<CurrentAnchor, "startBlock" | "startOffset" | "endBlock" | "endOffset">,
): Place | null {
  const { startBlock, startOffset, endBlock, endOffset } = row;
  if (startBlock === null || startOffset === null || endBlock === null || endOffset === null) return null;
  return { start: { block: startBlock, offset: startOffset }, end: { block: endBlock, offset: endOffset } };
}

/** The place an anchor was made at. */
function madePlaceOf(row: typeof anchor.$inferSelect): Place {
  return {
    start: { block: row.madeStartBlock, offset: row.madeStartOffset },
    end: { block: row.madeEndBlock, offset: row.madeEndOffset },
  };
}

/**
 * Whether an annotation still stands on its words after a change that came as steps. Where a correction was
 * approved, its replacement is what should stand; the place is then known for certain, though the words are not
 * those selected: `changed`.
 */
export function judge(
  words: { exact: string; appliedReplacement: string | null },
  now: string,
): Extract<AnchorState, "anchored" | "changed" | "detached"> {
  if (words.appliedReplacement === null)
    return words.exact === "" ? "anchored" : stateOfWords(words.exact, now);
  if (now === words.exact) return "anchored";
  return now === words.appliedReplacement ? "changed" : stateOfWords(words.appliedReplacement, now);
}

/** The blocks whose words a change altered, or took away. */
function touchedBlocks(before: TextIndex, after: TextIndex): string[] {
  return before.blocks
    .filter((block) => after.byId.get(block.id)?.text !== block.text)
    .map((block) => block.id);
}

/** The anchors a change of some blocks may concern: one end in such a block, or more than one block long. */
async function anchorsNear(
  transaction: Transaction,
  key: ArticleKey,
  blocks: string[],
  lost: boolean,
): Promise<CurrentAnchor[]> {
  const rows = await transaction
    .select({ anchor, replacement: correction.replacement, appliedRevision: correction.appliedRevision })
    .from(anchor)
    .leftJoin(
      correction,
      and(eq(correction.newsroomId, anchor.newsroomId), eq(correction.id, anchor.annotationId)),
    )
    .where(
      and(
        eq(anchor.newsroomId, key.newsroomId),
        eq(anchor.articleId, key.articleId),
        isNull(anchor.replacedAt),
        or(
          inArray(anchor.startBlock, blocks),
          inArray(anchor.endBlock, blocks),
          ne(anchor.startBlock, anchor.endBlock),
          lost ? ne(anchor.state, "anchored") : undefined,
        ),
      ),
    );
  return rows.map((row) => ({
    ...row.anchor,
    replacement: row.replacement,
    appliedRevision: row.appliedRevision,
  }));
}

async function savePlaces(
  transaction: Transaction,
  key: ArticleKey,
  revision: number,
  places: NewPlace[],
): Promise<void> {
  if (places.length === 0) return;
  const rows = places.map(({ annotationId, place, state }) => ({
    annotation_id: annotationId,
    start_block: place?.start.block ?? null,
    start_offset: place?.start.offset ?? null,
    end_block: place?.end.block ?? null,
    end_offset: place?.end.offset ?? null,
    state,
  }));
  await transaction.execute(sql`
    update ${anchor} as a
    set start_block = z.start_block, start_offset = z.start_offset, end_block = z.end_block,
        end_offset = z.end_offset, state = z.state, place_revision = ${revision}
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as z(annotation_id uuid, start_block text,
      start_offset integer, end_block text, end_offset integer, state text)
    where a.newsroom_id = ${key.newsroomId} and a.annotation_id = z.annotation_id and a.replaced_at is null`);
}

function samePlace(a: Place | null, b: Place | null): boolean {
  if (!a || !b) return a === b;
  return (
    a.start.block === b.start.block &&
    a.start.offset === b.start.offset &&
    a.end.block === b.end.block &&
    a.end.offset === b.end.offset
  );
}

/** The place and state of one anchor in the new text; `undefined` when neither differs from what is stored. */
function moved(row: CurrentAnchor, place: Place | null, after: TextIndex): NewPlace | undefined {
  const passage = place && passageFromPlace(after, place);
  const now = passage ? after.text.slice(passage.start, passage.end) : "";
  const judged = judge(
    { exact: row.exact, appliedReplacement: row.appliedRevision === null ? null : row.replacement },
    now,
  );
  const state = judged === "anchored" && row.state === "moved" ? "moved" : passage ? judged : "detached";
  const kept = state === "detached" ? null : place;
  if (state === row.state && samePlace(kept, placeOf(row))) return undefined;
  return { annotationId: row.annotationId, place: kept, state };
}

/**
 * Bring the places of all anchors that an approved correction concerns to the new revision, in one statement.
 * @param applied the annotation whose correction was applied: its place becomes what came in its words' stead.
 */
export async function movePlaces(
  transaction: Transaction,
  key: ArticleKey,
  change: { before: TextIndex; after: TextIndex; mapping: Mappable; revision: number; applied: string },
): Promise<void> {
  const { before, after, mapping } = change;
  const rows = await anchorsNear(transaction, key, touchedBlocks(before, after), false);
  const places = rows.flatMap((row) => {
    const place = placeOf(row);
    const range = place && positionsFromPlace(before, place);
    if (!range) return [];
    const mapped =
      row.annotationId === change.applied ? mapReplacedRange(range, mapping) : mapRange(range, mapping);
    return moved(row, placeFromPositions(after, mapped), after) ?? [];
  });
  await savePlaces(transaction, key, change.revision, places);
}

/**
 * Bring places to a revision that took something back: every anchor the change concerns, and every one that is not
 * on its own words, is mapped again from where it was made through the whole step log, so that words that are
 * back find their annotations again.
 */
export async function recoverPlaces(
  transaction: Transaction,
  key: ArticleKey,
  change: { before: TextIndex; after: TextIndex; revision: number },
): Promise<void> {
  const rows = await anchorsNear(transaction, key, touchedBlocks(change.before, change.after), true);
  const mappings = mappingsOf(await loadLog(transaction, key.newsroomId, key.articleId));
  const texts = new Map<number, TextIndex>();
  for (const made of new Set(rows.map((row) => row.madeRevision)))
    texts.set(made, (await loadDocument(transaction, key.newsroomId, key.articleId, made)).index);
  const places = rows.flatMap((row) => {
    const made = texts.get(row.madeRevision) as TextIndex;
    return (
      moved(row, placeThroughLog(row, made, mappings, change.after, change.revision), change.after) ?? []
    );
  });
  await savePlaces(transaction, key, change.revision, places);
}

/**
 * Where an anchor stands at a revision, from where it was made and the step log alone.
 * @param made the text of the revision it was made in; `target` the text of revision `to`.
 */
export function placeThroughLog(
  row: typeof anchor.$inferSelect & { appliedRevision: number | null },
  made: TextIndex,
  mappings: Mappings,
  target: TextIndex,
  to: number,
): Place | null {
  const range = positionsFromPlace(made, madePlaceOf(row));
  if (!range) return null;
  return placeFromPositions(
    target,
    rangeThroughLog(range, mappings, row.madeRevision, to, row.appliedRevision ?? undefined),
  );
}
