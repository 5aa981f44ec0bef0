import { linkSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { setTimeout as wait } from "node:timers/promises";
import { isAlive } from "@/db/postgres/process";

/** No work under a lock takes this many milliseconds: an older lock belongs to a process that is gone. */
const STALE_AFTER = 180_000;

/** Runs `work` while no other process does work under the same lock file. A crashed holder's lock is taken. */
export async function withLockFile<Result>(file: string, work: () => Promise<Result>): Promise<Result> {
  while (!take(file)) await wait(25);
  try {
    return await work();
  } finally {
    rmSync(file, { force: true });
  }
}

/** A link appears at once with its content, so that nobody reads a lock without its holder. */
function take(file: string): boolean {
  const mine = `${file}.${process.pid}`;
  writeFileSync(mine, String(process.pid), { mode: 0o600 });
  try {
    linkSync(mine, file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    if (isStale(file)) rmSync(file, { force: true });
    return false;
  } finally {
    rmSync(mine, { force: true });
  }
}

function isStale(file: string): boolean {
  try {
    return !isAlive(Number(readFileSync(file, "utf8"))) || Date.now() - statSync(file).mtimeMs > STALE_AFTER;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return false;
    throw error;
  }
}
