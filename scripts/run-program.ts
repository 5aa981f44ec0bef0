import { spawnSync } from "node:child_process";

/** Runs a Node program with its output shown, and answers whether it succeeded. */
export function runProgram(file: string, ...args: string[]): boolean {
  return spawnSync(process.execPath, [file, ...args], { stdio: "inherit" }).status === 0;
}
