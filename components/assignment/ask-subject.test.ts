import { expect, test } from "vitest";
import type { AssignmentView } from "@/domain/assignment/assignment";
import { askedAlready, otherStages } from "./ask-subject";

const askedOf = (id: string, more: Partial<AssignmentView>): AssignmentView => {
  const member = { id, name: id, role: "editor" as const };
  return {
    id: `of ${id}`,
    kind: "article",
    member,
    assignedBy: member,
    createdAt: "2026-01-01T00:00:00.000Z",
    ...more,
  };
};

test("whoever is asked for something is asked for that, and not for anything else", () => {
  const article = {
    stages: [{ key: "desk", asked: [askedOf("tomas", { kind: "stage", stageKey: "desk" })] }],
    asked: [askedOf("helen", {})],
    askedOfThreads: [
      askedOf("nadia", { kind: "thread", annotationId: "one" }),
      askedOf("daniel", { kind: "thread", annotationId: "two" }),
    ],
  };
  expect(askedAlready(article, { kind: "article" })).toEqual(["helen"]);
  expect(askedAlready(article, { kind: "stage", stageKey: "desk", name: "Desk" })).toEqual(["tomas"]);
  expect(askedAlready(article, { kind: "stage", stageKey: "copy", name: "Copy" })).toEqual([]);
  expect(askedAlready(article, { kind: "thread", annotationId: "two", exact: "" })).toEqual(["daniel"]);
});

test("what one stage reads is approved at another that reads the same and is still to be given", () => {
  const stages = [
    { key: "desk", name: "Desk", state: "given" as const, covers: ["words" as const] },
    {
      key: "facts",
      name: "Fact check",
      state: "missing" as const,
      covers: ["words" as const, "links" as const],
    },
    { key: "looks", name: "Pictures", state: "missing" as const, covers: ["pictures" as const] },
    { key: "copy", name: "Copy", state: "stale" as const, covers: ["words" as const] },
  ];
  expect(otherStages({ stages }, { kind: "stage", stageKey: "copy", name: "Copy" })).toEqual(["Fact check"]);
  expect(otherStages({ stages }, { kind: "article" })).toEqual([]);
});
