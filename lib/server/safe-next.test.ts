import { expect, it } from "vitest";
import { safeNext } from "./safe-next";

it.each(["/articles", "/articles/1?annotation=2#a", "/articles?search=caf%C3%A9", "/"])(
  "goes to %s",
  (next) => {
    expect(safeNext(next)).toBe(next);
  },
);

it.each([
  "//evil.test",
  "///evil.test",
  "/\\evil.test",
  "\\\\evil.test",
  "/\t/evil.test",
  "/\n/evil.test",
  "/./\\evil.test",
  "/..//evil.test",
  "/.//evil.test",
  "https://evil.test",
  "javascript:alert(1)",
  "evil.test",
  "",
  " /articles",
  "/sign-in",
  "/sign-in?next=/sign-in",
  "/first-run",
  "/api/articles",
  undefined,
  null,
  ["/articles", "/articles"],
])("does not go to %j", (next) => {
  expect(safeNext(next)).toBe("/");
});
