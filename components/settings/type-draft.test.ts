import { describe, expect, it } from "vitest";
import type { Role } from "@/domain/member/member";
import { StageDefinition } from "@/domain/stage/stage";
import { draftOf, emptyStage, isSameType, moveStage, stagesOf, type TypeDraft } from "./type-draft";

const named = (...names: string[]): TypeDraft => ({
  name: "Daily",
  stages: names.map((name) => ({ ...emptyStage(name), name, roles: ["editor"] })),
});
const keys = (draft: TypeDraft) => stagesOf(draft).map(({ key }) => key);

describe("the keys of new stages", () => {
  it.each([
    [
      ["Desk", "Fact check"],
      ["desk", "fact_check"],
    ],
    [
      ["Desk", "desk", "DESK!"],
      ["desk", "desk_2", "desk_3"],
    ],
    [["Überprüfung"], ["uberprufung"]],
    [
      ["2nd reading", "Πρώτη", "—"],
      ["stage_2nd_reading", "stage", "stage_2"],
    ],
    [["a".repeat(60)], ["a".repeat(37)]],
  ])("of %j are %j", (names, expected) => {
    expect(keys(named(...names))).toEqual(expected);
    for (const stage of stagesOf(named(...names)))
      expect(StageDefinition.safeParse(stage).error).toBe(undefined);
  });

  it("keep clear of those that are there, which stay when a stage is renamed", () => {
    const [copy] = stagesOf(named("Copy"));
    if (!copy) throw new Error("There is a stage");
    const draft = draftOf({ name: "Daily", stages: [{ ...copy, name: "Final copy" }] });
    draft.stages.unshift({ ...emptyStage("new"), name: "Copy" });
    expect(keys(draft)).toEqual(["copy_2", "copy"]);
  });
});

describe("moving a stage", () => {
  const order = (id: string, by: 1 | -1) =>
    moveStage(named("a", "b", "c").stages, id, by).map((stage) => stage.id);

  it("changes places with its neighbour", () => {
    expect(order("b", -1)).toEqual(["b", "a", "c"]);
    expect(order("b", 1)).toEqual(["a", "c", "b"]);
  });

  it("stops at either end", () => {
    expect(order("a", -1)).toEqual(["a", "b", "c"]);
    expect(order("c", 1)).toEqual(["a", "b", "c"]);
  });
});

describe("a draft says the same of a type", () => {
  const draft = named("Desk", "Copy");

  it("as one that says it in other objects", () => {
    expect(isSameType(draft, structuredClone(draft))).toBe(true);
  });

  it("as one whose roles and readings were ticked in another order", () => {
    const stages = draft.stages.map((one) => ({ ...one, roles: ["editor", "legal"] satisfies Role[] }));
    const ticked = stages.map(({ roles, covers, ...one }) => ({
      ...one,
      roles: roles.toReversed(),
      covers: covers.toReversed(),
    }));
    expect(isSameType({ ...draft, stages }, { ...draft, stages: ticked })).toBe(true);
  });

  it("as one whose stage was taken out and added again", () => {
    const saved = draftOf({ name: "Daily", stages: stagesOf(draft) });
    const again = { ...emptyStage("new"), name: "Copy", roles: ["editor"] satisfies Role[] };
    expect(isSameType(saved, { ...saved, stages: [...saved.stages.slice(0, 1), again] })).toBe(true);
  });

  it.each([
    ["another name", { ...draft, name: "Weekly" }],
    ["another order", { ...draft, stages: moveStage(draft.stages, "Copy", -1) }],
    [
      "another role",
      { ...draft, stages: draft.stages.map((one) => ({ ...one, roles: ["legal" as const] })) },
    ],
    ["one stage less", { ...draft, stages: draft.stages.slice(1) }],
    [
      "a stage that waits for nothing",
      { ...draft, stages: draft.stages.map((one) => ({ ...one, blocks: false })) },
    ],
  ])("but not as one with %s", (_, other) => {
    expect(isSameType(draft, other)).toBe(false);
  });
});
