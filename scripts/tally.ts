import { existsSync, readFileSync } from "node:fs";
import path from "node:path";

/** `failures` are the names of what failed, as far as the runner gave them. */
export type Tally = { passed: number; failed: number; failures: string[] };

type VitestReport = {
  numPassedTests: number;
  testResults: {
    name: string;
    status: string;
    assertionResults: { fullName: string; status: string }[];
  }[];
};

type PlaywrightSuite = {
  specs?: { title: string; file: string; tests: { status: string }[] }[];
  suites?: PlaywrightSuite[];
};
type PlaywrightReport = { stats: { expected: number }; suites: PlaywrightSuite[] };

/** A file that could not even be loaded has no tests, but has failed. */
export function tallyVitest(report: string, succeeded: boolean): Tally {
  const result = read<VitestReport>(report);
  const failures = (result?.testResults ?? []).flatMap(({ name, status, assertionResults }) => {
    const file = path.relative(process.cwd(), name);
    if (assertionResults.length === 0) return status === "failed" ? [file] : [];
    const failed = assertionResults.filter((one) => one.status === "failed");
    return failed.map(({ fullName }) => `${file}: ${fullName}`);
  });
  return settle("the tests", result?.numPassedTests, failures, succeeded);
}

/** A story that was skipped was not shown to work, and one that passed at the second try failed at the first. */
export function tallyPlaywright(report: string, succeeded: boolean): Tally {
  const result = read<PlaywrightReport>(report);
  const failures = (result?.suites ?? []).flatMap(failedStories);
  return settle("the stories", result?.stats.expected, failures, succeeded);
}

function failedStories({ specs = [], suites = [] }: PlaywrightSuite): string[] {
  const own = specs.flatMap(({ title, file, tests }) =>
    tests.filter(({ status }) => status !== "expected").map(({ status }) => `${file}: ${title} (${status})`),
  );
  return [...own, ...suites.flatMap(failedStories)];
}

/** A runner that ended badly has failed, whatever it counted. */
function settle(runner: string, passed: number | undefined, failures: string[], succeeded: boolean): Tally {
  const all = succeeded || failures.length > 0 ? failures : [`${runner} did not end well`];
  return { passed: passed ?? 0, failed: all.length, failures: all };
}

function read<Report>(file: string): Report | null {
  return existsSync(file) ? (JSON.parse(readFileSync(file, "utf8")) as Report) : null;
}
