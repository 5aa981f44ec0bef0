import { expect, test } from "vitest";
import { foldStyle } from "./fold-style";

test.each([
  ["“It’s Over” — he said", '"it\'s over" - he said'],
  ["«Non»", '"non"'],
  ["12–14", "12-14"],
  ["plain, 3.5%", "plain, 3.5%"],
  ["", ""],
])("%j is the same as %j but for style", (text, folded) => {
  expect(foldStyle(text)).toBe(folded);
});
