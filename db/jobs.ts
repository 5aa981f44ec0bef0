import { sql } from "drizzle-orm";
import type { JsonValue } from "@/domain/event/event";
import type { Database, Transaction } from "./database";

/** The queue's own tables and functions, kept apart from Stet's. */
export const JOBS_SCHEMA = "graphile_worker";
/** With the queue's growing pauses between them, the last try is about three days after the first. */
const TRIES = 20;

/** What is done later, by name, and what each needs to know. */
export type Jobs = {
  send_mail: { to: string; subject: string; text: string; html: string };
  mail_notification: { newsroomId: string; id: string };
  mail_digest: { newsroomId: string; memberId: string };
  daily: Record<string, never>;
};

/** Whether there is a server to send e-mail through; without one nothing is queued that would then wait for ever. */
export function hasMailServer(): boolean {
  return Boolean(process.env.STET_SMTP_URL);
}

/** Remove jobs that were given up a week ago: what they carry, a link to a new password maybe, is nobody's to keep. */
export async function forgetFailedJobs(database: Database): Promise<void> {
  await database.execute(sql`
    delete from ${sql.identifier(JOBS_SCHEMA)}._private_jobs
    where attempts >= max_attempts and locked_at is null and run_at < now() - interval '7 days'`);
}

/** Queue a job: it is done once the transaction has committed, tried again when it fails, and never done without it. */
export async function addJob<Name extends keyof Jobs>(
  transaction: Transaction,
  name: Name,
  payload: Jobs[Name] & Record<string, JsonValue | undefined>,
): Promise<void> {
  const json = JSON.stringify(payload);
  await transaction.execute(
    sql`select id from ${sql.identifier(JOBS_SCHEMA)}.add_job(${name}, payload => ${json}::json, max_attempts => ${TRIES})`,
  );
}
