import { Check } from "lucide-react";
import Link from "next/link";
import { Avatar } from "@/components/ui/avatar";
import { LinkPending } from "@/components/ui/link-pending";
import { RelativeTime } from "@/components/ui/relative-time";
import type { ArticleDebts, ArticleSummary } from "@/domain/article/article";
import { debtSentences } from "./debt-sentences";
import { StateBadge } from "./state-badge";

const WARNS: readonly (keyof ArticleDebts)[] = ["backReads", "detached"];

/** One article of the list. The headline's link covers the whole row. */
export function ArticleListRow({ article }: { article: ArticleSummary }) {
  return (
    <li className="relative grid grid-cols-[minmax(0,1fr)] gap-x-6 gap-y-2.5 border-line px-5 py-4 not-last:border-b hover:bg-card has-focus-visible:bg-card has-focus-visible:outline-2 has-focus-visible:-outline-offset-2 has-focus-visible:outline-accent md:grid-cols-[minmax(0,1fr)_13rem_11rem] md:items-center">
      <div className="min-w-0">
        <h2 className="font-serif text-[1.25rem]/snug font-semibold text-pretty wrap-anywhere">
          <Link
            href={`/articles/${article.id}`}
            data-row-link=""
            className="outline-none after:absolute after:inset-0"
          >
            {article.headline || "Without a headline"}
            <LinkPending />
          </Link>
        </h2>
        <p className="mt-1.5 flex flex-wrap items-center gap-x-2.5 gap-y-1 text-xs text-ink-3">
          <StateBadge
            state={article.state}
            isUrgent={article.isUrgent}
            owesReading={article.owes.backReads > 0}
          />
          <span>Revision {article.revision}</span>
          <span aria-hidden="true">·</span>
          <span>{article.wordCount.toLocaleString("en-GB")} words</span>
        </p>
      </div>
      <Owes owes={article.owes} />
      <p className="flex items-center gap-2 text-sm text-ink-3 max-md:text-xs">
        <Avatar name={article.touchedBy.name} />
        <span className="min-w-0">
          <span className="block truncate text-ink-2">{article.touchedBy.name}</span>
          <RelativeTime iso={article.touchedAt} />
        </span>
      </p>
    </li>
  );
}

function Owes({ owes }: { owes: ArticleDebts }) {
  const sentences = debtSentences(owes);
  if (sentences.length === 0)
    return (
      <p className="flex items-center gap-1.5 text-sm text-ink-3">
        <Check aria-hidden="true" className="size-3.5 text-ok" />
        Nothing open
      </p>
    );
  return (
    <ul className="text-sm max-md:flex max-md:flex-wrap max-md:gap-x-3">
      {sentences.map(({ kind, words }) => (
        <li key={kind} className={WARNS.includes(kind) ? "text-warn" : "text-ink-2"}>
          {words}
        </li>
      ))}
    </ul>
  );
}
