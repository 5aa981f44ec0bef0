import { expect, test } from "vitest";
import { ARTICLE_STATES } from "./article";
import { owesReading } from "./owes-reading";

const by = { id: "helen", name: "Helen Marchetti", role: "managing_editor" as const };
const urgent = { by, at: "2026-01-01T00:00:00.000Z", reason: "The wall gives.", missing: ["Copy"] };

test("a reading is owed by an urgent publication while it is out, until somebody gives it", () => {
  expect(ARTICLE_STATES.filter((state) => owesReading({ state, urgent }))).toEqual(["published"]);
  expect(owesReading({ state: "published" })).toBe(false);
  expect(owesReading({ state: "published", urgent: { ...urgent, backRead: { by, at: urgent.at } } })).toBe(
    false,
  );
});
