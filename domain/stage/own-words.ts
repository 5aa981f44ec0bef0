import type { PositionRange } from "../anchor/place";
import { offsetFromPosition, type TextIndex } from "../document/text-index";
import type { RevisionReason } from "../revision/revision";
import type { StepLog } from "../revision/step-log";
import { type Aspect, aspectOfBlock } from "./aspects";
import type { OwnWords } from "./stage";

export type WrittenRevision = {
  number: number;
  authorId: string;
  reason: RevisionReason;
  /** Of a revision that a correction made: who proposed it, and whether its approval stands. */
  correction?: { authorId: string; isApproved: boolean };
};

/** An approval that stands: of which text, and what was read of it. */
export type Covering = { memberId: string; revision: number; covers: readonly Aspect[] };

/** The aspects that words belong to. */
const OF_WORDS = ["headline", "words", "pictures"] as const satisfies readonly Aspect[];

/**
 * The words of the newest text that a member wrote into it directly and that no second member has approved, in text
 * order: those an approval of theirs must not cover. A correction was approved by another member, unless that was
 * undone since and a restoration brought its words back; a restoration or an undo writes nothing new; an edit and a new
 * draft do. An approval is of what stood in its text: words that were gone then, and were brought back later, are not
 * approved by it.
 * @param covers what the approval would cover.
 * @param index the newest text, at revision `head`.
 */
export function ownWords(
  memberId: string,
  covers: readonly Aspect[],
  revisions: readonly WrittenRevision[],
  approvals: readonly Covering[],
  { log, index, head }: { log: StepLog; index: TextIndex; head: number },
): OwnWords[] {
  const others = approvals.filter((one) => one.memberId !== memberId);
  const own = revisions
    .filter((revision) => writerOf(revision) === memberId)
    .flatMap(({ number }) => {
      const pieces = standing(number, others, log, head);
      return OF_WORDS.filter((aspect) => covers.includes(aspect)).flatMap((aspect) =>
        joined(pieces.filter(({ seconded }) => !seconded.has(aspect)))
          .flatMap((range) => [...wordsAt(index, range)])
          .filter((words) => words.aspect === aspect)
          .map(({ start, end, exact }) => ({ revision: number, start, end, exact })),
      );
    });
  return own.sort((a, b) => a.start - b.start || a.end - b.end);
}

/** Who answers for the words of a revision, where nobody else has. */
export function writerOf({ authorId, reason, correction }: WrittenRevision): string | undefined {
  if (reason === "edit" || reason === "import") return authorId;
  return reason === "correction" && correction && !correction.isApproved ? correction.authorId : undefined;
}

/** Where something stands in the newest text, and in which aspects a second member has approved it. */
type Piece = PositionRange & { seconded: ReadonlySet<Aspect> };

/**
 * What a revision wrote and still stands. In parts, down to single positions, because what was written together may
 * have gone different ways since: moved apart, deleted in part, and written into by others.
 */
function standing(number: number, approvals: readonly Covering[], log: StepLog, head: number): Piece[] {
  const later = approvals.filter(({ revision }) => revision >= number);
  const pieces: Piece[] = [];
  const goesAsOne = (range: PositionRange) =>
    [head, ...later.map(({ revision }) => revision)].every((to) => log.isIntact(range, number, to));
  for (const written of log.written(number))
    for (const one of partsOf(written, goesAsOne)) {
      const now = log.range(one, number, head);
      if (!isThere(now)) continue;
      const stood = later.filter(({ revision }) => isThere(log.range(one, number, revision)));
      pieces.push({ from: now.from, to: now.to, seconded: new Set(stood.flatMap(({ covers }) => covers)) });
    }
  return pieces;
}

/** A range halved until each part goes as one. */
function* partsOf(
  range: PositionRange,
  goesAsOne: (range: PositionRange) => boolean,
): Generator<PositionRange> {
  const { from, to } = range;
  if (to - from <= 1 || goesAsOne(range)) {
    yield range;
    return;
  }
  const middle = Math.floor((from + to) / 2);
  yield* partsOf({ from, to: middle }, goesAsOne);
  yield* partsOf({ from: middle, to }, goesAsOne);
}

const isThere = ({ from, to }: PositionRange) => from < to;

/** Ranges that meet as one, by start. */
function joined(ranges: readonly PositionRange[]): PositionRange[] {
  const apart: PositionRange[] = [];
  for (const { from, to } of ranges.toSorted((a, b) => a.from - b.from)) {
    const last = apart.at(-1);
    if (last && from <= last.to) last.to = Math.max(last.to, to);
    else apart.push({ from, to });
  }
  return apart;
}

/** The words in a range of positions, block by block; white space alone is nobody's words. */
function* wordsAt(
  index: TextIndex,
  { from, to }: PositionRange,
): Generator<{ aspect: Aspect; start: number; end: number; exact: string }> {
  if (from >= to) return;
  const first = offsetFromPosition(index, from, "after");
  const last = offsetFromPosition(index, to, "before");
  for (const block of index.blocks) {
    const start = Math.max(first, block.start);
    const end = Math.min(last, block.end);
    const exact = start < end ? index.text.slice(start, end) : "";
    if (exact.trim() !== "") yield { aspect: aspectOfBlock(block.type), start, end, exact };
  }
}
