import type { ReactNode } from "react";
import type { ComparisonView } from "@/domain/revision/comparison";
import { comparisonWords } from "./comparison-words";

type Props = { comparison: ComparisonView; children: ReactNode };

/** How much two revisions differ, and what can be done about it. */
export function ComparisonHeading({ comparison, children }: Props) {
  const { from, to } = comparison;
  const backwards = from.number > to.number;
  return (
    <div className="mt-4 mb-8 flex flex-wrap items-center justify-between gap-x-4 gap-y-3 border-b border-line pb-4">
      <p className="text-ink-2">
        {comparisonWords(comparison)}
        {backwards && " Read backwards: from the newer to the older."}
      </p>
      <div className="flex flex-wrap items-center gap-2">{children}</div>
    </div>
  );
}
