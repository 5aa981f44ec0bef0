import { spawnSync } from "node:child_process";
import { readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import type { Binaries } from "@/db/postgres/binaries";
import { commandOf, isAlive } from "@/db/postgres/process";

/** PostgreSQL's first process on a data folder, as its `postmaster.pid` tells. */
export type Postmaster = { pid: number; port: number; ready: boolean };

/**
 * The postmaster of `cluster`, or null when none runs. A file left by a crash is removed when its process id
 * has gone to something else since: PostgreSQL would take that for a postmaster and refuse to start.
 */
export function findPostmaster(cluster: string): Postmaster | null {
  const postmaster = readPostmaster(cluster);
  if (!postmaster || !isAlive(postmaster.pid)) return null;
  const command = commandOf(postmaster.pid);
  if (command === null || command.includes(cluster)) return postmaster;
  rmSync(path.join(cluster, "postmaster.pid"), { force: true });
  return null;
}

function readPostmaster(cluster: string): Postmaster | null {
  try {
    const lines = readFileSync(path.join(cluster, "postmaster.pid"), "utf8").split("\n");
    const [pid, port] = [Number(lines[0]), Number(lines[3])];
    return pid > 0 ? { pid, port, ready: lines[7]?.trim() === "ready" } : null;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
    throw error;
  }
}

/** Ends the server: open transactions are rolled back, everything committed is written. */
export async function stopPostmaster(cluster: string, binaries: Binaries): Promise<void> {
  const postmaster = findPostmaster(cluster);
  if (!postmaster) return;
  if (process.platform === "win32") {
    spawnSync(binaries.pg_ctl, ["stop", "--mode=fast", "-D", cluster]);
    return;
  }
  process.kill(postmaster.pid, "SIGINT");
  while (isAlive(postmaster.pid)) await wait(25);
}
