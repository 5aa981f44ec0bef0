"use client";

import { quoteOf } from "@/components/annotation/annotation-summary";
import type { LeftOne } from "./bulk-question";

type Props = { left: LeftOne[]; onLook: (annotationId: string) => void };

/** Corrections that one decision does not touch: which, why, and the way to each. */
export function BulkLeft({ left, onLook }: Props) {
  if (left.length === 0) return null;
  return (
    <section className="mt-4 first:mt-0">
      <h3 className="text-sm font-semibold">Left as they are · {left.length}</h3>
      <ul className="mt-1">
        {left.map(({ annotation, why }) => (
          <li key={annotation.id} className="border-b border-line py-2 last:border-0">
            <button
              type="button"
              className="text-start font-serif text-[0.96875rem] text-accent underline underline-offset-2"
              onClick={() => onLook(annotation.id)}
            >
              {quoteOf(annotation)}
            </button>
            <span className="block text-sm text-ink-2">{why}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
