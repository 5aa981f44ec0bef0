import { expect, test } from "vitest";
import type { OwnWords, StageState } from "@/domain/stage/stage";
import { stageHints } from "./stage-hints";

const HINT = "A stage is given while the article is in review.";
const OWN = "You would approve words you wrote.";
const word = (exact: string): OwnWords => ({ revision: 2, start: 0, end: exact.length, exact });

const stage = (key: string, state: StageState = "missing", hint = HINT, ownWords?: OwnWords[]) => ({
  key,
  name: key.toUpperCase(),
  state,
  can: {
    approve: false,
    hint,
    needsAnother: ownWords !== undefined,
    withdraw: false,
    ...(ownWords && { ownWords }),
  },
});

test("what keeps the viewer from giving any stage is said once, and only while one is to be given", () => {
  const stages = [stage("desk", "given"), stage("copy"), stage("legal")];
  expect(stageHints({ state: "draft" }, stages)).toEqual({ ofAll: HINT, of: {} });
  expect(stageHints({ state: "draft" }, [stage("desk", "given")])).toEqual({ of: {} });
});

test("words of their own are named at the first stage they keep them from, and referred to at the next", () => {
  const said = [word("said")];
  const stages = [stage("copy", "missing", OWN, said), stage("legal", "stale", OWN, [word("said")])];
  expect(stageHints({ state: "in_review" }, stages)).toEqual({
    of: {
      copy: { says: OWN, ownWords: said },
      legal: { says: "The same words of yours are in the way as for COPY." },
    },
  });
});

test("other words are named at their own stage", () => {
  const [said, told] = [[word("said")], [word("told")]];
  const stages = [stage("copy", "missing", OWN, said), stage("legal", "missing", OWN, told)];
  expect(stageHints({ state: "in_review" }, stages).of).toEqual({
    copy: { says: OWN, ownWords: said },
    legal: { says: OWN, ownWords: told },
  });
});

test("nothing is said of an article that is approved, or goes no further", () => {
  for (const state of ["approved", "published", "killed", "on_hold"] as const)
    expect(stageHints({ state }, [stage("copy")])).toEqual({ of: {} });
});
