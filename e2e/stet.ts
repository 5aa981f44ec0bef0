import path from "node:path";
import type { DemoMember } from "./demo-members";

/** What `scripts/e2e-server.ts` says about the Stet under test. */
function told(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set: run the stories through Playwright`);
  return value;
}

/** Where the Stet under test answers, `http://127.0.0.1:` and a port. */
export const stetUrl = () => told("STET_E2E_URL");

/** Its data folder; PostgreSQL's process id is the first line of `postgres/server/data/postmaster.pid`. */
export const stetDataDir = () => told("STET_E2E_DATA_DIR");

/** Its database, as the owner of the tables. */
export const stetDatabaseUrl = () => told("STET_E2E_DATABASE_URL");

/** Where a member's signed-in state is kept for all stories. */
export function sessionFile(member: DemoMember): string {
  return path.join(stetDataDir(), "sessions", `${member}.json`);
}
