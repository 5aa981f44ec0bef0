import type { AnnotationView } from "@/domain/annotation/annotation";

export const STATUSES = ["open", "decided", "resolved"] as const;
export type Status = (typeof STATUSES)[number];
export const STATUS_NAME: Record<Status, string> = { open: "Open", decided: "Decided", resolved: "Resolved" };

/** Whether it still asks for something. Resolving a thread never closes a correction, nor a decision a thread. */
export function isOpen({ correction, thread, resolvedAt }: AnnotationView): boolean {
  if (correction?.state === "open") return true;
  const hasQuestion = correction === undefined || thread.length > 0;
  return hasQuestion && resolvedAt === undefined;
}

/** All that an annotation is at once: a decided correction with a live thread is `decided` and `open`. */
export function statusesOf(annotation: AnnotationView): Status[] {
  const { correction, resolvedAt } = annotation;
  const statuses: Status[] = [];
  if (isOpen(annotation)) statuses.push("open");
  if (correction && correction.state !== "open") statuses.push("decided");
  if (resolvedAt) statuses.push("resolved");
  return statuses;
}
