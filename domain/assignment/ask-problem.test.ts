import { expect, test } from "vitest";
import { ARTICLE_STATE_NAMES, ARTICLE_STATES } from "../article/article";
import { askProblem } from "./ask-problem";
import { ASSIGNMENT_KINDS } from "./assignment";
import { isAwaited } from "./is-awaited";

const by = { id: "helen", name: "Helen Marchetti", role: "managing_editor" as const };
const urgent = { by, at: "2026-01-01T00:00:00.000Z", reason: "The wall gives.", missing: ["Copy"] };

test.each(ARTICLE_STATES)(
  "%s: what is awaited can be asked for, and for the rest a sentence names the state",
  (state) => {
    for (const kind of ASSIGNMENT_KINDS) {
      const problem = askProblem({ role: "reporter", own: true, state }, kind);
      if (isAwaited({ state }, kind)) expect(problem, kind).toBeUndefined();
      else expect(problem, kind).toContain(`The article is ${ARTICLE_STATE_NAMES[state].toLowerCase()}`);
    }
  },
);

test("of an urgent publication only the reading that it owes can be asked for", () => {
  const facts = { role: "editor", own: false, state: "published", urgent } as const;
  expect(ASSIGNMENT_KINDS.filter((kind) => askProblem(facts, kind) === undefined)).toEqual(["article"]);
});
