"use client";

import { Button } from "@/components/ui/button";
import type { AnnotationView } from "@/domain/annotation/annotation";
import { useDesk } from "./desk-context";

/** The words of an annotation that has no place in the text any more, and the way to give it one. */
export function LostPlace({ annotation }: { annotation: AnnotationView }) {
  const { retarget } = useDesk();
  const { anchor, can, id } = annotation;
  if (anchor.start !== null) return null;
  return (
    <section className="mt-2 rounded-lg border border-dashed border-line-2 px-2.5 py-2">
      <h4 className="text-xs text-ink-3">In revision {anchor.revision} it stood on</h4>
      <p className="font-serif text-[1rem]/snug wrap-break-word">
        <span className="text-ink-3">{anchor.prefix.slice(-40)}</span>
        {anchor.exact || "‸"}
        <span className="text-ink-3">{anchor.suffix.slice(0, 40)}</span>
      </p>
      {can.retarget && (
        <Button size="small" className="mt-2" onClick={() => retarget(id)}>
          Attach it to other words
        </Button>
      )}
    </section>
  );
}
