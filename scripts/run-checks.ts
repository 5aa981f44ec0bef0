import { runProgram } from "./run-program";

/** `next typegen` writes the types of our own pages, which the type check reads. */
const CHECKS: [what: string, file: string, ...args: string[]][] = [
  ["Types of pages", "node_modules/next/dist/bin/next", "typegen"],
  ["Types", "node_modules/typescript/bin/tsc", "--noEmit"],
  ["Lint and format", "node_modules/@biomejs/biome/bin/biome", "check", "."],
  ["Dead code", "node_modules/knip/bin/knip.js"],
];

/** Runs every check, also after one has failed; answers which passed and which did not. */
export function runChecks(): { passed: string[]; failed: string[] } {
  const passed: string[] = [];
  const failed: string[] = [];
  for (const [what, file, ...args] of CHECKS) {
    console.log(`\n${what}`);
    (runProgram(file, ...args) ? passed : failed).push(what);
  }
  return { passed, failed };
}
