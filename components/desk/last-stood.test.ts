import { expect, test } from "vitest";
import { lastStood } from "./last-stood";
import { annotationView } from "./test-annotation";

const { anchor } = annotationView({ id: "1", kind: "comment", passage: null });

test("it last stood in the revision before the one that took its place", () => {
  expect(lastStood({ ...anchor, revision: 3, lost: 7 })).toBe(6);
});

test("what never stood in a later text than the one it was made on stood there", () => {
  expect(lastStood({ ...anchor, revision: 3 })).toBe(3);
  expect(lastStood({ ...anchor, revision: 3, lost: 3 })).toBe(3);
});
