import { spawnSync } from "node:child_process";
import { chownSync, lchownSync, readdirSync, statSync } from "node:fs";
import { userInfo } from "node:os";
import path from "node:path";
import type { Binaries } from "@/db/postgres/binaries";
import { StartError } from "@/db/start-error";

/** Who runs PostgreSQL's programs: a user to become, or a command to run them under, or neither. */
export type Operator = { uid: number; gid: number; wrapper: string[]; becomes: boolean };

/**
 * Picks who runs PostgreSQL on `folder`, and makes the folder theirs. PostgreSQL refuses to run as root, so
 * root becomes `postgres` or `nobody`. Where a parent folder keeps those out, root stays its own user inside a
 * user namespace, under such a name; so does a user that has no name, which PostgreSQL refuses too.
 * Throws StartError when nothing works.
 */
export function chooseOperator(folder: string, binaries: Binaries): Operator {
  const isRoot = process.getuid?.() === 0;
  if (!isRoot && hasName()) return myself();
  const accounts = ["postgres", "nobody"].map(findAccount).filter((account) => account !== null);
  const able = isRoot && accounts.find((account) => canWork(account, folder, binaries));
  const operator = able || accounts.map(inNamespace).find((each) => canRun(each, binaries));
  if (!operator) throw new StartError(refusal(folder, isRoot));
  // The folder itself comes last in chownTree: its owner tells whether all of it has been handed over.
  if (statSync(folder).uid !== operator.uid) chownTree(folder, operator.uid, operator.gid);
  return operator;
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

function myself(): Operator {
  return { uid: process.getuid?.() ?? -1, gid: process.getgid?.() ?? -1, wrapper: [], becomes: false };
}

/** In containers a user may be a number only. */
function hasName(): boolean {
  try {
    return userInfo().username !== "";
  } catch {
    return false;
  }
}

/** Whoever we are, seen by PostgreSQL as that account; for the files outside nothing changes. */
function inNamespace({ uid, gid }: Operator): Operator {
  const wrapper = ["unshare", "--user", `--map-user=${uid}`, `--map-group=${gid}`, "--"];
  return { ...myself(), wrapper };
}

function canRun(operator: Operator, binaries: Binaries): boolean {
  return run(operator, binaries.postgres, ["--version"]).status === 0;
}

function refusal(folder: string, isRoot: boolean): string {
  const why = isRoot
    ? `PostgreSQL cannot run as root, and no other user may enter ${folder}`
    : `PostgreSQL cannot run as user ${process.getuid?.()}, who has no name on this machine`;
  const otherwise = isRoot ? ", set STET_DATA_DIR to a folder others may enter," : "";
  return `${why}: start Stet as an ordinary user${otherwise} or set DATABASE_URL.`;
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

function chownTree(folder: string, uid: number, gid: number): void {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const child = path.join(folder, entry.name);
    if (entry.isDirectory()) chownTree(child, uid, gid);
    else lchownSync(child, uid, gid);
  }
  chownSync(folder, uid, gid);
}
