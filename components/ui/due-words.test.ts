import { expect, it } from "vitest";
import { dueWords } from "./due-words";

const NOW = Date.parse("2031-03-01T12:00:00Z");

it.each([
  ["2031-03-01T12:00:30Z", "Due now"],
  ["2031-03-01T11:59:30Z", "Due now"],
  ["2031-03-01T12:59:00Z", "Due in 59 min"],
  ["2031-03-01T13:00:00Z", "Due in 1 hour"],
  ["2031-03-03T11:59:00Z", "Due in 1 day"],
  ["2031-03-14T12:00:00Z", "Due in 13 days"],
  ["2031-03-15T12:00:00Z", "Due 15 Mar"],
  ["2032-01-02T12:00:00Z", "Due 2 Jan 2032"],
  ["2031-03-01T11:00:00Z", "Overdue by 1 hour"],
  ["2031-02-20T12:00:00Z", "Overdue by 9 days"],
])("%s is %s", (due, words) => {
  expect(dueWords(Date.parse(due), NOW)).toBe(words);
});
