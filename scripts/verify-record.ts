import { existsSync } from "node:fs";
import path from "node:path";
import pg from "pg";
import { startEmbeddedPostgres } from "@/db/postgres/embedded-postgres";
import { type RecordReport, verifyRecord, type Witness } from "@/db/verify-record";
import { type Env, readEnv } from "@/lib/server/env";
import { DATABASE } from "./open-database";

const WHOLE = 0;
const BROKEN = 1;
const NOT_CHECKED = 2;

/**
 * Checks the record of what happened in the database of the settings, and says how it is, a line a newsroom.
 * @param noted ends of records that somebody noted when they were whole, as this command prints them: `1234:ab12…`.
 * @returns the exit code: 0 whole, 1 broken or not what was noted, 2 not to be checked.
 */
export async function reportRecord(noted: readonly string[]): Promise<number> {
  try {
    const witnesses = noted.map(readWitness);
    const reports = await withDatabase(readEnv(process.env), (client) => verifyRecord(client, witnesses));
    return tell(reports, witnesses);
  } catch (error) {
    process.stderr.write(`stet: The record could not be checked: ${reasonOf(error)}\n`);
    return NOT_CHECKED;
  }
}

function tell(reports: readonly RecordReport[], noted: readonly Witness[]): number {
  for (const report of reports) console.log(lineOf(report));
  const met = new Set(reports.flatMap((report) => report.met));
  const unmet = noted.filter((witness) => !met.has(witness));
  for (const { sequence, hash } of unmet)
    console.log(
      `No record has link ${sequence} with the hash ${hash}: it was written anew or cut since that was noted.`,
    );
  return unmet.length > 0 || reports.some(({ broken }) => broken) ? BROKEN : WHOLE;
}

function lineOf({ newsroom, end, broken }: RecordReport): string {
  if (!broken) return `${newsroom.name}: whole, ${count(end.sequence)}. Its end: ${end.sequence}:${end.hash}`;
  const event = broken.eventId ? ` (event ${broken.eventId})` : "";
  return `${newsroom.name}: broken at link ${broken.sequence}${event}. ${broken.problem}`;
}

function count(events: number): string {
  return `${events.toLocaleString("en-GB")} ${events === 1 ? "event" : "events"}`;
}

function readWitness(text: string): Witness {
  const [, sequence, hash] = /^([1-9]\d{0,14}):([0-9a-f]{64})$/.exec(text) ?? [];
  if (!sequence || !hash) throw new Error(`“${text}” is not the end of a record, such as 1234:ab12…`);
  return { sequence: Number(sequence), hash };
}

/** As the application's role: reading is all there is to do. Stet may be running meanwhile. */
async function withDatabase<T>(env: Env, work: (client: pg.Client) => Promise<T>): Promise<T> {
  if (env.databaseUrl) return withClient(env.databaseUrl, work);
  const folder = path.join(env.dataDir, "postgres");
  if (!existsSync(folder)) throw new Error(`there is no database in ${env.dataDir}`);
  const embedded = await startEmbeddedPostgres(folder);
  try {
    return await withClient(embedded.appUrl(DATABASE), work);
  } finally {
    await embedded.stop();
  }
}

async function withClient<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

function reasonOf(error: unknown): string {
  if (error instanceof AggregateError) return reasonOf(error.errors[0]);
  if (error instanceof pg.DatabaseError && error.code === "42P01")
    return "the database is of an older Stet; start this one on it once";
  return error instanceof Error ? error.message : String(error);
}
