import type { AnnotationView } from "@/domain/annotation/annotation";
import { type Blockers, blockersOf } from "@/domain/article/blockers";
import type { StageView } from "@/domain/stage/stage";

/** What an article owes, from its annotations and stages. What somebody writes in private is owed by nobody yet. */
export function articleBlockers(
  annotations: readonly AnnotationView[],
  stages: readonly StageView[],
): Blockers {
  const owing = annotations
    .filter((one) => !one.isPrivate)
    .map((one) => ({
      id: one.id,
      kind: one.kind,
      exact: one.anchor.exact,
      isOpen: one.correction?.state === "open",
      isResolved: one.resolvedAt !== undefined,
      isRequired: one.required,
      isLost: one.anchor.start === null,
      hasVerdict: false,
    }));
  return blockersOf(owing, stages);
}
