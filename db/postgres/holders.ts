import { mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { isAlive } from "@/db/postgres/process";

/** Notes that this process uses the server of `folder`, so that no other one stops it. */
export function hold(folder: string): void {
  mkdirSync(holders(folder), { recursive: true, mode: 0o700 });
  writeFileSync(path.join(holders(folder), String(process.pid)), "", { mode: 0o600 });
}

/** Takes this process off the list; true when nobody else is left on it. */
export function release(folder: string): boolean {
  rmSync(path.join(holders(folder), String(process.pid)), { force: true });
  const others = readdirSync(holders(folder)).map(Number);
  for (const pid of others.filter((pid) => !isAlive(pid))) {
    rmSync(path.join(holders(folder), String(pid)), { force: true });
  }
  return !others.some(isAlive);
}

function holders(folder: string): string {
  return path.join(folder, "holders");
}
