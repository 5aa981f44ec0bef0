import { rmSync } from "node:fs";
import { ensureChromium } from "./ensure-chromium";
import { runChecks } from "./run-checks";
import { runProgram } from "./run-program";
import { type Tally, tallyPlaywright, tallyVitest } from "./tally";

const REPORTS = "test-results";

/**
 * Runs all checks and tests, also after some have failed, and prints `N passed, N failed` as the last line.
 * Answers the exit code.
 */
export function runTests(): 0 | 1 {
  rmSync(REPORTS, { recursive: true, force: true });
  const checks = runChecks();
  const tallies = [
    { passed: checks.passed.length, failures: checks.failed },
    runVitest(`${REPORTS}/vitest.json`),
    runPlaywright(`${REPORTS}/playwright.json`),
  ];
  const passed = tallies.reduce((sum, tally) => sum + tally.passed, 0);
  const failures = tallies.flatMap((tally) => tally.failures);
  if (failures.length > 0) console.log(`\nNot right:\n${failures.map((name) => `- ${name}`).join("\n")}`);
  console.log(`\n${passed} passed, ${failures.length} failed`);
  return failures.length === 0 ? 0 : 1;
}

function runVitest(report: string): Tally {
  console.log("\nTests");
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
  return tallyVitest(report, runProgram("node_modules/vitest/vitest.mjs", "run", ...reporters));
}

function runPlaywright(report: string): Tally {
  console.log("\nStories");
  const succeeded = ensureChromium() && runProgram("node_modules/@playwright/test/cli.js", "test");
  return tallyPlaywright(report, succeeded);
}
