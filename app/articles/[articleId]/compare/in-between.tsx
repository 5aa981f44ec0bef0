import Link from "next/link";
import { KindIcon } from "@/components/annotation/kind-icon";
import { WordsDifference } from "@/components/correction/words-difference";
import { RelativeTime } from "@/components/ui/relative-time";
import type { BetweenEntry } from "@/domain/revision/comparison";
import { betweenWords } from "./between-words";
import type { Told } from "./told-between";
import { WentBetween } from "./went-between";
import { WrittenBetween } from "./written-between";

/** So many are told at first. */
const SHOWN = 60;

type Props = { articleId: string; told: readonly Told[] };

/** What was written, said and decided between two revisions, oldest first; each leads to where it is. */
export function InBetween({ articleId, told }: Props) {
  const item = (one: Told) => {
    if ("way" in one) return <WentBetween key={one.way.id} entry={one.way} />;
    if ("revision" in one)
      return <WrittenBetween key={one.revision.number} articleId={articleId} revision={one.revision} />;
    const key = `${one.at}${one.entries[0]?.annotationId}`;
    return <Happened key={key} articleId={articleId} entries={one.entries} />;
  };
  return (
    <aside aria-labelledby="in-between" className="px-5 pt-8 pb-24">
      <h2 id="in-between" className="font-semibold">
        {told.length === 0 ? "Nothing was written, said or decided in between" : "In between"}
      </h2>
      <ol className="mt-3 flex flex-col gap-2.5">{told.slice(0, SHOWN).map(item)}</ol>
      {told.length > SHOWN && (
        <details className="mt-3">
          <summary className="cursor-pointer py-1 font-medium text-ink-2">{told.length - SHOWN} more</summary>
          <ol className="mt-2 flex flex-col gap-2.5">{told.slice(SHOWN).map(item)}</ol>
        </details>
      )}
    </aside>
  );
}

function Happened({ articleId, entries }: { articleId: string; entries: BetweenEntry[] }) {
  const [first] = entries;
  if (!first) return null;
  return (
    <li className="rounded-[10px] border border-line bg-card px-3 py-2.5">
      <p className="flex items-baseline gap-2">
        <span className="translate-y-0.5">
          <KindIcon kind={first.kind} />
        </span>
        <span className="min-w-0 flex-1">
          <b className="font-semibold">{first.member.name}</b> {betweenWords(first, entries.length)}
        </span>
        <span className="text-xs text-ink-3">
          <RelativeTime iso={first.createdAt} />
        </span>
      </p>
      {entries.map((entry) => (
        <About key={entry.annotationId} articleId={articleId} entry={entry} />
      ))}
    </li>
  );
}

/** The words it is about; they lead to the card while there is one. */
function About({ articleId, entry }: { articleId: string; entry: BetweenEntry }) {
  const words =
    entry.kind === "correction" && entry.replacement !== undefined ? (
      <WordsDifference
        before={entry.exact}
        after={entry.replacement}
        className="line-clamp-4 text-lg/normal"
      />
    ) : (
      <span className="line-clamp-2 font-serif text-lg/normal text-ink-2">
        {entry.exact.trim() ? `“${entry.exact}”` : "Between words"}
      </span>
    );
  return (
    <div className="mt-1.5">
      {entry.deleted ? (
        words
      ) : (
        <Link
          href={`/articles/${articleId}#annotation-${entry.annotationId}`}
          className="block rounded-md hover:bg-desk"
        >
          {words}
        </Link>
      )}
      {entry.body && <p className="mt-1 line-clamp-3 text-sm text-ink-2">{entry.body}</p>}
    </div>
  );
}
