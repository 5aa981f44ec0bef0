import { expect, it } from "vitest";
import { standingWords } from "./standing-words";
import { annotationView } from "./test-annotation";

it("shows the words that stand where an annotation does", () => {
  const view = annotationView({ id: "a", kind: "comment" });
  expect(standingWords(view)).toBe("word");
  expect(standingWords({ ...view, anchor: { ...view.anchor, state: "changed", current: "phrase" } })).toBe(
    "phrase",
  );
});

it("shows what became of a correction", () => {
  const correction = (state: "approved" | "declined") =>
    annotationView({ id: "a", kind: "correction", correction: { state, replacement: "phrase" } });
  expect(standingWords(correction("declined"))).toBe("word (stet)");
  expect(standingWords(correction("approved"))).toBe("phrase (approved)");
});

it("shows how a source is used, what a comment says, and the words of a passage", () => {
  const source = { id: "s", type: "report" as const, title: "Accounts" };
  const view = annotationView({ id: "a", kind: "source" });
  expect(standingWords({ ...view, citation: { source, stance: "supports", locator: "p. 3" } })).toBe(
    "supports · p. 3",
  );
  expect(standingWords(annotationView({ id: "a", kind: "comment", comment: "Sure?" }).thread[0])).toBe(
    "Sure?",
  );
  expect(standingWords({ revision: undefined, exact: "vessel" })).toBe("vessel");
});

it("says nothing where a refusal tells nothing", () => {
  for (const current of [undefined, null, "words", {}, { exact: null }])
    expect(standingWords(current)).toBeNull();
});
