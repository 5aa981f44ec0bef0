import type { Database } from "@/db/database";
import { type Limit, limitFailures } from "./failure-limit";

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

/**
 * Try a password; only wrong ones use up the limit.
 * @throws StetError `too_many_requests`
 */
export function limitSignIn<T>(
  database: Database,
  { address, email, now }: { address: string; email: string; now: number },
  attempt: () => Promise<T>,
): Promise<T> {
  return limitFailures(database, { limits: limitsOf(address, email), now, what: "to sign in" }, attempt);
}
