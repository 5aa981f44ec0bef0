import { Avatar } from "@/components/ui/avatar";
import { RelativeTime } from "@/components/ui/relative-time";
import type { RevisionView } from "@/domain/revision/revision";
import { correctionReason } from "./correction-reason";
import { revisionSentence } from "./revision-sentence";

type Props = {
  revision: RevisionView;
  /** In how many places words changed. */
  places: number;
  /** The element of the first change. */
  firstChangeId: string | undefined;
};

/** Who made this revision, when and why, and how much it changed. */
export function RevisionMade({ revision, places, firstChangeId }: Props) {
  const reason = correctionReason(revision) ?? revision.note;
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
          {firstChangeId ? (
            <a href={`#${firstChangeId}`} className="underline underline-offset-2 hover:text-ink">
              {extent(revision, places)}
            </a>
          ) : (
            extent(revision, places)
          )}{" "}
          · {revision.wordCount.toLocaleString("en-GB")} words
        </p>
      </div>
    </div>
  );
}

function extent({ parent }: RevisionView, places: number): string {
  if (parent === null) return "The first revision";
  if (places === 0) return `No words changed since revision ${parent}`;
  return `${places === 1 ? "One change" : `${places} changes`} since revision ${parent}`;
}
