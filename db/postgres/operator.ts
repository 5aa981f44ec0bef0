import { spawnSync } from "node:child_process";
import { chownSync, lchownSync, readdirSync, statSync } from "node:fs";
import path from "node:path";
import type { Binaries } from "@/db/postgres/binaries";
import { StartError } from "@/db/start-error";

/** Who runs PostgreSQL's programs: a user to become, or a command to run them under, or neither. */
export type Operator = { uid: number; gid: number; wrapper: string[]; becomes: boolean };

const NAMESPACE = ["unshare", "--user", "--map-user=1000", "--map-group=1000", "--"];

/**
 * Picks who runs PostgreSQL on `folder`, and makes the folder theirs. PostgreSQL refuses to run as root, so
 * root becomes `postgres` or `nobody`; where a parent folder keeps those out, root stays its own user inside
 * a user namespace. Throws StartError when nothing works.
 */
export function chooseOperator(folder: string, binaries: Binaries): Operator {
  if (process.getuid?.() !== 0) return selfOperator();
  const accounts = ["postgres", "nobody"].map(findAccount).filter((account) => account !== null);
  for (const account of accounts) {
    if (canWork(account, folder, binaries)) return handOver(folder, account);
  }
  const namespaced = { uid: 0, gid: 0, wrapper: NAMESPACE, becomes: false };
  if (run(namespaced, binaries.postgres, ["--version"]).status === 0) return handOver(folder, namespaced);
  throw new StartError(
    `PostgreSQL cannot run as root, and no other user may enter ${folder}: start Stet as an ordinary user, ` +
      "set STET_DATA_DIR to a folder others may enter, or set DATABASE_URL.",
  );
}

/** Runs a program as the operator and waits for it. */
export function run(operator: Operator, program: string, args: string[], cwd?: string) {
  const [command = program, ...rest] = [...operator.wrapper, program, ...args];
  return spawnSync(command, rest, {
    ...identity(operator),
    cwd,
    encoding: "utf8",
    env: programEnvironment(),
  });
}

/** The uid and gid for `spawn`; nothing where the process keeps its own. */
export function identity(operator: Operator): { uid?: number; gid?: number } {
  return operator.becomes ? { uid: operator.uid, gid: operator.gid } : {};
}

/** PostgreSQL's own messages and dates must not follow the language of whoever starts Stet. */
export function programEnvironment(): NodeJS.ProcessEnv {
  return { ...process.env, LC_ALL: "C", TZ: "UTC" };
}

function selfOperator(): Operator {
  return { uid: process.getuid?.() ?? -1, gid: process.getgid?.() ?? -1, wrapper: [], becomes: false };
}

function findAccount(name: string): Operator | null {
  const [uid, gid] = ["-u", "-g"].map((flag) => spawnSync("id", [flag, name], { encoding: "utf8" }));
  if (uid?.status !== 0 || gid?.status !== 0) return null;
  return { uid: Number(uid.stdout), gid: Number(gid.stdout), wrapper: [], becomes: true };
}

/** Asks the system itself, as that user: mode bits alone do not know about access lists and mounts. */
function canWork(account: Operator, folder: string, binaries: Binaries): boolean {
  const { uid, gid } = statSync(folder);
  chownSync(folder, account.uid, account.gid);
  const check = 'test -w "$1" && test -x "$2" && "$3" --version';
  const answer = run(account, "/bin/sh", ["-c", check, "sh", folder, binaries.initdb, binaries.postgres]);
  chownSync(folder, uid, gid);
  return answer.status === 0;
}

/** The folder itself comes last: its owner tells whether all of it has been handed over. */
function handOver(folder: string, operator: Operator): Operator {
  if (statSync(folder).uid !== operator.uid) chownTree(folder, operator.uid, operator.gid);
  return operator;
}

function chownTree(folder: string, uid: number, gid: number): void {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const child = path.join(folder, entry.name);
    if (entry.isDirectory()) chownTree(child, uid, gid);
    else lchownSync(child, uid, gid);
  }
  chownSync(folder, uid, gid);
}
