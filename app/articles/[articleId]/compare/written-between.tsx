import { PencilLine } from "lucide-react";
import { RevisionLink } from "@/components/revision/revision-link";
import { revisionSentence } from "@/components/revision/revision-sentence";
import { RelativeTime } from "@/components/ui/relative-time";
import type { RevisionSummary } from "@/domain/revision/revision";

type Props = { articleId: string; revision: RevisionSummary };

/** A revision that somebody wrote between two others: who made it, and why. */
export function WrittenBetween({ articleId, revision }: Props) {
  return (
    <li className="rounded-[10px] border border-line bg-card px-3 py-2.5">
      <p className="flex items-baseline gap-2">
        <PencilLine aria-hidden="true" className="size-4 shrink-0 translate-y-0.5 text-ink-3" />
        <span className="min-w-0 flex-1">{revisionSentence(revision)}</span>
        <span className="text-xs text-ink-3">
          <RelativeTime iso={revision.createdAt} />
        </span>
      </p>
      {revision.note && (
        <p className="mt-1 whitespace-pre-wrap text-ink-2 [overflow-wrap:anywhere]">“{revision.note}”</p>
      )}
      <p className="mt-1 text-sm">
        <RevisionLink articleId={articleId} number={revision.number}>
          Revision {revision.number}
        </RevisionLink>
      </p>
    </li>
  );
}
