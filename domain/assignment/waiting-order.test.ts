import { expect, test } from "vitest";
import type { WaitingItem } from "./assignment";
import { inWaitingOrder } from "./waiting-order";

const item = (id: string, day: number, more: Partial<WaitingItem> = {}): WaitingItem => ({
  id,
  why: "decision",
  article: { id: "an article", headline: "Quay to close", state: "in_review" },
  sentence: "",
  since: new Date(Date.UTC(2026, 0, day)).toISOString(),
  href: "",
  ...more,
});

test("what is out unread comes before what is due, and that before what is older", () => {
  const old = item("old", 1);
  const young = item("young", 3);
  const due = item("due", 4, { dueAt: "2026-02-01T00:00:00.000Z" });
  const owed = item("owed", 5, { why: "back_read" });
  expect(inWaitingOrder([young, due, old, owed]).map(({ id }) => id)).toEqual([
    "owed",
    "due",
    "old",
    "young",
  ]);
});
