import { expect, test } from "vitest";
import type { Owed } from "@/domain/article/blockers";
import { beforeMove } from "./before-move";

const desk: Owed = { kind: "stage", sentence: "Desk: nobody has approved it yet", stageKey: "desk" };
const thread: Owed = {
  kind: "thread",
  sentence: "The thread on “3 March” is not resolved",
  annotationId: "t",
};
const legal: Owed = { kind: "stage", sentence: "Legal: nobody has approved it yet", stageKey: "legal" };
const owed = { blocking: [thread, desk], optional: [legal] };

test("everything that blocks is in the way of an approval", () => {
  expect(beforeMove("approve", owed)).toEqual({ inTheWay: [thread, desk], without: [], besides: [legal] });
});

test("an urgent publication goes without its stages, and not past anything else", () => {
  expect(beforeMove("publish_urgently", owed)).toEqual({
    inTheWay: [thread],
    without: [desk],
    besides: [legal],
  });
});

test("what is owed is no matter to an article that is held, killed or sent on", () => {
  for (const move of ["submit", "request_changes", "hold", "kill", "resume"] as const)
    expect(beforeMove(move, owed)).toEqual({ inTheWay: [], without: [], besides: [] });
});
