import { Lock } from "lucide-react";
import { Button } from "@/components/ui/button";

type Props = {
  /** What is in it, in words; empty while nothing is. */
  contents: string;
  /** The article is closed to changes: nothing can be submitted. */
  isClosed: boolean;
  pending: boolean;
  onSubmit: () => void;
  onEnd: () => void;
};

/** Always in sight while a member writes in private: that they do, how much there is, and how it goes to the others. */
export function ReviewBar({ contents, isClosed, pending, onSubmit, onEnd }: Props) {
  return (
    <section
      aria-label="Your review"
      data-keeps-selection
      className="flex min-h-11 items-center gap-2 rounded-lg border border-dashed border-accent/45 bg-accent-bg py-1 pr-1 pl-3 text-sm"
    >
      <Lock aria-hidden="true" className="size-3.5 shrink-0 text-accent" />
      <p role="status" className="min-w-0 flex-1 leading-tight">
        <b className="block font-semibold">Reviewing in private</b>
        <span className="text-xs text-ink-2">{wordsOf(contents, isClosed)}</span>
      </p>
      {contents && !isClosed && (
        <Button variant="primary" size="small" onClick={onSubmit}>
          Submit review…
        </Button>
      )}
      {!contents && (
        <Button variant="quiet" size="small" pending={pending} onClick={onEnd}>
          End review
        </Button>
      )}
    </section>
  );
}

function wordsOf(contents: string, isClosed: boolean): string {
  if (!contents) return "Nobody else sees what you write.";
  return isClosed ? `${contents}. They can be submitted once the article is under review again.` : contents;
}
