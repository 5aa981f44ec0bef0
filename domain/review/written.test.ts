import { expect, it } from "vitest";
import { writtenIn } from "./written";

it("reads from an event what was written, and nothing that is not of that form", () => {
  const written = { annotations: ["a"], replies: [{ id: "b", annotationId: "c" }] };
  expect(writtenIn({ annotations: 1, replies: 1, written })).toEqual(written);
  expect(writtenIn({})).toEqual({ annotations: [], replies: [] });
  expect(writtenIn({ written: { annotations: [1, "a"], replies: [null, { id: "b" }, "c"] } })).toEqual({
    annotations: ["a"],
    replies: [],
  });
});
