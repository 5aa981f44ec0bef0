import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";

/**
 * Whether a process with this id runs, whoever owns it. One that has ended but that nobody has waited for, as
 * happens in containers, has no command line any more and does not count.
 */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EPERM") return false;
  }
  return process.platform !== "linux" || readCommand(pid) !== "";
}

/** The command line of a process, or null where the system does not tell. */
export function commandOf(pid: number): string | null {
  if (process.platform === "linux") return readCommand(pid);
  const { status, stdout } = spawnSync("ps", ["-ww", "-o", "command=", "-p", String(pid)], {
    encoding: "utf8",
  });
  return status === 0 ? stdout : null;
}

function readCommand(pid: number): string | null {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, "utf8").replaceAll("\0", " ");
  } catch {
    return null; // It ended between the two looks.
  }
}
