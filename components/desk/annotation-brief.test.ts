import { expect, test } from "vitest";
import { briefOf, idsOfAlike } from "@/components/annotation/annotation-summary";
import { annotationView } from "./test-annotation";

const correction = (replacement: string) =>
  briefOf(annotationView({ id: "c", kind: "correction", correction: { state: "open", replacement } }));

test("corrections of the same words are told apart by what they put there", () => {
  expect(correction("26 nations")).toBe("→ 26 nations");
  expect(correction("")).toBe("→ nothing");
});

test("annotations are alike where they stand on the same words", () => {
  const on = (exact: string, id: string) => {
    const view = annotationView({ id, kind: "comment" });
    return { ...view, anchor: { ...view.anchor, exact } };
  };
  const all = [on("24 nations", "one"), on("3 March", "alone"), on("24 nations", "other")];
  expect([...idsOfAlike(all)]).toEqual(["one", "other"]);
});

test("a comment is told by what it says, in one line", () => {
  expect(briefOf(annotationView({ id: "c", kind: "comment", comment: "Who\n\ncounted?" }))).toBe(
    "Who counted?",
  );
  expect(briefOf(annotationView({ id: "c", kind: "comment" }))).toBe("");
});
