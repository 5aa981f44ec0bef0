import path from "node:path";
import { StartError } from "@/db/start-error";
import { type Env, readEnv } from "@/lib/server/env";
import { claimPort } from "./claim-port";
import { keepAlive } from "./keep-alive";
import { keepSecret } from "./keep-secret";
import { openDatabase } from "./open-database";
import { type Newsroom, prepareNewsroom } from "./prepare-newsroom";
import { addressOf, readiness } from "./readiness";
import { type NextProcess, runNext } from "./run-next";

type Task = { command: "start" | "dev"; build: (signal: AbortSignal) => Promise<boolean> };
type Undo = Array<() => Promise<void>>;

/** Runs Stet until it is asked to stop, then ends the process: with 0, or with 1 and one line that says why. */
export async function serve(task: Task): Promise<never> {
  const asked = listenForStop();
  const undo: Undo = [];
  let problem: unknown = null;
  try {
    const next = await start(task, undo, asked);
    await Promise.race([next.ended, whenAborted(asked)]);
    if (!asked.aborted) throw new StartError("The application ended by itself.");
  } catch (error) {
    if (!asked.aborted) problem = error;
  }
  for (const step of undo.reverse()) await step();
  if (problem) report(problem);
  process.exit(problem ? 1 : 0);
}

/** Each thing that must be undone at the end is put on `undo` as soon as it is done. */
async function start(task: Task, undo: Undo, asked: AbortSignal): Promise<NextProcess> {
  const env = settings();
  const port = await claimPort(env.host, env.port);
  const secret = env.secret ?? keepSecret(env.dataDir);
  const { url, embedded } = await openDatabase(env);
  if (embedded) undo.push(keepAlive(embedded));
  asked.throwIfAborted();
  // Last of what can fail, since it takes longest: whatever else is in the way is said at once.
  if (!(await task.build(asked))) throw new StartError("Stet could not be built; the reason is above.");
  const newsroom = await prepareNewsroom(env, url);
  asked.throwIfAborted();
  const next = await runNext(
    task.command,
    { host: env.host, port },
    variables(env, { port, url, secret, newsroom }),
  );
  undo.push(next.stop);
  const stopMail = await sendMail(env, port, url);
  if (stopMail) undo.push(stopMail);
  console.log(readiness(env, port, newsroom));
  return next;
}

/** Sends e-mail from now on, where there is a server for it; answers how to stop. */
async function sendMail(env: Env, port: number, databaseUrl: string): Promise<(() => Promise<void>) | null> {
  const { smtpUrl, mailFrom } = env;
  if (!smtpUrl || !mailFrom) return null;
  const { startMailWorker } = await import("@/lib/server/mail-worker");
  return startMailWorker({ databaseUrl, base: addressOf(env, port), smtpUrl, mailFrom });
}

function settings(): Env {
  try {
    return readEnv(process.env);
  } catch (cause) {
    throw new StartError((cause as Error).message, { cause });
  }
}

/** What the application is told. It never gets the address of the role that may change its tables. */
function variables(
  env: Env,
  found: { port: number; url: string; secret: string; newsroom: Newsroom },
): Record<string, string | undefined> {
  return {
    DATABASE_URL: found.url,
    DATABASE_MIGRATION_URL: "",
    PORT: String(found.port),
    HOST: env.host,
    STET_DATA_DIR: path.resolve(env.dataDir),
    STET_SECRET: found.secret,
    STET_DEMO_MODE: String(found.newsroom === "demo"),
  };
}

function listenForStop(): AbortSignal {
  const asked = new AbortController();
  // They stay: a shell and npm may send the same signal twice, and the second must not cut the work short.
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => asked.abort());
  return asked.signal;
}

function whenAborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener("abort", () => resolve(), { once: true });
  });
}

/** Reasons are one line for a person; anything else is a bug of ours, and needs to say where. */
function report(problem: unknown): void {
  if (problem instanceof StartError) process.stderr.write(`stet: ${problem.message}\n`);
  else console.error(problem);
}
