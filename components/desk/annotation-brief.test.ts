import { expect, test } from "vitest";
import { briefOf } from "@/components/annotation/annotation-summary";
import { annotationView } from "./test-annotation";

const correction = (replacement: string) =>
  briefOf(annotationView({ id: "c", kind: "correction", correction: { state: "open", replacement } }));

test("corrections of the same words are told apart by what they put there", () => {
  expect(correction("26 nations")).toBe("→ 26 nations");
  expect(correction("")).toBe("→ nothing");
});

test("a comment is told by what it says, in one line", () => {
  expect(briefOf(annotationView({ id: "c", kind: "comment", comment: "Who\n\ncounted?" }))).toBe(
    "Who counted?",
  );
  expect(briefOf(annotationView({ id: "c", kind: "comment" }))).toBe("");
});
