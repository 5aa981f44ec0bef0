import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { createInterface } from "node:readline";
import pg from "pg";
import { afterAll, afterEach, beforeAll, expect, it } from "vitest";
import { type EmbeddedPostgres, startEmbeddedPostgres } from "@/db/postgres/embedded-postgres";
import { isAlive } from "@/db/postgres/process";

const LAUNCHER = path.join(import.meta.dirname, "embedded-postgres.ts");

// Only its owner may enter it: as root, this is where PostgreSQL needs a user namespace.
let folder: string;
let server: EmbeddedPostgres | undefined;

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), "stet-postgres-"));
});

afterEach(async () => {
  await server?.stop();
  server = undefined;
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function start(): Promise<EmbeddedPostgres> {
  server = await startEmbeddedPostgres(folder, { fsync: "off" });
  return server;
}

async function query(url: string, sql: string): Promise<pg.QueryResultRow[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

function postmasterFile(): string {
  return path.join(folder, "server/data/postmaster.pid");
}

function postmasterId(): number {
  return Number(readFileSync(postmasterFile(), "utf8").split("\n")[0]);
}

async function whenGone(pid: number): Promise<void> {
  await expect.poll(() => isAlive(pid), { timeout: 10_000, interval: 10 }).toBe(false);
}

it("keeps what was written over a stop and a start, at the same port", async () => {
  const first = await start();
  await query(first.ownerUrl("postgres"), "CREATE TABLE kept AS SELECT 'stet' AS word");
  const pid = postmasterId();
  await first.stop();
  expect(isAlive(pid)).toBe(false);
  const second = await start();
  expect(second.port).toBe(first.port);
  expect(await query(second.ownerUrl("postgres"), "SELECT word FROM kept")).toEqual([{ word: "stet" }]);
});

it("lets the application's role in, but not change the schema", async () => {
  const { appUrl } = await start();
  expect(await query(appUrl("postgres"), "SELECT current_user AS me")).toEqual([{ me: "stet_app" }]);
  await expect(query(appUrl("postgres"), "CREATE TABLE mine (id integer)")).rejects.toThrow(
    /permission denied/,
  );
});

it("comes back after a kill, with everything committed", async () => {
  const { ownerUrl, port, revive } = await start();
  await query(ownerUrl("postgres"), "CREATE TABLE committed AS SELECT 1 AS one");
  const pid = postmasterId();
  process.kill(pid, "SIGKILL");
  await whenGone(pid);
  await revive();
  expect(postmasterId()).not.toBe(pid);
  expect(Number(readFileSync(path.join(folder, "port"), "utf8"))).toBe(port);
  expect(await query(ownerUrl("postgres"), "SELECT one FROM committed")).toEqual([{ one: 1 }]);
});

it("joins a server that a crashed Stet left running", async () => {
  const stranger = await startElsewhere();
  const pid = postmasterId();
  stranger.process.kill("SIGKILL");
  await once(stranger.process, "exit");
  const { port } = await start();
  expect([port, postmasterId()]).toEqual([stranger.port, pid]);
  await server?.stop();
  expect(isAlive(pid)).toBe(false);
});

it("starts where a crash left the id of a process that is something else by now", async () => {
  await (await start()).stop();
  writeFileSync(postmasterFile(), `${process.pid}\n${folder}/server/data\n0\n1\n\n127.0.0.1\n\nready\n`);
  const { appUrl } = await start();
  expect(await query(appUrl("postgres"), "SELECT 1 AS one")).toEqual([{ one: 1 }]);
});

it("is shared by two Stets, and stopped by the last one", async () => {
  const [stranger, mine] = await Promise.all([startElsewhere(), start()]);
  expect(mine.port).toBe(stranger.port);
  const pid = postmasterId();
  await mine.stop();
  expect(isAlive(pid)).toBe(true);
  stranger.process.stdin?.end();
  expect(await once(stranger.process, "exit")).toEqual([0, null]);
  expect(isAlive(pid)).toBe(false);
});

/** Another process that uses the same folder until its input ends. */
async function startElsewhere(): Promise<{ process: ChildProcess; port: number }> {
  const script = `
    const [, launcher, folder] = process.argv;
    const { startEmbeddedPostgres } = await import(launcher);
    const server = await startEmbeddedPostgres(folder, { fsync: "off" });
    console.log(server.port);
    process.stdin.resume().on("end", () => server.stop());
  `;
  const args = ["--import", "tsx", "--input-type=module", "--eval", script, LAUNCHER, folder];
  const child = spawn(process.execPath, args, { stdio: ["pipe", "pipe", "inherit"] });
  const [port] = await once(createInterface({ input: child.stdout }), "line");
  return { process: child, port: Number(port) };
}
