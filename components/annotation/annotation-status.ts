import type { AnnotationView } from "@/domain/annotation/annotation";

export const STATUSES = ["open", "decided", "resolved"] as const;
export type Status = (typeof STATUSES)[number];
export const STATUS_NAME: Record<Status, string> = { open: "Open", decided: "Decided", resolved: "Resolved" };

/** Whether a correction has been approved, declined, withdrawn or made moot. */
export function isDecided({ correction }: AnnotationView): boolean {
  return correction !== undefined && correction.state !== "open";
}

/** Whether it still asks for something. Resolving a thread never closes a correction, nor a decision a thread. */
export function isOpen({ correction, thread, resolvedAt }: AnnotationView): boolean {
  if (correction?.state === "open") return true;
  const hasQuestion = correction === undefined || thread.length > 0;
  return hasQuestion && resolvedAt === undefined;
}

/** All that an annotation is at once: a decided correction with a live thread is `decided` and `open`. */
export function statusesOf(annotation: AnnotationView): Status[] {
  const statuses: Status[] = [];
  if (isOpen(annotation)) statuses.push("open");
  if (isDecided(annotation)) statuses.push("decided");
  if (annotation.resolvedAt) statuses.push("resolved");
  return statuses;
}
