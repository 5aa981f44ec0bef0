import Link from "next/link";
import { Avatar } from "@/components/ui/avatar";
import type { ActivityEntry } from "@/domain/event/activity";

/** One thing that happened: who, what, when, its number in the record, and the way to it. */
export function ActivityRow({ entry }: { entry: ActivityEntry }) {
  const { member, article, createdAt, sequence, hash } = entry;
  return (
    <li className="grid grid-cols-[1.5rem_minmax(0,1fr)_auto] gap-x-3 py-2.5">
      <Avatar name={member.name} />
      <div className="min-w-0 pt-0.5">
        <p className="text-ink-2 text-pretty wrap-anywhere">
          <span className="font-medium text-ink">{member.name}</span> <Sentence entry={entry} />
        </p>
        {article && (
          <p className="text-sm text-ink-3">
            <Link
              href={`/articles/${article.id}/activity`}
              className="block w-fit max-w-full truncate py-[3px] hover:text-ink hover:underline hover:underline-offset-2"
            >
              {article.headline}
            </Link>
          </p>
        )}
      </div>
      <p className="flex flex-col-reverse justify-end pt-0.5 text-right text-sm text-ink-3 tabular-nums min-[560px]:flex-row min-[560px]:gap-3">
        <span title={`Number ${sequence} of the record. Its hash is ${hash}`}>#{sequence}</span>
        <time dateTime={createdAt}>{createdAt.slice(11, 16)}</time>
      </p>
    </li>
  );
}

function Sentence({ entry: { sentence, href } }: { entry: ActivityEntry }) {
  if (href === undefined) return sentence;
  return (
    <Link
      href={href}
      className="underline decoration-line-2 underline-offset-4 hover:text-ink hover:decoration-current"
    >
      {sentence}
    </Link>
  );
}
