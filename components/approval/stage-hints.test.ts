import { expect, test } from "vitest";
import type { StageState } from "@/domain/stage/stage";
import { stageHints } from "./stage-hints";

const HINT = "A stage is given while the article is in review.";

const stage = (key: string, state: StageState = "missing", hint = HINT, needsAnother = false) => ({
  key,
  state,
  can: { approve: false, hint, needsAnother, withdraw: false },
});

test("what keeps the viewer from giving stages is said once, of those that are still to be given", () => {
  const stages = [stage("desk", "given"), stage("copy"), stage("legal")];
  expect(stageHints({ state: "draft" }, stages)).toEqual({ copy: HINT });
});

test("what keeps them from one stage for words of their own is said of each", () => {
  const own = "Another member gives it.";
  const stages = [stage("copy", "missing", own, true), stage("legal", "stale", own, true)];
  expect(stageHints({ state: "in_review" }, stages)).toEqual({ copy: own, legal: own });
});

test("nothing is said of an article that is approved, or goes no further", () => {
  for (const state of ["approved", "published", "killed", "on_hold"] as const)
    expect(stageHints({ state }, [stage("copy")])).toEqual({});
});
