import { expect, test } from "vitest";
import { timeAgo } from "./time-ago";

const now = Date.parse("2026-03-10T12:00:00Z");

test.each([
  ["2026-03-10T12:00:20Z", "just now"],
  ["2026-03-10T11:59:30Z", "just now"],
  ["2026-03-10T11:48:00Z", "12 min ago"],
  ["2026-03-10T11:00:00Z", "1 hour ago"],
  ["2026-03-09T13:00:00Z", "23 hours ago"],
  ["2026-03-09T12:00:00Z", "1 day ago"],
  ["2026-03-04T12:00:00Z", "6 days ago"],
  ["2026-03-03T12:00:00Z", "3 Mar"],
  ["2025-03-03T12:00:00Z", "3 Mar 2025"],
])("%s is %s", (iso, words) => {
  expect(timeAgo(Date.parse(iso), now)).toBe(words);
});
