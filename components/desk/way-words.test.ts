import { expect, test } from "vitest";
import type { Owed } from "@/domain/article/blockers";
import { owedWords, stagesWords } from "./way-words";

const given = { blocks: true, state: "given" as const };
const missing = { blocks: true, state: "missing" as const };

const owing = (...kinds: Owed["kind"][]): Owed[] => kinds.map((kind) => ({ kind, sentence: kind }));

test("counts the stages the article waits for while they can be given, and no others", () => {
  expect(stagesWords("in_review", [given, missing, { ...missing, blocks: false }])).toBe("1 of 2 stages");
  expect(stagesWords("changes_requested", [{ ...missing, state: "stale" }])).toBe("0 of 1 stage");
  expect(stagesWords("in_review", [{ ...missing, blocks: false }])).toBe("");
  for (const state of ["draft", "approved", "published", "killed", "on_hold"] as const)
    expect(stagesWords(state, [missing])).toBe("");
});

test("says what stands between the article and its approval, and never that nothing is open while something does", () => {
  const blockers = (blocking: Owed[], optional: Owed[] = []) =>
    owedWords({ state: "draft", stages: [missing, missing], blockers: { blocking, optional } });
  expect(blockers([])).toBe("Nothing open");
  expect(blockers(owing("stage", "stage"))).toBe("2 stages to give");
  expect(blockers(owing("correction", "thread", "thread", "stage"))).toBe(
    "1 correction, 2 threads open, 1 stage to give",
  );
  expect(blockers(owing("claim", "detached"))).toBe("1 claim open, 1 without a place");
  expect(blockers([], owing("thread"))).toBe("1 optional thread open");
  expect(blockers([], owing("thread", "thread", "detached", "stage"))).toBe(
    "2 optional threads open, 1 without a place, 1 optional stage to give",
  );
});

test("does not count again the stages that the state does", () => {
  const inReview = (blocking: Owed[]) =>
    owedWords({ state: "in_review", stages: [given, missing], blockers: { blocking, optional: [] } });
  expect(inReview(owing("correction", "stage"))).toBe("1 correction open");
  expect(inReview(owing("stage"))).toBe("");
});

test("an article that goes no further owes nothing, but for the reading of an urgent publication", () => {
  const owed = { stages: [missing], blockers: { blocking: owing("correction"), optional: [] } };
  expect(owedWords({ state: "killed", ...owed })).toBe("");
  expect(owedWords({ state: "published", ...owed })).toBe("");
  const by = { id: "helen", name: "Helen Marchetti", role: "managing_editor" as const };
  const urgent = { by, at: "2026-01-01T00:00:00.000Z", reason: "The wall gives.", missing: ["Copy"] };
  expect(owedWords({ state: "published", urgent, ...owed })).toBe("A reading is owed");
});
