import Link from "next/link";
import type { ReactNode } from "react";
import { Avatar } from "@/components/ui/avatar";
import { Pill } from "@/components/ui/pill";
import { RelativeTime } from "@/components/ui/relative-time";
import type { RevisionSummary } from "@/domain/revision/revision";
import { comparePath } from "./compare-path";
import { RevisionLink } from "./revision-link";
import { groupSentence } from "./revision-sentence";

type Props = {
  articleId: string;
  /** The revision, or those that were made together, newest first. */
  group: readonly RevisionSummary[];
  isNewest: boolean;
  /** The words that went and came, where corrections made it. */
  children: ReactNode;
};

/** One line of an article's history: who, when, why, and which words. */
export function RevisionEntry({ articleId, group, isNewest, children }: Props) {
  const [last, first] = [group[0], group.at(-1)];
  if (!last || !first) return null;
  const { author, createdAt, note, wordCount } = last;
  return (
    <li className="relative grid grid-cols-[1.75rem_minmax(0,1fr)] gap-x-3 pb-8 last:pb-0 not-last:before:absolute not-last:before:top-8 not-last:before:bottom-1 not-last:before:left-3.5 not-last:before:w-px not-last:before:bg-line-2">
      <Avatar name={author.name} className="size-7" />
      <div className="min-w-0 pt-0.5">
        <p className="flex flex-wrap items-center gap-x-2 gap-y-1">
          <RevisionLink articleId={articleId} number={last.number}>
            {first === last ? `Revision ${last.number}` : `Revisions ${first.number} to ${last.number}`}
          </RevisionLink>
          {isNewest && <Pill tone="accent">newest</Pill>}
          <span className="text-sm text-ink-3">
            <RelativeTime iso={createdAt} /> · {wordCount.toLocaleString("en-GB")} words
          </span>
        </p>
        <p className="mt-0.5 text-ink-2">{groupSentence(group)}</p>
        {note && <p className="mt-1 text-sm text-ink-2">“{note}”</p>}
        {children}
        {first.parent !== null && (
          <p className="mt-1.5 text-sm">
            <Link
              href={comparePath(articleId, { from: first.parent, to: last.number })}
              className="text-ink-3 underline decoration-line-2 underline-offset-4 hover:text-ink hover:decoration-current"
            >
              Compare with revision {first.parent}
            </Link>
          </p>
        )}
      </div>
    </li>
  );
}
