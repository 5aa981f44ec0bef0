import type { ReactNode } from "react";
import { Avatar } from "@/components/ui/avatar";
import { RelativeTime } from "@/components/ui/relative-time";
import type { RevisionSummary } from "@/domain/revision/revision";
import { correctionReason } from "./correction-reason";
import { revisionSentence } from "./revision-sentence";

type Props = {
  revision: RevisionSummary;
  /** How much it changed. */
  changeCount: number;
  /** What can be done with it. */
  children: ReactNode;
};

/** Who made this revision, when and why, and how much it changed. */
export function RevisionMade({ revision, changeCount, children }: Props) {
  const reason = correctionReason(revision) ?? revision.note;
  const extent = extentWords(revision, changeCount);
  return (
    <div className="mb-8 flex gap-3 rounded-lg border border-line bg-card px-4 py-3">
      <Avatar name={revision.author.name} className="mt-0.5 size-7" />
      <div className="min-w-0">
        <p>
          {revisionSentence(revision)}{" "}
          <span className="text-ink-3">
            <RelativeTime iso={revision.createdAt} />
          </span>
        </p>
        {reason && <p className="mt-0.5 text-ink-2">{reason}</p>}
        <p className="mt-1 text-xs text-ink-3">
          {changeCount > 0 ? (
            <a href="#change-0" className="underline underline-offset-2 hover:text-ink">
              {extent}
            </a>
          ) : (
            extent
          )}{" "}
          · {revision.wordCount.toLocaleString("en-GB")} words
        </p>
        <div className="mt-2.5 flex flex-wrap gap-2 empty:hidden">{children}</div>
      </div>
    </div>
  );
}

function extentWords({ parent }: RevisionSummary, changes: number): string {
  if (parent === null) return "The first revision";
  if (changes === 0) return `Nothing changed since revision ${parent}`;
  return `${changes === 1 ? "One change" : `${changes} changes`} since revision ${parent}`;
}
