"use client";

import { surroundings } from "@/components/correction/surroundings";
import { Button } from "@/components/ui/button";
import type { AnnotationView } from "@/domain/annotation/annotation";
import { CandidateChoices } from "./candidate-choices";
import { useDesk } from "./desk-context";
import { LastStoodLink } from "./last-stood-link";
import { useText } from "./use-text";
import { whoAttaches } from "./who-attaches";

/** The words of an annotation that has no place in the text any more, and the ways to give it one. */
export function LostPlace({ annotation }: { annotation: AnnotationView }) {
  const { retarget } = useDesk();
  const text = useText();
  const { anchor, can, id } = annotation;
  if (anchor.start !== null) return null;
  const around = surroundings(anchor.prefix, anchor.suffix);
  return (
    <section className="mt-2 rounded-lg border border-dashed border-line-2 px-2.5 pt-2 pb-2.5">
      <h4 className="text-xs text-ink-3">
        Last stood in <LastStoodLink annotation={annotation} />
      </h4>
      <p className="max-h-40 overflow-y-auto font-serif text-[1rem]/snug wrap-break-word whitespace-pre-wrap">
        <span className="text-ink-3">{around.before}</span>
        <mark className="bg-warn-bg text-ink">{anchor.exact || "‸"}</mark>
        <span className="text-ink-3">{around.after}</span>
      </p>
      {text && <CandidateChoices annotation={annotation} revision={text.number} />}
      {can.retarget ? (
        <Button size="small" className="mt-2.5" onClick={() => retarget(id)}>
          Select the words yourself
        </Button>
      ) : (
        <p className="mt-2.5 text-xs text-ink-2">{whoAttaches(annotation)}</p>
      )}
    </section>
  );
}
