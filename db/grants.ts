import type pg from "pg";
import { grantJobs } from "@/db/install-jobs";

/**
 * Gives `role` the rights the application needs on every table of the connected database, and no more:
 * it can read and write rows, but not create, alter, truncate or drop anything. Run after each migration,
 * by the owner, since new tables come without rights.
 */
export async function grantAppRole(owner: pg.Client, role: string): Promise<void> {
  const name = owner.escapeIdentifier(role);
  await owner.query("REVOKE CREATE ON SCHEMA public FROM PUBLIC");
  await owner.query(`GRANT USAGE ON SCHEMA public TO ${name}`);
  await owner.query(`GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO ${name}`);
  await owner.query(`GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA public TO ${name}`);
  await grantJobs(owner, name);
}
