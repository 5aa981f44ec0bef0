import { eq, lte, sql } from "drizzle-orm";
import { v7 as uuidv7 } from "uuid";
import type { Database } from "@/db/database";
import { rateLimit } from "@/db/schema/auth";
import { StetError } from "@/domain/error/stet-error";

const WINDOW = 60_000;

type Limit = { key: string; most: number };

/**
 * Wrong passwords a minute: few for one account from one address, more for one account from anywhere (addresses
 * can be made up), many for one address (a newsroom may share one).
 */
function limitsOf(address: string, email: string): Limit[] {
  const account = email.trim().toLowerCase();
  return [
    { key: `sign-in:${address}:${account}`, most: 10 },
    { key: `sign-in:*:${account}`, most: 30 },
    { key: `sign-in:${address}:*`, most: 200 },
  ];
}

async function take(database: Database, { key, most }: Limit, now: number): Promise<void> {
  const [row] = await database
    .insert(rateLimit)
    .values({ id: uuidv7(), key, count: 1, lastRequest: now })
    .onConflictDoUpdate({ target: rateLimit.key, set: { count: sql`${rateLimit.count} + 1` } })
    .returning({ count: rateLimit.count, startedAt: rateLimit.lastRequest });
  if (!row || row.count <= most) return;
  const retryAfter = Math.max(1, Math.ceil((row.startedAt + WINDOW - now) / 1000));
  const message = `Too many attempts to sign in. Wait ${retryAfter} seconds, then try again.`;
  throw new StetError("too_many_requests", message, { retryAfter });
}

async function giveBack(database: Database, { key }: Limit): Promise<void> {
  const count = sql`greatest(${rateLimit.count} - 1, 0)`;
  await database.update(rateLimit).set({ count }).where(eq(rateLimit.key, key));
}

/**
 * Count an attempt to sign in before it is made, and give it back when it succeeds: only failures use up the
 * limit. Counted in the database, so that several instances count together.
 * @throws StetError `too_many_requests`
 */
export async function limitSignIn<T>(
  database: Database,
  { address, email, now }: { address: string; email: string; now: number },
  attempt: () => Promise<T>,
): Promise<T> {
  const limits = limitsOf(address, email);
  await database.delete(rateLimit).where(lte(rateLimit.lastRequest, now - WINDOW));
  for (const limit of limits) await take(database, limit, now);
  const result = await attempt();
  for (const limit of limits) await giveBack(database, limit);
  return result;
}
