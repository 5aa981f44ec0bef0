import { WordsDifference } from "@/components/correction/words-difference";
import { correctionReason } from "@/components/revision/correction-reason";
import { RevisionLink } from "@/components/revision/revision-link";
import type { RevisionSummary } from "@/domain/revision/revision";

/** So many are shown at first. */
const SHOWN = 4;

type Props = { articleId: string; group: readonly RevisionSummary[] };

/** The words that corrections took away and brought, where they made these revisions. */
export function CorrectionsMade({ articleId, group }: Props) {
  if (!group[0]?.correction) return null;
  const item = (revision: RevisionSummary) => (
    <CorrectionMade
      key={revision.number}
      articleId={articleId}
      revision={revision}
      isOne={group.length === 1}
    />
  );
  return (
    <div className="mt-3 rounded-lg border border-line bg-card px-4 py-3">
      <div className="flex flex-col gap-3">{group.slice(0, SHOWN).map(item)}</div>
      {group.length > SHOWN && (
        <details className="mt-3">
          <summary className="cursor-pointer py-1 text-sm font-medium text-ink-2">
            {group.length - SHOWN} more
          </summary>
          <div className="mt-2 flex flex-col gap-3">{group.slice(SHOWN).map(item)}</div>
        </details>
      )}
    </div>
  );
}

type OneProps = { articleId: string; revision: RevisionSummary; isOne: boolean };

/** An undo takes the replacement away and brings the words back. */
function CorrectionMade({ articleId, revision, isOne }: OneProps) {
  const { number, correction, reason } = revision;
  if (!correction) return null;
  const { exact, replacement } = correction;
  const [before, after] = reason === "undo" ? [replacement, exact] : [exact, replacement];
  const why = correctionReason(revision);
  return (
    <div>
      <WordsDifference before={before} after={after} />
      <p className="mt-1 text-sm text-ink-2">
        {!isOne && (
          <>
            <RevisionLink articleId={articleId} number={number}>
              Revision {number}
            </RevisionLink>
            {why && " · "}
          </>
        )}
        {why}
      </p>
    </div>
  );
}
