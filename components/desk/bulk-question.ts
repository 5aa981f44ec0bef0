import type { AnnotationView } from "@/domain/annotation/annotation";
import { bulkChoice } from "@/domain/correction/bulk-choice";
import type { BulkDecisionView, Outcome } from "@/domain/correction/correction";
import type { Viewer } from "@/domain/member/member";

/** A correction that one decision would leave, or has left, as it was. */
export type LeftOne = { annotation: AnnotationView; why: string };

/** What somebody is asked before many corrections are decided: as they were shown, whatever happens meanwhile. */
export type BulkQuestion = {
  /** The decision's own, so that sending it again decides once. */
  id: string;
  outcome: Outcome;
  decidable: AnnotationView[];
  left: LeftOne[];
};

/** Corrections that were decided as one, or are open again. */
export type BulkDone = { id: string; outcome: Outcome; corrections: AnnotationView[] };

/** The question about the corrections shown; `annotations` are all of the article's. */
export function bulkQuestion(
  id: string,
  outcome: Outcome,
  annotations: AnnotationView[],
  shown: readonly AnnotationView[],
  viewer: Viewer,
): BulkQuestion {
  const choice = bulkChoice(viewer, outcome, annotations, new Set(shown.map((one) => one.id)));
  return { id, outcome, decidable: ofIds(shown, choice.decidable), left: leftOf(shown, choice) };
}

/** What the answer says was decided, or taken back, of those that were asked for. */
export function bulkDone(answer: BulkDecisionView, asked: readonly AnnotationView[]): BulkDone {
  return { id: answer.id, outcome: answer.outcome, corrections: ofIds(asked, answer.corrections) };
}

/** Those of `annotations` that were left, with why. */
export function leftOf(
  annotations: readonly AnnotationView[],
  { left }: Pick<BulkDecisionView, "left">,
): LeftOne[] {
  const whyOf = new Map(left.map(({ id, why }) => [id, why]));
  return annotations.flatMap((annotation) => {
    const why = whyOf.get(annotation.id);
    return why ? [{ annotation, why }] : [];
  });
}

function ofIds(annotations: readonly AnnotationView[], ids: readonly string[]): AnnotationView[] {
  const wanted = new Set(ids);
  return annotations.filter(({ id }) => wanted.has(id));
}
