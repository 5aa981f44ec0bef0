import type { AnnotationView } from "@/domain/annotation/annotation";

/** The correction to decide after this one, in text order and then from the top; `null` when all are decided. */
export function nextOpen(annotations: readonly AnnotationView[], afterId: string): string | null {
  const at = annotations.findIndex(({ id }) => id === afterId);
  const inTurn = [...annotations.slice(at + 1), ...annotations.slice(0, Math.max(at, 0))];
  const next = inTurn.find(({ correction, can }) => correction?.state === "open" && can.decide);
  return next?.id ?? null;
}
