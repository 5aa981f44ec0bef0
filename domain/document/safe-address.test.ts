import { expect, test } from "vitest";
import { isSafeImage, isSafeLink } from "./safe-address";

test.each([
  "https://example.org/a?b#c",
  "HTTP://example.org",
  "mailto:desk@example.org",
  "/articles",
  "#notes",
])("%s may be followed", (href) => expect(isSafeLink(href)).toBe(true));

test.each([
  "javascript:alert(1)",
  " javascript:alert(1)",
  "data:text/html,x",
  "//example.org",
  "/\\example.org",
  "relative",
  "https://example.org/\u202egnp.exe",
  "java\nscript:alert(1)",
  `https://example.org/${"a".repeat(2048)}`,
])("%j may not", (href) => expect(isSafeLink(href)).toBe(false));

test("pictures come over TLS or from here", () => {
  expect(isSafeImage("https://example.org/a.jpg")).toBe(true);
  expect(isSafeImage("/a.jpg")).toBe(true);
  for (const src of [
    "http://example.org/a.jpg",
    "//example.org/a.jpg",
    "/\\example.org",
    "data:image/png,x",
    "#a",
  ])
    expect(isSafeImage(src)).toBe(false);
});
