import Link from "next/link";
import type { ReactNode } from "react";
import { Avatar } from "@/components/ui/avatar";
import { Pill } from "@/components/ui/pill";
import { RelativeTime } from "@/components/ui/relative-time";
import type { RevisionSummary } from "@/domain/revision/revision";
import { comparePath } from "./compare-path";
import { correctionReason } from "./correction-reason";
import { revisionSentence } from "./revision-sentence";

type Props = {
  articleId: string;
  revision: RevisionSummary;
  newest: boolean;
  /** The words that went and came, where it was made by a correction. */
  difference?: ReactNode;
};

/** One line of an article's history: who, when, why, and which words. */
export function RevisionEntry({ articleId, revision, newest, difference }: Props) {
  const { number, parent, author, createdAt, note, wordCount } = revision;
  const reason = correctionReason(revision);
  return (
    <li className="relative grid grid-cols-[1.75rem_minmax(0,1fr)] gap-x-3 pb-8 last:pb-0 not-last:before:absolute not-last:before:top-8 not-last:before:bottom-1 not-last:before:left-3.5 not-last:before:w-px not-last:before:bg-line-2">
      <Avatar name={author.name} className="size-7" />
      <div className="min-w-0 pt-0.5">
        <p className="flex flex-wrap items-center gap-x-2 gap-y-1">
          <Link
            href={`/articles/${articleId}/history/${number}`}
            className="font-semibold underline decoration-line-2 underline-offset-4 hover:decoration-current"
          >
            Revision {number}
          </Link>
          {newest && <Pill tone="accent">newest</Pill>}
          <span className="text-sm text-ink-3">
            <RelativeTime iso={createdAt} /> · {wordCount.toLocaleString("en-GB")} words
          </span>
        </p>
        <p className="mt-0.5 text-ink-2">{revisionSentence(revision)}</p>
        {difference && (
          <div className="mt-3 rounded-lg border border-line bg-card px-4 py-3">
            {difference}
            {reason && <p className="mt-2 text-sm text-ink-2">{reason}</p>}
          </div>
        )}
        {note && <p className="mt-1 text-sm text-ink-2">“{note}”</p>}
        {parent !== null && (
          <p className="mt-1.5 text-sm">
            <Link
              href={comparePath(articleId, { from: parent, to: number })}
              className="text-ink-3 underline decoration-line-2 underline-offset-4 hover:text-ink hover:decoration-current"
            >
              Compare with revision {parent}
            </Link>
          </p>
        )}
      </div>
    </li>
  );
}
