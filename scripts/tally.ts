import { existsSync, readFileSync } from "node:fs";

export type Tally = { passed: number; failed: number };

type VitestReport = {
  numPassedTests: number;
  numFailedTests: number;
  testResults: { status: string; assertionResults: unknown[] }[];
};

type PlaywrightReport = { stats: { expected: number; unexpected: number; flaky: number; skipped: number } };

/** A file that could not even be loaded has no tests, but has failed. */
export function tallyVitest(report: string, succeeded: boolean): Tally {
  const result = read<VitestReport>(report);
  const broken = result?.testResults.filter(
    (file) => file.status === "failed" && !file.assertionResults.length,
  );
  const failed = (result?.numFailedTests ?? 0) + (broken?.length ?? 0);
  return settle({ passed: result?.numPassedTests ?? 0, failed }, succeeded);
}

/** A story that was skipped was not shown to work, and one that passed at the second try failed at the first. */
export function tallyPlaywright(report: string, succeeded: boolean): Tally {
  const stats = read<PlaywrightReport>(report)?.stats;
  const failed = (stats?.unexpected ?? 0) + (stats?.flaky ?? 0) + (stats?.skipped ?? 0);
  return settle({ passed: stats?.expected ?? 0, failed }, succeeded);
}

/** A runner that ended badly has failed, whatever it counted. */
function settle({ passed, failed }: Tally, succeeded: boolean): Tally {
  return { passed, failed: succeeded ? failed : Math.max(failed, 1) };
}

function read<Report>(file: string): Report | null {
  return existsSync(file) ? (JSON.parse(readFileSync(file, "utf8")) as Report) : null;
}
