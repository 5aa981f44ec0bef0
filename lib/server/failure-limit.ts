import { eq, lte, sql } from "drizzle-orm";
import { v7 as uuidv7 } from "uuid";
import type { Database } from "@/db/database";
import { rateLimit } from "@/db/schema/auth";
import { StetError } from "@/domain/error/stet-error";

const WINDOW = 60_000;

/** How many failures a minute are let through under a name; every limit has the same minute. */
export type Limit = { key: string; most: number };

type Attempts = {
  limits: Limit[];
  now: number;
  /** What was tried too often: "to sign in". */
  what: string;
};

/**
 * Count an attempt before it is made, and give it back when it succeeds: only failures use up the limits. Counted in
 * the database, so that several instances count together.
 * @throws StetError `too_many_requests`
 */
export async function limitFailures<T>(
  database: Database,
  attempts: Attempts,
  attempt: () => Promise<T>,
): Promise<T> {
  await limitUse(database, attempts);
  const result = await attempt();
  for (const limit of attempts.limits) await giveBack(database, limit);
  return result;
}

/**
 * Count something that may not be done often, whether it succeeds or not.
 * @throws StetError `too_many_requests`
 */
export async function limitUse(database: Database, { limits, now, what }: Attempts): Promise<void> {
  await database.delete(rateLimit).where(lte(rateLimit.lastRequest, now - WINDOW));
  for (const limit of limits) await take(database, limit, { now, what });
}

async function take(
  database: Database,
  { key, most }: Limit,
  { now, what }: { now: number; what: string },
): Promise<void> {
  const [row] = await database
    .insert(rateLimit)
    .values({ id: uuidv7(), key, count: 1, lastRequest: now })
    .onConflictDoUpdate({ target: rateLimit.key, set: { count: sql`${rateLimit.count} + 1` } })
    .returning({ count: rateLimit.count, startedAt: rateLimit.lastRequest });
  if (!row || row.count <= most) return;
  const retryAfter = Math.max(1, Math.ceil((row.startedAt + WINDOW - now) / 1000));
  const message = `Too many attempts ${what}. Wait ${retryAfter} seconds, then try again.`;
  throw new StetError("too_many_requests", message, { retryAfter });
}

async function giveBack(database: Database, { key }: Limit): Promise<void> {
  const count = sql`greatest(${rateLimit.count} - 1, 0)`;
  await database.update(rateLimit).set({ count }).where(eq(rateLimit.key, key));
}
