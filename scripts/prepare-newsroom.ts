import { databaseOf, openPool } from "@/db/database";
import { listDemoAccounts } from "@/db/demo-accounts";
import { hasNewsroom } from "@/db/members";
import { seedDemo } from "@/db/seed/seed-demo";
import { StartError } from "@/db/start-error";
import type { Env } from "@/lib/server/env";

/** Who can sign in once Stet is up. */
export type Newsroom = "demo" | "empty" | "inhabited";

const LOOPBACK = /^(localhost|127(\.\d+){3}|::1|\[::1\])$/;

/** Seeds the demo newsroom where that is wanted, and answers who is there. Throws StartError. */
export async function prepareNewsroom(env: Env, databaseUrl: string): Promise<Newsroom> {
  const pool = openPool(databaseUrl, 2);
  try {
    const database = databaseOf(pool);
    const wantsDemo = env.wantsDemo ?? (!env.databaseUrl && LOOPBACK.test(env.host));
    if (wantsDemo) await seedDemo(database);
    const hasDemoPeople = (await listDemoAccounts(database)).length > 0;
    if (hasDemoPeople && !wantsDemo) throw new StartError(refusal(env));
    if (hasDemoPeople) return "demo";
    return (await hasNewsroom(database)) ? "inhabited" : "empty";
  } finally {
    await pool.end();
  }
}

function refusal(env: Env): string {
  const isLocal = !env.databaseUrl && env.wantsDemo === undefined;
  const why = isLocal ? `HOST is ${env.host}` : "STET_DEMO is not true";
  return (
    `This database holds the demo newsroom, whose password everyone knows, but ${why}: use another ` +
    `${env.databaseUrl ? "DATABASE_URL" : "STET_DATA_DIR"}, or set STET_DEMO=true if that is what you want.`
  );
}
