import { AnchorMark } from "@/components/annotation/anchor-mark";
import { isDecided } from "@/components/annotation/annotation-status";
import type { AnnotationView } from "@/domain/annotation/annotation";
import { ChangedWords } from "./changed-words";
import { LostPlace } from "./lost-place";

/** Whether the words are still those the annotation was made on. A decided correction has nothing left to check. */
export function AnchorSection({ annotation }: { annotation: AnnotationView }) {
  if (isDecided(annotation)) return null;
  return (
    <>
      <AnchorMark state={annotation.anchor.state} />
      <ChangedWords anchor={annotation.anchor} />
      <LostPlace annotation={annotation} />
    </>
  );
}
