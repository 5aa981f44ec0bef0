import { expect, test } from "vitest";
import { ARTICLE_STATES, type ArticleState, type ArticleView } from "../article/article";
import { ASSIGNMENT_KINDS } from "./assignment";
import { isAwaited } from "./is-awaited";

const by = { id: "helen", name: "Helen Marchetti", role: "managing_editor" as const };
const owed = { by, at: "2026-01-01T00:00:00.000Z", reason: "The wall gives.", missing: ["Copy"] };

const awaitedKinds = (state: ArticleState, urgent?: ArticleView["urgent"]) =>
  ASSIGNMENT_KINDS.filter((kind) => isAwaited({ state, urgent }, kind));

test("nobody is waited for in an article that is killed or published, and in any other for everything", () => {
  for (const state of ARTICLE_STATES)
    expect(awaitedKinds(state), state).toEqual(
      state === "killed" || state === "published" ? [] : [...ASSIGNMENT_KINDS],
    );
});

test("of an urgent publication one reading is owed, until it is given", () => {
  expect(awaitedKinds("published", owed)).toEqual(["article"]);
  expect(awaitedKinds("published", { ...owed, backRead: { by, at: owed.at } })).toEqual([]);
  expect(awaitedKinds("killed", owed)).toEqual([]);
});
