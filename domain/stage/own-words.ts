import type { PositionRange } from "../anchor/place";
import { offsetFromPosition, type TextIndex } from "../document/text-index";
import type { RevisionReason } from "../revision/revision";
import type { StepLog } from "../revision/step-log";
import { type Aspect, aspectOfBlock } from "./aspects";
import type { OwnWords } from "./stage";

export type WrittenRevision = { number: number; authorId: string; reason: RevisionReason };

/** An approval that stands: of which text, and what was read of it. */
export type Covering = { memberId: string; revision: number; covers: readonly Aspect[] };

/**
 * The words of the newest text that a member wrote into it directly and that no second member has approved, in text
 * order: those an approval of theirs must not cover. A correction was approved by another member, a restoration or an
 * undo writes nothing new; an edit and a new draft do.
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
  const own: OwnWords[] = [];
  for (const { number, authorId, reason } of revisions) {
    if (authorId !== memberId || (reason !== "edit" && reason !== "import")) continue;
    const seconded = new Set(
      approvals.flatMap((one) => (one.memberId !== memberId && one.revision >= number ? one.covers : [])),
    );
    for (const range of log.written(number))
      for (const words of wordsAt(index, log.range(range, number, head))) {
        if (covers.includes(words.aspect) && !seconded.has(words.aspect))
          own.push({ revision: number, start: words.start, end: words.end, exact: words.exact });
      }
  }
  return own.sort((a, b) => a.start - b.start || a.end - b.end);
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
