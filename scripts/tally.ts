import { existsSync, readFileSync } from "node:fs";
import path from "node:path";

/** `failures` are the names of what failed, as far as the runner gave them. */
export type Tally = { passed: number; failures: string[] };

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

/** A file that could not be loaded, or whose setting up or clearing away failed, has failed though none of its tests did. */
export function tallyVitest(report: string, succeeded: boolean): Tally {
  const result = read<VitestReport>(report);
  const failures = (result?.testResults ?? []).flatMap(({ name, status, assertionResults }) => {
    const file = path.relative(process.cwd(), name);
    const failed = assertionResults.filter((one) => one.status === "failed");
    if (failed.length > 0) return failed.map(({ fullName }) => `${file}: ${fullName}`);
    return status === "failed" ? [file] : [];
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
  return { passed: passed ?? 0, failures: all };
}

function read<Report>(file: string): Report | null {
  return existsSync(file) ? (JSON.parse(readFileSync(file, "utf8")) as Report) : null;
}
