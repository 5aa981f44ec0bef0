import { expect, test } from "vitest";
import { guessFormat } from "./guess-format";

test.each([
  ["Bridge to close\n\nThe bridge will shut on 3 March.", "text"],
  ["He said: 2 * 3 * 4 is 24, and costs rose 5 - 6 per cent.", "text"],
  ["# Bridge to close\n\nThe bridge", "markdown"],
  ["Bridge to close\n===\n\nThe bridge", "markdown"],
  ["Minutes are [online](https://example.org/minutes).", "markdown"],
  ["The bill **doubled** in a year.", "markdown"],
  ["As she put it:\n\n> Nothing was done.", "markdown"],
  ["Who pays:\n\n- the council\n- the ministry", "markdown"],
  ["<!DOCTYPE html><html><body><p>Hello</p></body></html>", "html"],
  ["  <p>The bridge</p>", "html"],
])("%j is %s", (body, format) => {
  expect(guessFormat(body)).toBe(format);
});
