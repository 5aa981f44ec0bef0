import { expect, it } from "vitest";
import { nextOpen } from "./next-open";
import { annotationView } from "./test-annotation";

const open = { state: "open" } as const;
const approved = { state: "approved" } as const;

it("goes on in text order, then from the top, past what is decided and what is no correction", () => {
  const annotations = [
    annotationView({ id: "first", kind: "correction", correction: open }),
    annotationView({ id: "decided", kind: "correction", correction: approved }),
    annotationView({ id: "comment", kind: "comment" }),
    annotationView({ id: "last", kind: "correction", correction: open }),
  ];
  expect(nextOpen(annotations, "decided")).toBe("last");
  expect(nextOpen(annotations, "last")).toBe("first");
  expect(nextOpen(annotations.slice(1, 3), "decided")).toBeNull();
});
