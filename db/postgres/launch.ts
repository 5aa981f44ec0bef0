import { spawn } from "node:child_process";
import { closeSync, openSync, readFileSync } from "node:fs";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import pg from "pg";
import type { Binaries } from "@/db/postgres/binaries";
import { ensureCluster, ownerUrl } from "@/db/postgres/cluster";
import { chooseOperator, identity, type Operator, programEnvironment } from "@/db/postgres/operator";
import { choosePort } from "@/db/postgres/port";
import { findPostmaster } from "@/db/postgres/postmaster";
import type { ServerFolder } from "@/db/postgres/server-folder";
import { StartError } from "@/db/start-error";

/** How long a start may take, in milliseconds: a large database is long in recovering from a crash. */
const START_LIMIT = 120_000;
/** A server that has ended this many times while starting will not start. */
const ATTEMPTS = 4;

const SETTINGS = {
  listen_addresses: "127.0.0.1",
  unix_socket_directories: "",
  shared_buffers: "64MB",
  max_connections: "100",
  // A young database grows fast; with the statistics of a minute ago its joins are planned for empty tables.
  autovacuum_naptime: "10s",
};

type Settings = Record<string, string>;

/** Answers the port of the running server of `files`, starting it first when there is none. */
export async function launchPostmaster(files: ServerFolder, binaries: Binaries, settings: Settings) {
  const deadline = Date.now() + START_LIMIT;
  const launch = launcher(files, binaries, { ...SETTINGS, ...settings });
  while (Date.now() < deadline) {
    const postmaster = findPostmaster(files.cluster);
    if (!postmaster) await launch();
    else if (postmaster.ready && (await answers(ownerUrl(files.cluster, postmaster.port, "postgres")))) {
      return postmaster.port;
    }
    await wait(25);
  }
  throw new StartError(`PostgreSQL on ${files.folder} did not get ready: ${lastComplaint(files)}`);
}

/** A function that launches the server if the one it launched before has ended. */
function launcher(files: ServerFolder, binaries: Binaries, settings: Settings): () => Promise<void> {
  let running = false;
  let attempts = 0;
  let operator: Operator | undefined;
  return async () => {
    if (running) return;
    if (attempts++ === ATTEMPTS) throw new StartError(`PostgreSQL will not start: ${lastComplaint(files)}`);
    operator ??= chooseOperator(files.server, binaries);
    ensureCluster(files.cluster, binaries, operator);
    const port = await choosePort(path.join(files.folder, "port"));
    running = true;
    const server = spawnServer(files, binaries, operator, { ...settings, port: String(port) });
    server.once("exit", () => {
      running = false;
    });
  };
}

/** In a session of its own: Ctrl-C in the terminal is for Stet, which then stops its database in order. */
function spawnServer(files: ServerFolder, binaries: Binaries, operator: Operator, settings: Settings) {
  const output = openSync(logOf(files), "a", 0o600);
  const options = Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
  const [command = binaries.postgres, ...args] = [
    ...operator.wrapper,
    binaries.postgres,
    "-D",
    files.cluster,
    ...options,
  ];
  const server = spawn(command, args, {
    ...identity(operator),
    cwd: files.server,
    env: programEnvironment(),
    stdio: ["ignore", output, output],
    detached: true,
    windowsHide: true,
  });
  closeSync(output);
  server.unref();
  return server;
}

async function answers(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  try {
    await client.connect();
    await client.end();
    return true;
  } catch (error) {
    // Still starting, or just stopping: the caller looks again.
    if (error instanceof pg.DatabaseError && error.code !== "57P03") throw error;
    return false;
  }
}

function lastComplaint(files: ServerFolder): string {
  const lines = readFileSync(logOf(files), "utf8").trim().split("\n");
  return lines.findLast((line) => /FATAL|PANIC|ERROR/.test(line)) ?? lines.at(-1) ?? "it said nothing";
}

function logOf(files: ServerFolder): string {
  return path.join(files.folder, "server.log");
}
