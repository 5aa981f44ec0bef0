import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { setTimeout as wait } from "node:timers/promises";
import { StartError } from "@/db/start-error";
import { callable } from "./readiness";

export type NextProcess = {
  /** Settles when the application has ended, with its exit code. */
  ended: Promise<number>;
  /** Ends it: requests under way may finish first, for a while. */
  stop(): Promise<void>;
};

/** Requests under way get this many milliseconds to finish when Stet is asked to stop. */
const GRACE = 8_000;
/** Starting takes a second or two, in development with a cold cache some more. */
const START_LIMIT = 120_000;

/** Starts Next and waits until it answers for its health. Throws StartError when it does not. */
export async function runNext(
  command: "start" | "dev",
  address: { host: string; port: number },
  env: Record<string, string | undefined>,
): Promise<NextProcess> {
  const child = spawnNext(command, address, env);
  const ended = once(child, "exit").then(([code]) => (code as number | null) ?? 1);
  const output = holdBack(child);
  const next = { ended, stop: () => stop(child, ended) };
  const health = `http://${callable(address.host)}:${address.port}/api/health`;
  if (await isHealthy(health, child)) {
    output.release();
    return next;
  }
  output.tell();
  await next.stop();
  throw new StartError("The application did not start; its own words are above.");
}

function spawnNext(
  command: "start" | "dev",
  { host, port }: { host: string; port: number },
  env: Record<string, string | undefined>,
): ChildProcess {
  // `next dev` hands its own options to the server it starts, which then does not start.
  const follow = command === "start" ? ["--import", "./scripts/follow-parent.mjs"] : [];
  const args = [...follow, "node_modules/next/dist/bin/next", command];
  return spawn(process.execPath, [...args, "--hostname", host, "--port", String(port)], {
    env: { ...process.env, ...env },
    stdio: ["ignore", "pipe", "inherit", "ipc"],
  });
}

/** Next greets before it can serve; only what it says once Stet is ready is passed on, unless it fails. */
function holdBack(child: ChildProcess): { release(): void; tell(): void } {
  const held: Buffer[] = [];
  let show = (chunk: Buffer) => void held.push(chunk);
  child.stdout?.on("data", (chunk: Buffer) => show(chunk));
  return {
    release: () => {
      show = (chunk) => void process.stdout.write(chunk);
    },
    tell: () => void process.stdout.write(Buffer.concat(held)),
  };
}

async function isHealthy(url: string, child: ChildProcess): Promise<boolean> {
  const deadline = Date.now() + START_LIMIT;
  while (child.exitCode === null && Date.now() < deadline) {
    const answer = await fetch(url).catch(() => null);
    if (answer?.ok) return true;
    await wait(50);
  }
  return false;
}

async function stop(child: ChildProcess, ended: Promise<number>): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill("SIGTERM");
  const impatience = setTimeout(() => child.kill("SIGKILL"), GRACE);
  await ended;
  clearTimeout(impatience);
}
