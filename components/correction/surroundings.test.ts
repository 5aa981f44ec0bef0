import { expect, it } from "vitest";
import { surroundings, surroundingsAcross } from "./surroundings";

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

it("goes on across the ends of paragraphs where asked to", () => {
  expect(surroundingsAcross("A headline\n\n", "\n\nThe next\nline")).toEqual({
    before: "A headline ¶ ",
    after: " ¶ The next line",
  });
  const { before, after } = surroundingsAcross(
    "Nobody had expected the committee to vote before the spring.\n\n",
    "\n\nWork begins as soon as the tide tables for the year are printed.",
  );
  expect(before).toBe("… the committee to vote before the spring. ¶ ");
  expect(after).toBe(" ¶ Work begins as soon as the tide tables for …");
});
