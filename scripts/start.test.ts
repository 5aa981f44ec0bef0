import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { text } from "node:stream/consumers";
import { afterAll, beforeAll, expect, it } from "vitest";

let folder: string;
let taken: Server;

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), "stet-start-"));
  taken = createServer().listen(0, "127.0.0.1");
  await once(taken, "listening");
});

afterAll(() => {
  taken.close();
  rmSync(folder, { recursive: true, force: true });
});

const OLD_NODE =
  "Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '18.20.4' } })";

function takenPort(): number {
  const address = taken.address();
  return typeof address === "object" && address ? address.port : 0;
}

async function start(env: Record<string, string>, ...nodeArguments: string[]) {
  const settings = { PORT: "0", STET_DATA_DIR: folder, DATABASE_URL: "", HOST: "", ...env };
  const child = spawn(process.execPath, [...nodeArguments, "scripts/start.mjs"], {
    env: { ...process.env, ...settings },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const [errors, [code]] = await Promise.all([text(child.stderr), once(child, "exit")]);
  return { code, errors };
}

const REFUSING = "postgres://stet:hunter2@127.0.0.1:1/stet";

const CASES: [what: string, env: () => Record<string, string>, line: RegExp][] = [
  ["a taken port", () => ({ PORT: String(takenPort()) }), /^stet: Port \d+ on 127.0.0.1 is taken .*\n$/],
  ["a host of another machine", () => ({ HOST: "192.0.2.1" }), /^stet: HOST is 192.0.2.1, which .*\n$/],
  ["a port that is no number", () => ({ PORT: "http" }), /^stet: The environment is not right: PORT: .*\n$/],
  [
    "a data folder that cannot be written",
    () => ({ STET_DATA_DIR: path.join(fileIn(folder), "data") }),
    /^stet: Stet cannot write to its data folder .*\n$/,
  ],
  [
    "a database that refuses, without its password",
    () => ({ DATABASE_URL: REFUSING }),
    /^stet: The database at 127.0.0.1:1\/stet cannot be reached: .*ECONNREFUSED(?!.*hunter2).*\n$/,
  ],
];

it.each(CASES)("says in one line that there is %s", async (_what, env, line) => {
  const { code, errors } = await start(env());
  expect(errors).toMatch(line);
  expect(code).toBe(1);
});

it("says in one line that Node is too old", async () => {
  const { code, errors } = await start(
    {},
    "--import",
    `data:text/javascript,${encodeURIComponent(OLD_NODE)}`,
  );
  expect(errors).toMatch(/^stet: Stet needs Node 20\.19 or newer; .*\n$/);
  expect(code).toBe(1);
});

function fileIn(parent: string): string {
  const file = path.join(parent, "a-file");
  writeFileSync(file, "");
  return file;
}
