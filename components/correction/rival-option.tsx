"use client";

import { RelativeTime } from "@/components/ui/relative-time";
import type { AnnotationView } from "@/domain/annotation/annotation";
import type { CorrectionView } from "@/domain/correction/correction";
import { WordsDifference } from "./words-difference";

type Props = { annotation: AnnotationView; correction: CorrectionView; onChoose: () => void };

/** Another way to correct the same words. Choosing it shows it in full, to decide on. */
export function RivalOption({ annotation, correction, onChoose }: Props) {
  return (
    <button
      type="button"
      id={`annotation-${annotation.id}`}
      onClick={onChoose}
      className="mt-2.5 block w-full rounded-lg border border-dashed border-line-2 px-2.5 py-2 text-left hover:border-edge"
    >
      <span className="mb-0.5 block text-xs text-ink-3">
        Or, from {annotation.author.name} · <RelativeTime iso={annotation.createdAt} />
      </span>
      <WordsDifference
        before={annotation.anchor.exact}
        after={correction.replacement}
        className="text-[0.96875rem]/snug"
      />
    </button>
  );
}
