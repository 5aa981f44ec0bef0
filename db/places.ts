import { and, eq, inArray, isNull, ne, or, sql } from "drizzle-orm";
import type { AnchorState, Passage, Place } from "@/domain/anchor/anchor";
import {
  mapReplacedRange,
  passageFromPlace,
  placeFromPositions,
  positionsFromPlace,
  stateOfPoint,
  stateOfWords,
} from "@/domain/anchor/place";
import { type IndexedBlock, lastAtOrBefore, type TextIndex } from "@/domain/document/text-index";
import { type ChangeMap, type MappedRange, rangeMapper } from "@/domain/revision/change-map";
import { changedRanges } from "@/domain/revision/changed-ranges";
import { mappingAlong, type StepLog } from "@/domain/revision/step-log";
import { stepMap } from "@/domain/revision/step-map";
import type { Transaction } from "./database";
import { loadDocument, loadLog } from "./revision-log";
import { anchor } from "./schema/anchor";
import { correction } from "./schema/correction";

type ArticleKey = { newsroomId: string; articleId: string };

/** An anchor with what its correction, if it is one, has come to. */
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

/** What an annotation's words were, and what should stand there since its correction was approved. */
type Words = { exact: string; prefix: string; suffix: string; appliedReplacement: string | null };

/** Where an annotation stands in a text, and what may be said of it there. No place when ambiguous or detached. */
type Standing = { place: Place | null; state: AnchorState };

/**
 * Whether words that stand at a passage are an annotation's. Where a correction was approved, its replacement is what
 * should stand; the place is then known for certain, though the words are not those selected: `changed`.
 */
function judge(
  words: Words,
  text: string,
  { start, end }: Passage,
): Extract<AnchorState, "anchored" | "changed" | "detached"> {
  const now = text.slice(start, end);
  if (words.appliedReplacement === null)
    return words.exact === "" ? stateOfPoint(words, text, start) : stateOfWords(words.exact, now);
  if (now === words.exact) return "anchored";
  return now === words.appliedReplacement ? "changed" : stateOfWords(words.appliedReplacement, now);
}

/** Where an annotation stands whose range went there, `null` for nowhere. */
export function standingOf(words: Words, range: MappedRange | null, target: TextIndex): Standing {
  if (range?.ambiguous) return { place: null, state: "ambiguous" };
  const place = range && placeFromPositions(target, range);
  const passage = place && passageFromPlace(target, place);
  const state = passage ? judge(words, target.text, passage) : "detached";
  if (state === "detached") return { place: null, state };
  return { place, state: state === "anchored" && range?.moved ? "moved" : state };
}

/** The blocks whose words a change altered, replaced, moved or took away, or that stand where the change did not put them. */
function touchedBlocks(before: TextIndex, after: TextIndex, change: ChangeMap): string[] {
  const { moves, ambiguous } = change;
  const maps = change.stepRanges.map(stepMap);
  const stays = ({ id, text, position }: IndexedBlock) => {
    const now = after.byId.get(id);
    return now?.text === text && now.position === maps.reduce((at, map) => map.map(at, 1), position);
  };
  const touched = new Set(before.blocks.filter((block) => !stays(block)).map((block) => block.id));
  const touch = (start: number, size: number) => {
    for (let at = lastAtOrBefore(before.blocks, start, "position"); at < before.blocks.length; at++) {
      const block = before.blocks[at];
      if (!block || block.position > start + size) return;
      touched.add(block.id);
    }
  };
  for (const { from, to } of changedRanges(maps)) touch(from, to - from);
  for (let at = 0; at < moves.length; at += 4) touch(moves[at] as number, moves[at + 1] as number);
  for (let at = 0; at < ambiguous.length; at += 2)
    touch(ambiguous[at] as number, ambiguous[at + 1] as number);
  return [...touched];
}

/**
 * The anchors a change of some blocks may concern: one end in such a block, more than one block long, or without a
 * place; with `displaced` also every other that is not on its own words where it was made.
 */
