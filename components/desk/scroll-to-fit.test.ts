import { expect, it } from "vitest";
import { scrollToFit } from "./scroll-to-fit";

const clear = { from: 150, to: 880 };

it("leaves the page alone when all of it is in sight", () => {
  expect(scrollToFit({ top: 300, foot: 700, clear })).toBe(0);
});

it("scrolls just enough to show the foot", () => {
  expect(scrollToFit({ top: 800, foot: 1100, clear })).toBe(220);
});

it("keeps the top in sight when not all of it fits", () => {
  expect(scrollToFit({ top: 500, foot: 1500, clear })).toBe(350);
});

it("brings back a top that is above the window", () => {
  expect(scrollToFit({ top: -40, foot: 200, clear })).toBe(-190);
});
