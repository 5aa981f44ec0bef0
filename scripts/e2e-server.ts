import { spawn } from "node:child_process";
import { once } from "node:events";
import {
  appendFileSync,
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import { createInterface } from "node:readline";
import { ownerUrl } from "@/db/postgres/cluster";
import { startTestMailServer } from "@/lib/server/test-mail-server";
import { NO_SETTINGS } from "./no-settings";

/**
 * Playwright's global setup: `npm start` as a person would run it, on a free port, with an empty data folder
 * of its own. What the stories need to know of it goes into the environment; see e2e/fixtures.ts.
 */
export default async function startForStories(): Promise<() => Promise<void>> {
  const folder = makeDataFolder();
  const mailFile = path.join(folder, "received-mail.ndjson");
  writeFileSync(mailFile, "");
  const mail = await startTestMailServer((received) =>
    appendFileSync(mailFile, `${JSON.stringify(received)}\n`),
  );
  const mailSettings = { STET_SMTP_URL: mail.url, STET_MAIL_FROM: "Stet <stet@demo.stet>" };
  const stet = spawn(process.execPath, ["scripts/start.mjs"], {
    env: {
      ...process.env,
      ...NO_SETTINGS,
      NODE_ENV: "production",
      ...mailSettings,
      PORT: "0",
      STET_DATA_DIR: folder,
      STET_LOG_LEVEL: "error",
    },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const address = await readAddress(stet.stdout);
  process.env.STET_E2E_URL = address;
  process.env.STET_E2E_DATA_DIR = folder;
  process.env.STET_E2E_DATABASE_URL = databaseUrl(folder);
  return async () => {
    stet.kill("SIGTERM");
    const [code] = await once(stet, "exit");
    await mail.close();
    if (code !== 0) throw new Error(`Stet did not stop cleanly: exit code ${code}`);
    rmSync(folder, { recursive: true, force: true });
  };
}

/** Others may pass through: as root, PostgreSQL runs as another user. */
function makeDataFolder(): string {
  mkdirSync(".stet", { recursive: true, mode: 0o711 });
  const folder = mkdtempSync(path.resolve(".stet/e2e-"));
  chmodSync(folder, 0o711);
  return folder;
}

async function readAddress(output: NodeJS.ReadableStream): Promise<string> {
  const lines = createInterface({ input: output });
  for await (const line of lines) {
    const [, address] = /ready at (http:\S+)/.exec(line) ?? [];
    if (!address) {
      console.log(line);
      continue;
    }
    // Leaving the loop closes the reader; what Stet says later still has to be read.
    output.on("data", (chunk: Buffer) => void process.stdout.write(chunk));
    output.resume();
    return address;
  }
  throw new Error("Stet did not start; its own line is above");
}

function databaseUrl(folder: string): string {
  const port = Number(readFileSync(path.join(folder, "postgres/port"), "utf8"));
  return ownerUrl(path.join(folder, "postgres/server/data"), port, "stet");
}
