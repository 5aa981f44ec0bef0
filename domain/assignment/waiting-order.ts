import type { WaitingItem } from "./assignment";

/**
 * What is out unread comes first of all, then what is due first; what has no day follows, the oldest first.
 */
export function inWaitingOrder(items: readonly WaitingItem[]): WaitingItem[] {
  return [...items].sort(
    (a, b) =>
      Number(b.why === "back_read") - Number(a.why === "back_read") ||
      dueOf(a) - dueOf(b) ||
      Date.parse(a.since) - Date.parse(b.since) ||
      (a.id < b.id ? -1 : 1),
  );
}

/** Milliseconds; without a day later than any. */
function dueOf({ dueAt }: WaitingItem): number {
  return dueAt === undefined ? Number.MAX_SAFE_INTEGER : Date.parse(dueAt);
}
