import { expect, test } from "vitest";
import { wordsAddress, wordsOfAddress } from "./words-address";

test("an address of words leads back to them, and no other address to any", () => {
  const address = new URL(wordsAddress("an-article", { start: 12, end: 30 }), "https://stet.example");
  expect(address.pathname).toBe("/articles/an-article");
  expect(wordsOfAddress(address.hash)).toEqual({ start: 12, end: 30 });
  for (const hash of ["", "#words-12", "#words--1-3", "#words-1-3x", "#annotation-12-30"])
    expect(wordsOfAddress(hash)).toBeNull();
});
