import { createHmac, randomBytes } from "node:crypto";
import { chownSync, existsSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { Binaries } from "@/db/postgres/binaries";
import { type Operator, run } from "@/db/postgres/operator";
import { StartError } from "@/db/start-error";

const OWNER = "stet_owner";
export const APP_ROLE = "stet_app";

/** Makes an empty PostgreSQL cluster at `cluster` unless there is one. It appears whole or not at all. */
export function ensureCluster(cluster: string, binaries: Binaries, operator: Operator): void {
  if (existsSync(path.join(cluster, "PG_VERSION"))) return;
  const unfinished = `${cluster}.unfinished`;
  const password = `${cluster}.password`;
  rmSync(unfinished, { recursive: true, force: true });
  writeFileSync(password, randomBytes(24).toString("base64url"), { mode: 0o600 });
  if (operator.becomes) chownSync(password, operator.uid, operator.gid);
  const result = run(operator, binaries.initdb, initArguments(unfinished, password), path.dirname(cluster));
  if (result.status !== 0) {
    const reason = result.error?.message ?? result.stderr.trim().split("\n").at(-1);
    throw new StartError(`PostgreSQL's data folder ${cluster} could not be made: ${reason}`);
  }
  renameSync(password, path.join(unfinished, "owner.password"));
  renameSync(unfinished, cluster);
}

function initArguments(folder: string, password: string): string[] {
  return [
    `--pgdata=${folder}`,
    `--username=${OWNER}`,
    `--pwfile=${password}`,
    "--auth=scram-sha-256",
    "--encoding=UTF8",
    "--locale=C",
    "--locale-provider=builtin",
    "--builtin-locale=C.UTF-8",
    "--no-instructions",
  ];
}

/** The address of `database` on the running cluster, for the owner of everything in it. */
export function ownerUrl(cluster: string, port: number, database: string): string {
  return address(OWNER, ownerPassword(cluster), port, database);
}

/** The same for the application's role. */
export function appUrl(cluster: string, port: number, database: string): string {
  return address(APP_ROLE, appPassword(cluster), port, database);
}

/** The application's password follows from the owner's: one secret to keep, and neither tells the other. */
export function appPassword(cluster: string): string {
  return createHmac("sha256", ownerPassword(cluster)).update(APP_ROLE).digest("base64url");
}

function ownerPassword(cluster: string): string {
  return readFileSync(path.join(cluster, "owner.password"), "utf8");
}

function address(role: string, password: string, port: number, database: string): string {
  return `postgres://${role}:${password}@127.0.0.1:${port}/${database}`;
}