async function anchorsNear(
  transaction: Transaction,
  key: ArticleKey,
  blocks: string[],
  displaced: boolean,
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
          isNull(anchor.startBlock),
          displaced ? ne(anchor.state, "anchored") : undefined,
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

/** The words an anchor row was made on. */
export function wordsOf(
  row: Pick<CurrentAnchor, "exact" | "prefix" | "suffix" | "replacement" | "appliedRevision">,
): Words {
  const { exact, prefix, suffix } = row;
  return { exact, prefix, suffix, appliedReplacement: row.appliedRevision === null ? null : row.replacement };
}

/** What is to be stored of an anchor; `undefined` when it is stored already. */
function unlessStored(row: CurrentAnchor, { place, state }: Standing): NewPlace | undefined {
  if (state === row.state && samePlace(place, placeOf(row))) return undefined;
  return { annotationId: row.annotationId, place, state };
}

/** What has moved once is not where it was made, whatever comes after. */
export function stillMoved(row: Pick<CurrentAnchor, "state">, range: MappedRange): MappedRange {
  return row.state === "moved" ? { ...range, moved: true } : range;
}

/** A revision: the text before it and with it, and what it did to positions. */
export type Revised = { before: TextIndex; after: TextIndex; change: ChangeMap; revision: number };

/**
 * Bring the places of all anchors that a new revision concerns to it, in one statement. Those without a place are
 * mapped again from where they were made, for their words may be back.
 * @param applied the annotation whose correction the revision applied: its place becomes what came in its words' stead.
 */
export async function movePlaces(
  transaction: Transaction,
  key: ArticleKey,
  { before, after, change, revision }: Revised,
  applied?: string,
): Promise<void> {
  const rows = await anchorsNear(transaction, key, touchedBlocks(before, after, change), false);
  const mapper = rangeMapper(change);
  const steps = mappingAlong([{ revision: { ...change, number: revision }, backwards: false }]);
  const placed = rows.flatMap((row) => {
    const place = placeOf(row);
    const range = place && positionsFromPlace(before, place);
    if (!range) return [];
    const mapped = row.annotationId === applied ? mapReplacedRange(range, steps) : mapper(range);
    return unlessStored(row, standingOf(wordsOf(row), stillMoved(row, mapped), after)) ?? [];
  });
  const lost = await throughLog(
    transaction,
    key,
    rows.filter((row) => placeOf(row) === null),
    after,
    revision,
  );
  await savePlaces(transaction, key, revision, [...placed, ...lost]);
}

/**
 * Bring places to a revision that took something back: every anchor the change concerns, and every one that is not
 * on its own words where it was made, is mapped again from there through the whole step log, so that words that are
 * back find their annotations again.
 */
export async function recoverPlaces(
  transaction: Transaction,
  key: ArticleKey,
  { before, after, change, revision }: Revised,
): Promise<void> {
  const rows = await anchorsNear(transaction, key, touchedBlocks(before, after, change), true);
  await savePlaces(transaction, key, revision, await throughLog(transaction, key, rows, after, revision));
}

async function throughLog(
  transaction: Transaction,
  key: ArticleKey,
  rows: readonly CurrentAnchor[],
  after: TextIndex,
  revision: number,
): Promise<NewPlace[]> {
  if (rows.length === 0) return [];
  const log = await loadLog(transaction, key.newsroomId, key.articleId);
  const texts = new Map<number, TextIndex>();
  for (const made of new Set(rows.map((row) => row.madeRevision)))
    texts.set(made, (await loadDocument(transaction, key.newsroomId, key.articleId, made)).index);
  return rows.flatMap((row) => {
    const made = texts.get(row.madeRevision) as TextIndex;
    return unlessStored(row, standingThroughLog(row, made, log, after, revision)) ?? [];
  });
}

/**
 * Where an anchor stands at a revision, from where it was made and the step log alone.
 * @param made the text of the revision it was made in; `target` the text of revision `to`.
 */
export function standingThroughLog(
  row: CurrentAnchor,
  made: TextIndex,
  log: StepLog,
  target: TextIndex,
  to: number,
): Standing {
  const range = positionsFromPlace(made, madePlaceOf(row));
  const there = range && log.range(range, row.madeRevision, to, row.appliedRevision ?? undefined);
  return standingOf(wordsOf(row), there, target);
}
