import { expect, test } from "vitest";
import type { ActivityEntry } from "@/domain/event/activity";
import type { MemberView } from "@/domain/member/member";
import type { BetweenEntry } from "@/domain/revision/comparison";
import type { RevisionReason, RevisionSummary } from "@/domain/revision/revision";
import { toldBetween } from "./told-between";

const nadia: MemberView = { id: "nadia", name: "Nadia Okafor", role: "reporter" };
const minute = (number: number) => `2026-01-01T00:0${number}:00.000Z`;

const revision = (number: number, reason: RevisionReason = "edit"): RevisionSummary => ({
  number,
  parent: number - 1,
  reason,
  author: nadia,
  createdAt: minute(number),
  contentHash: "",
  wordCount: 7,
});
const comment: BetweenEntry = {
  type: "annotation.created",
  member: nadia,
  createdAt: minute(2),
  annotationId: "c",
  kind: "comment",
  exact: "3 March",
};

const ALL = [revision(4, "restore"), revision(3), revision(2, "correction"), revision(1, "import")];

const told = (from: number, to: number, entries: BetweenEntry[] = []) =>
  toldBetween(entries, ALL, { from, to }).map((one) =>
    "revision" in one ? one.revision.number : "way" in one ? "way" : "said",
  );

test("revisions that were written are told of among what was said, those of corrections by their decisions", () => {
  expect(told(1, 4, [comment])).toEqual(["said", 3, 4]);
});

test("the older revision was made before, the newer one in between, whichever is read first", () => {
  expect(told(3, 4)).toEqual([4]);
  expect(told(4, 3)).toEqual([4]);
  expect(told(1, 2)).toEqual([]);
});

test("a step of the article's way is told of where it was taken", () => {
  const approved: ActivityEntry = {
    id: "approved",
    type: "stage.approved",
    member: nadia,
    subjectId: "a",
    data: {},
    createdAt: "2026-01-01T00:03:30.000Z",
    sequence: 1,
    hash: "",
    sentence: "approved the Desk stage at revision 3",
  };
  const all = toldBetween([comment], ALL, { from: 1, to: 4 }, [approved]);
  expect(all.map((one) => ("way" in one ? one.way.id : "told"))).toEqual([
    "told",
    "told",
    "approved",
    "told",
  ]);
});
