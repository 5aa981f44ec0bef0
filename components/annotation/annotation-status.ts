import type { AnnotationView } from "@/domain/annotation/annotation";

export const STATUSES = ["open", "look_again", "lost", "decided", "resolved"] as const;
export type Status = (typeof STATUSES)[number];
export const STATUS_NAME: Record<Status, string> = {
  open: "Open",
  look_again: "Look again",
  lost: "Lost its place",
  decided: "Decided",
  resolved: "Resolved",
};

/** Whether a correction has been approved, declined, withdrawn or made moot. */
export function isDecided({ correction }: AnnotationView): boolean {
  return correction !== undefined && correction.state !== "open";
}

/** Whether an open correction was proposed for words that have changed since: it cannot be approved as it stands. */
export function mustBeLookedAt({ correction, anchor }: AnnotationView): boolean {
  return correction?.state === "open" && anchor.state === "changed";
}

/** Whether it has no place in the text, and nothing was decided that would make that no matter. */
export function isLost(annotation: AnnotationView): boolean {
  return annotation.anchor.start === null && !isDecided(annotation);
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
  if (mustBeLookedAt(annotation)) statuses.push("look_again");
  if (isLost(annotation)) statuses.push("lost");
  if (isDecided(annotation)) statuses.push("decided");
  if (annotation.resolvedAt) statuses.push("resolved");
  return statuses;
}
