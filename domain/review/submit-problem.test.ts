import { expect, it } from "vitest";
import { isUnderReview } from "../annotation/rights";
import { ARTICLE_STATE_NAMES, ARTICLE_STATES } from "../article/article";
import { submitProblem } from "./submit-problem";

it.each(ARTICLE_STATES)("%s: a review can be submitted, or a sentence names the state", (state) => {
  const problem = submitProblem({ role: "copy_editor" }, state);
  if (isUnderReview(state)) expect(problem).toBeUndefined();
  else expect(problem).toContain(`The article is ${ARTICLE_STATE_NAMES[state].toLowerCase()}`);
});
