import { useMemo } from "react";
import { differInNoBreak } from "@/components/ui/visible-text";
import { wordDiff } from "@/domain/correction/word-diff";
import { DifferenceParts } from "./difference-parts";
import type { Surroundings } from "./surroundings";

/** Beyond this the whole replacement is shown at once: reading it word by word helps nobody. */
const LONGEST_COMPARED = 20_000;

type Props = {
  before: string;
  after: string;
  /** The words either side, where they help to see what is meant. */
  around?: Surroundings;
  className?: string;
};

/** What would go and what would come, word by word, in the article's own type. */
export function WordsDifference({ before, after, around, className = "text-[1.0625rem]/normal" }: Props) {
  const namesNoBreak = differInNoBreak(before, after);
  const parts = useMemo(() => {
    if (before.length + after.length <= LONGEST_COMPARED) return wordDiff(before, after);
    return [
      { kind: "removed" as const, text: before },
      { kind: "inserted" as const, text: after },
    ].filter((part) => part.text);
  }, [before, after]);
  return (
    <span className={`block font-serif wrap-break-word whitespace-pre-wrap ${className}`}>
      {around && <span className="text-ink-3">{around.before}</span>}
      <DifferenceParts parts={parts} namesNoBreak={namesNoBreak} />
      {around && <span className="text-ink-3">{around.after}</span>}
    </span>
  );
}
