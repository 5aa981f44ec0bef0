"use client";

import { AnchorMark } from "@/components/annotation/anchor-mark";
import { isDecided, mustBeLookedAt } from "@/components/annotation/annotation-status";
import type { AnnotationView } from "@/domain/annotation/annotation";
import { countPlaces } from "@/domain/text/count-places";
import { ChangedWords } from "./changed-words";
import { LostPlace } from "./lost-place";
import { useText } from "./use-text";

/** Whether the words are still those the annotation was made on. A decided correction has nothing left to check. */
export function AnchorSection({ annotation }: { annotation: AnnotationView }) {
  const { anchor } = annotation;
  const text = useText();
  if (isDecided(annotation)) return null;
  const places = text && anchor.start === null ? countPlaces(text.text, anchor.exact) : 0;
  return (
    <>
      <AnchorMark state={anchor.state} places={places} isAsking={mustBeLookedAt(annotation)} />
      <ChangedWords annotation={annotation} />
      <LostPlace annotation={annotation} />
    </>
  );
}
