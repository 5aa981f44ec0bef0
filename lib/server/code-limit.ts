import type { Database } from "@/db/database";
import { limitFailures } from "./failure-limit";

/**
 * Try a code of a link; only wrong ones use up the limit of whoever asks.
 * @throws StetError `too_many_requests`
 */
export function limitCodes<T>(database: Database, address: string, attempt: () => Promise<T>): Promise<T> {
  const limits = [{ key: `code:${address}`, most: 20 }];
  return limitFailures(database, { limits, now: Date.now(), what: "with links that are not good" }, attempt);
}
