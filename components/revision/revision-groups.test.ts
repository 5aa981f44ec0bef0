import { expect, test } from "vitest";
import type { MemberView } from "@/domain/member/member";
import type { RevisionSummary } from "@/domain/revision/revision";
import { revisionGroups } from "./revision-groups";
import { groupSentence } from "./revision-sentence";

const author: MemberView = { id: "tomas", name: "Tomas Wren", role: "editor" };

function revision(number: number, reason: RevisionSummary["reason"], minute: number): RevisionSummary {
  const correction = { id: `c${number}`, exact: "so", replacement: "as", reason: "!", proposedBy: author };
  const isDecision = reason === "correction" || reason === "undo";
  return {
    number,
    parent: number - 1,
    reason,
    author,
    createdAt: `2026-01-01T00:0${minute}:00.000Z`,
    contentHash: "",
    wordCount: 3,
    ...(isDecision && { correction }),
  };
}

test("what one decision made is one group; single ones and what is no decision stay by themselves", () => {
  const groups = revisionGroups([
    revision(8, "undo", 5),
    revision(7, "undo", 5),
    revision(6, "correction", 5),
    revision(5, "edit", 4),
    revision(4, "edit", 4),
    revision(3, "correction", 3),
    revision(2, "correction", 2),
  ]);
  expect(groups.map((group) => group.map(({ number }) => number))).toEqual([[8, 7], [6], [5], [4], [3], [2]]);
  expect(groupSentence(groups[0] ?? [])).toBe("Tomas Wren took back the approval of 2 corrections at once");
  expect(groupSentence(groups[2] ?? [])).toBe("Tomas Wren edited the text");
});
