import { expect, it } from "vitest";
import { surroundings } from "./surroundings";

it("shows whole words either side, with the space there is or is not", () => {
  expect(
    surroundings("The harbour wall was finished before ", "winter came and the floods returned"),
  ).toEqual({
    before: "… wall was finished before ",
    after: "winter came and the floods …",
  });
});

it("stays within the block", () => {
  expect(surroundings("A headline\nShort", "\nNext")).toEqual({ before: "Short", after: "" });
});
