import { expect, it } from "vitest";
import { closedWords } from "./closed-words";

it("says why a closed article takes no annotations, and to whom can open it how", () => {
  expect(closedWords({ state: "published", can: { moves: [] } })).toBe(
    "This article is published: it takes no more annotations.",
  );
  expect(closedWords({ state: "approved", can: { moves: ["publish", "reopen", "hold"] } })).toBe(
    "This article is approved: it takes no more annotations. To annotate it, choose “Take back into review” first.",
  );
  expect(closedWords({ state: "on_hold", can: { moves: ["resume"] } })).toBe(
    "This article is on hold: it takes no more annotations. To annotate it, choose “Take up again” first.",
  );
});
