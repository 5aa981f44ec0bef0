import { PencilLine } from "lucide-react";
import { RevisionLink } from "@/components/revision/revision-link";
import { revisionSentence } from "@/components/revision/revision-sentence";
import { RelativeTime } from "@/components/ui/relative-time";
import type { RevisionSummary } from "@/domain/revision/revision";
import { BetweenIcon } from "./between-icon";

type Props = { articleId: string; revision: RevisionSummary };

/** A revision that somebody wrote between two others: who made it, and why. */
export function WrittenBetween({ articleId, revision }: Props) {
  const { name } = revision.author;
  return (
    <li className="rounded-[10px] border border-line bg-card px-3 py-2.5">
      <p className="flex items-baseline gap-2">
        <BetweenIcon>
          <PencilLine />
        </BetweenIcon>
        <span className="min-w-0 flex-1">
          <b className="font-semibold">{name}</b>
          {revisionSentence(revision).slice(name.length)}
        </span>
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
