import { expect, test } from "vitest";
import { ARTICLE_STATES } from "./article";
import { isOver } from "./is-over";

test("an article is over once it is published or killed, and in no other state", () => {
  expect(ARTICLE_STATES.filter(isOver)).toEqual(["published", "killed"]);
});
