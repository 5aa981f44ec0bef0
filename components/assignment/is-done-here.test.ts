import { expect, it } from "vitest";
import { ASSIGNMENT_KINDS, type WaitingItem } from "@/domain/assignment/assignment";
import { isDoneHere } from "./is-done-here";

const item: WaitingItem = {
  id: "a",
  why: "assigned",
  article: { id: "b", headline: "Bridge to close", state: "in_review" },
  sentence: "Take care of the article",
  since: "2026-11-23T12:00:00Z",
  href: "/articles/b",
};

it("is of what one is asked for, but for a stage, which is done by giving it", () => {
  const said = ASSIGNMENT_KINDS.filter((kind) => isDoneHere({ ...item, assignmentId: "a", kind }, "mine"));
  expect(said).toEqual(["article", "thread", "claim"]);
  expect(isDoneHere({ ...item, assignmentId: "a", kind: "article" }, "others")).toBe(false);
  expect(isDoneHere({ ...item, why: "in_review" }, "mine")).toBe(false);
});
