"use client";

import { quoteOf } from "@/components/annotation/annotation-summary";
import { surroundings } from "@/components/correction/surroundings";
import { WordsDifference } from "@/components/correction/words-difference";
import type { AnnotationView } from "@/domain/annotation/annotation";
import type { Outcome } from "@/domain/correction/correction";
import { BulkLeft } from "./bulk-left";
import type { LeftOne } from "./bulk-question";

const WILL_BE: Record<Outcome, string> = { approved: "Will be approved", declined: "Will be declined" };

type Props = {
  outcome: Outcome;
  decidable: AnnotationView[];
  left: LeftOne[];
  onLook: (annotationId: string) => void;
};

/** Every correction that one decision is about, with its words, and every one that it leaves, with why. */
export function BulkList({ outcome, decidable, left, onLook }: Props) {
  return (
    <div>
      {decidable.length > 0 && (
        <section>
          <h3 className="text-sm font-semibold">
            {WILL_BE[outcome]} · {decidable.length}
          </h3>
          <ol className="mt-1">
            {decidable.map((annotation) => (
              <DecidableItem key={annotation.id} annotation={annotation} />
            ))}
          </ol>
        </section>
      )}
      <BulkLeft left={left} onLook={onLook} />
    </div>
  );
}

function DecidableItem({ annotation }: { annotation: AnnotationView }) {
  const { anchor, author, correction } = annotation;
  const before = anchor.current ?? anchor.exact;
  return (
    <li className="border-b border-line py-2 [contain-intrinsic-size:auto_52px] [content-visibility:auto] last:border-0">
      <span className="sr-only">{quoteOf(annotation)}: </span>
      <WordsDifference
        before={before}
        after={correction?.replacement ?? ""}
        around={before ? undefined : surroundings(anchor.prefix, anchor.suffix)}
        className="text-[0.96875rem]/normal"
      />
      <span className="text-xs text-ink-3">{author.name}</span>
    </li>
  );
}
