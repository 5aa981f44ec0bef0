import { Lock } from "lucide-react";
import { Button } from "@/components/ui/button";

type Props = {
  /** What is in it, in words; empty while nothing is. */
  contents: string;
  /** Why it cannot be submitted now, and when it can. */
  problem?: string;
  pending: boolean;
  onSubmit: () => void;
  onDiscard: () => void;
  onEnd: () => void;
};

/** Always in sight while a member writes in private: that they do, how much there is, and how it goes to the others. */
export function ReviewBar({ contents, problem, pending, onSubmit, onDiscard, onEnd }: Props) {
  return (
    <section
      aria-label="Your review"
      data-keeps-selection
      className={`flex min-h-11 items-center gap-2 rounded-lg border border-dashed border-accent/45 bg-accent-bg pr-1 pl-3 text-sm ${problem ? "py-2.5" : "py-1"}`}
    >
      <Lock aria-hidden="true" className="size-3.5 shrink-0 text-accent" />
      <p role="status" className="min-w-0 flex-1 leading-tight">
        <b className="block font-semibold">Reviewing in private</b>
        <span className="text-xs text-ink-2">{wordsOf(contents, problem)}</span>
      </p>
      {contents && problem && (
        <Button variant="quiet" size="small" onClick={onDiscard}>
          Discard…
        </Button>
      )}
      {contents && !problem && (
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

function wordsOf(contents: string, problem?: string): string {
  if (!contents) return "Nobody else sees what you write.";
  return problem ? `${contents}, seen by you alone. ${problem}` : contents;
}
