import { expect, test } from "vitest";
import { ARTICLE_STATES, type ArticleState, type ArticleView } from "../article/article";
import { PERMISSIONS } from "../permission/permissions";
import { ASSIGNMENT_KINDS, type AssignmentKind } from "./assignment";
import { isAwaited } from "./is-awaited";

const by = { id: "helen", name: "Helen Marchetti", role: "managing_editor" as const };
const owed = { by, at: "2026-01-01T00:00:00.000Z", reason: "The wall gives.", missing: ["Copy"] };

const awaitedKinds = (state: ArticleState, urgent?: ArticleView["urgent"]) =>
  ASSIGNMENT_KINDS.filter((kind) => isAwaited({ state, urgent }, kind));

const AGREED: Record<ArticleState, readonly AssignmentKind[]> = {
  draft: ASSIGNMENT_KINDS,
  in_review: ASSIGNMENT_KINDS,
  changes_requested: ASSIGNMENT_KINDS,
  approved: ["article"],
  published: [],
  on_hold: [],
  killed: [],
};

test.each(ARTICLE_STATES)("%s: what members are waited for", (state) => {
  expect(awaitedKinds(state)).toEqual(AGREED[state]);
});

test("of an urgent publication one reading is owed, until it is given", () => {
  expect(awaitedKinds("published", owed)).toEqual(["article"]);
  expect(awaitedKinds("published", { ...owed, backRead: { by, at: owed.at } })).toEqual([]);
  for (const state of ["killed", "on_hold"] as const) expect(awaitedKinds(state, owed)).toEqual([]);
});

test("asking is permitted wherever something can be awaited, and nowhere else", () => {
  const states = ARTICLE_STATES.filter((state) => awaitedKinds(state, owed).length > 0);
  expect([...PERMISSIONS["assignment.create"].states].sort()).toEqual(states.sort());
});
