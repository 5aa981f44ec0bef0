import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { tallyPlaywright, tallyVitest } from "./tally";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "stet-tally-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function written(report: object): string {
  const file = path.join(folder, "report.json");
  writeFileSync(file, JSON.stringify(report));
  return file;
}

/** What the runner says of a file: how it went, and each of its tests. */
const fileOf = (name: string, status: string, ...tests: string[]) => ({
  name: path.resolve(name),
  status,
  assertionResults: tests.map((one, at) => ({ fullName: `test ${at + 1}`, status: one })),
});

test("names each test that failed, and a file that failed without one", () => {
  const report = written({
    numPassedTests: 3,
    testResults: [
      fileOf("db/right.test.ts", "passed", "passed", "skipped"),
      fileOf("db/wrong.test.ts", "failed", "passed", "failed"),
      fileOf("db/not-loaded.test.ts", "failed"),
      fileOf("db/not-set-up.test.ts", "failed", "skipped", "skipped"),
      fileOf("db/not-cleared-away.test.ts", "failed", "passed"),
    ],
  });
  expect(tallyVitest(report, false)).toEqual({
    passed: 3,
    failures: [
      "db/wrong.test.ts: test 2",
      "db/not-loaded.test.ts",
      "db/not-set-up.test.ts",
      "db/not-cleared-away.test.ts",
    ],
  });
});

test("a runner that ends badly has failed, whatever it reported", () => {
  const report = written({
    numPassedTests: 1,
    testResults: [fileOf("db/right.test.ts", "passed", "passed")],
  });
  expect(tallyVitest(report, true)).toEqual({ passed: 1, failures: [] });
  expect(tallyVitest(report, false)).toEqual({ passed: 1, failures: ["the tests did not end well"] });
  expect(tallyVitest(path.join(folder, "none.json"), false).failures).toHaveLength(1);
});

test("a story that was skipped, or passed only at the second try, has failed", () => {
  const story = (title: string, status: string) => ({ title, file: "desk.spec.ts", tests: [{ status }] });
  const report = written({
    stats: { expected: 1 },
    suites: [
      { specs: [story("shows", "expected")], suites: [{ specs: [story("hides", "skipped")] }] },
      { specs: [story("stays", "flaky")] },
    ],
  });
  expect(tallyPlaywright(report, true)).toEqual({
    passed: 1,
    failures: ["desk.spec.ts: hides (skipped)", "desk.spec.ts: stays (flaky)"],
  });
});
