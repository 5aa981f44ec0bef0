import { Logger, runMigrations } from "graphile-worker";
import type pg from "pg";
import { JOBS_SCHEMA } from "@/db/jobs";

/** Changes with what `installJobs` and `grantJobs` make. */
export const JOBS_VERSION = "graphile-worker 0.16.6, 1";

/** Make or renew the queue in the database at `ownerUrl`. */
export async function installJobs(ownerUrl: string): Promise<void> {
  const logger = new Logger(() => () => undefined);
  await runMigrations({ connectionString: ownerUrl, schema: JOBS_SCHEMA, logger });
}

/** Gives a role the rights on rows that queueing and working off jobs needs. `name` is escaped already. */
export async function grantJobs(owner: pg.Client, name: string): Promise<void> {
  await owner.query(`GRANT USAGE ON SCHEMA ${JOBS_SCHEMA} TO ${name}`);
  await owner.query(`GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA ${JOBS_SCHEMA} TO ${name}`);
  await owner.query(`GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA ${JOBS_SCHEMA} TO ${name}`);
  const { rows } = await owner.query<{ relname: string }>(
    "SELECT relname FROM pg_class WHERE relnamespace = $1::regnamespace AND relrowsecurity",
    [JOBS_SCHEMA],
  );
  for (const { relname } of rows) {
    const table = `${JOBS_SCHEMA}.${owner.escapeIdentifier(relname)}`;
    await owner.query(`DROP POLICY IF EXISTS stet ON ${table}`);
    await owner.query(`CREATE POLICY stet ON ${table} TO ${name} USING (true) WITH CHECK (true)`);
  }
}
