"use client";

import type { AnnotationView } from "@/domain/annotation/annotation";
import { RestingCard } from "./resting-card";

/** Below the margin: what has no words in the text any more to stand beside. */
export function WithoutPlace({ annotations }: { annotations: AnnotationView[] }) {
  if (annotations.length === 0) return null;
  return (
    <section aria-labelledby="without-place" className="mt-6">
      <h2 id="without-place" className="mb-2 text-xs font-semibold text-ink-3">
        Without a place in the text
      </h2>
      <ul className="flex flex-col gap-2.5">
        {annotations.map((annotation) => (
          <li key={annotation.id} className="rounded-[10px] border border-dashed border-line-2 bg-card">
            <RestingCard annotation={annotation} rivals={[]} />
          </li>
        ))}
      </ul>
    </section>
  );
}
