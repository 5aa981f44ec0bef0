import { EventEmitter } from "node:events";
import { Logger, parseCronItems, run, type WorkerEvents } from "graphile-worker";
import { databaseOf, openPool } from "@/db/database";
import { JOBS_SCHEMA } from "@/db/jobs";
import { logger } from "./logger";
import { mailTasks } from "./mail-tasks";
import { openMailTransport } from "./mail-transport";

type Settings = {
  /** The database, as the application's role. */
  databaseUrl: string;
  /** The address of this Stet, for the links in mails. */
  base: string;
  smtpUrl: string;
  mailFrom: string;
};

/** At six in the morning, UTC. Whoever starts Stet later that day gets it then. */
const DAILY = {
  task: "daily",
  match: "0 6 * * *",
  options: { backfillPeriod: 12 * 60 * 60 * 1000 },
};
/** New jobs are heard of at once; this finds those whose next try has come. Milliseconds. */
const LOOK_EVERY = 10_000;

/**
 * Sends what is queued, until the answered function stops it: mails under way may finish first. It survives the
 * database or the mail server going away, and several instances share the work.
 */
export async function startMailWorker(settings: Settings): Promise<() => Promise<void>> {
  const pool = openPool(settings.databaseUrl, 4);
  const transport = openMailTransport(settings.smtpUrl, settings.mailFrom);
  const runner = await run({
    pgPool: pool,
    schema: JOBS_SCHEMA,
    concurrency: 2,
    pollInterval: LOOK_EVERY,
    noHandleSignals: true,
    logger: new Logger(() => () => undefined),
    events: report(),
    taskList: mailTasks({ database: databaseOf(pool), transport, base: settings.base }),
    parsedCronItems: parseCronItems([DAILY]),
  });
  // It ends when it is stopped; should it end otherwise, that must not end the application.
  runner.promise.catch((err: unknown) => logger.error({ err }, "E-mail is no longer sent"));
  return async () => {
    await runner.stop();
    transport.close();
    await pool.end();
  };
}

/** Says what went wrong with a job; never to whom a mail goes, which a mail server's answer may repeat. */
function report(): WorkerEvents {
  const events: WorkerEvents = new EventEmitter();
  events.on("job:error", ({ job, error }) => {
    const { code, responseCode } = error as { code?: string; responseCode?: number };
    const detail = { job: job.task_identifier, id: job.id, attempt: job.attempts, code, responseCode };
    if (job.attempts < job.max_attempts)
      logger.warn(detail, "An e-mail could not be sent; it is tried again");
    else logger.error(detail, "An e-mail could not be sent and is given up");
  });
  events.on("worker:fatalError", ({ error }) => logger.error({ err: error }, "Sending e-mail failed"));
  return events;
}
