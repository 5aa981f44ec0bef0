import { and, eq, isNull, max } from "drizzle-orm";
import { type AnchorState, CONTEXT_LENGTH, type Passage, type Place } from "@/domain/anchor/anchor";
import { checkTarget } from "@/domain/anchor/check-target";
import {
  type PositionRange,
  passageFromPlace,
  placeFromPassage,
  positionsFromPlace,
} from "@/domain/anchor/place";
import type { AnnotationKind, Target } from "@/domain/annotation/annotation";
import { applyCorrection } from "@/domain/correction/apply-correction";
import type { IndexedDocument } from "@/domain/document/index-document";
import type { TextIndex } from "@/domain/document/text-index";
import { StetError } from "@/domain/error/stet-error";
import type { Viewer } from "@/domain/member/member";
import type { MappedRange } from "@/domain/revision/change-map";
import type { Transaction } from "./database";
import type { LockedArticle } from "./lock-article";
import { standingOf } from "./places";
import { loadDocument, loadHead, loadLog, newBlockId } from "./revision-log";
import { anchor } from "./schema/anchor";

/** A checked target: as made in its revision, and where it stands now. */
export type CheckedTarget = {
  made: Place;
  exact: string;
  prefix: string;
  suffix: string;
  revision: number;
  now: Place | null;
  state: AnchorState;
  /** In the newest text, `null` when ambiguous or detached. */
  passage: Passage | null;
  newest: IndexedDocument;
};

/**
 * Check a target against the revision it names, and map it to the newest text.
 * @throws StetError `invalid` outside the text; `stale` when other words stand there.
 */
export async function readTarget(
  transaction: Transaction,
  viewer: Viewer,
  locked: LockedArticle,
  target: Target,
): Promise<CheckedTarget> {
  if (target.revision > locked.headRevision)
    throw new StetError("invalid", `The article has no revision ${target.revision}.`, {
      fields: { "target.revision": `The newest revision is ${locked.headRevision}.` },
    });
  const newest = await loadHead(transaction, viewer, locked);
  const head = newest.index;
  const current = target.revision === locked.headRevision;
  const index = current
    ? head
    : (await loadDocument(transaction, viewer.newsroomId, locked.id, target.revision)).index;
  const checked = checkTarget(index, target);
  const made = placeFromPassage(index, checked);
  if (!made) throw new StetError("invalid", "The passage is outside the text.");
  const words = { exact: checked.exact, ...surroundingsOf(index, checked), appliedReplacement: null };
  const { place: now, state } = current
    ? { place: made, state: "anchored" as const }
    : standingOf(
        words,
        await rangeNow(transaction, viewer, locked, positionsFromPlace(index, made), target),
        head,
      );
  return {
    made,
    exact: checked.exact,
    prefix: words.prefix,
    suffix: words.suffix,
    revision: target.revision,
    now,
    state,
    passage: now && passageFromPlace(head, now),
    newest,
  };
}

async function rangeNow(
  transaction: Transaction,
  viewer: Viewer,
  { id, headRevision }: LockedArticle,
  range: PositionRange | null,
  target: Target,
): Promise<MappedRange | null> {
  const log = await loadLog(transaction, viewer.newsroomId, id);
  return range && log.range(range, target.revision, headRevision);
}

function surroundingsOf({ text }: TextIndex, { start, end }: Passage) {
  return {
    prefix: surroundings(text.slice(Math.max(0, start - CONTEXT_LENGTH), start)),
    suffix: surroundings(text.slice(end, end + CONTEXT_LENGTH)),
  };
}

/** A cut-off context without the half of a surrogate pair it may begin or end with. */
function surroundings(text: string): string {
  return text.replace(/^[\udc00-\udfff]|[\ud800-\udbff]$/g, "");
}

/** What an annotation pinned to words needs of them, whether it is new or attached to others. */
type Pinned = { kind: AnnotationKind; replacement?: string };

/**
 * What the schema alone cannot say: words for what needs words, and a correction that can be applied.
 * @throws StetError `invalid`; `stale` with what stands there now when the words of a correction changed meanwhile.
 */
export function assertSensible(
  { kind, replacement }: Pinned,
  locked: LockedArticle,
  target: CheckedTarget,
): void {
  if (kind !== "correction" || replacement === undefined) {
    if (target.exact !== "") return;
    throw new StetError("invalid", "Select some words first.", {
      fields: { target: "Select some words first." },
    });
  }
  if (replacement === target.exact)
    throw new StetError("invalid", "The correction reads the same as the words it would replace.", {
      fields: {
        replacement: "This reads the same as the words that stand there. Change them, or write a comment.",
      },
    });
  const { index } = target.newest;
  if ((target.state !== "anchored" && target.state !== "moved") || !target.passage)
    throw new StetError(
      "stale",
      "The words have changed since you selected them. Compare what stands there now, and correct that.",
      {
        current: {
          revision: locked.headRevision,
          exact: target.passage ? index.text.slice(target.passage.start, target.passage.end) : null,
          ...target.passage,
        },
      },
    );
  // Applied once for nothing, so that what could never be approved is refused while its author is still there.
  applyCorrection(target.newest, target.passage, replacement, newBlockId);
}

/** Pin an annotation to a checked target. */
export async function insertAnchor(
  transaction: Transaction,
  viewer: Viewer,
  locked: LockedArticle,
  annotationId: string,
  ordinal: number,
  target: CheckedTarget,
): Promise<void> {
  await transaction.insert(anchor).values({
    newsroomId: viewer.newsroomId,
    annotationId,
    ordinal,
    articleId: locked.id,
    madeRevision: target.revision,
    madeStartBlock: target.made.start.block,
    madeStartOffset: target.made.start.offset,
    madeEndBlock: target.made.end.block,
    madeEndOffset: target.made.end.offset,
    exact: target.exact,
    prefix: target.prefix,
    suffix: target.suffix,
    startBlock: target.now?.start.block,
    startOffset: target.now?.start.offset,
    endBlock: target.now?.end.block,
    endOffset: target.now?.end.offset,
    state: target.state,
    placeRevision: locked.headRevision,
  });
}

/** Pin an annotation to another target; the one before is kept, marked as replaced. */
export async function replaceAnchor(
  transaction: Transaction,
  viewer: Viewer,
  locked: LockedArticle,
  annotationId: string,
  target: CheckedTarget,
): Promise<void> {
  const which = and(eq(anchor.newsroomId, viewer.newsroomId), eq(anchor.annotationId, annotationId));
  const [last] = await transaction
    .select({ ordinal: max(anchor.ordinal) })
    .from(anchor)
    .where(which);
  await transaction
    .update(anchor)
    .set({ replacedAt: locked.now })
    .where(and(which, isNull(anchor.replacedAt)));
  await insertAnchor(transaction, viewer, locked, annotationId, (last?.ordinal ?? 0) + 1, target);
}
