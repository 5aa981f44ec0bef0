import type { BetterAuthPlugin } from "better-auth";
import { drizzleAdapter } from "better-auth/adapters/drizzle";
import { betterAuth } from "better-auth/minimal";
import { v7 as uuidv7 } from "uuid";
import { type Database, getDatabase } from "@/db/database";
import { account, rateLimit, session, user, verification } from "@/db/schema/auth";
import { env } from "./env";
import { logger } from "./logger";
import { COOKIE_PREFIX } from "./session-cookie";

const DAY = 24 * 60 * 60;

/** Sign-in and sessions over a database. Accounts are made by the first run and by invitation, never by visitors. */
export function createAuthentication(database: Database, plugins: BetterAuthPlugin[] = []) {
  const { url, secret } = env();
  return betterAuth({
    appName: "Stet",
    baseURL: url ?? "http://127.0.0.1",
    secret,
    database: drizzleAdapter(database, {
      provider: "pg",
      schema: { user, session, account, verification, rateLimit },
      transaction: true,
    }),
    emailAndPassword: { enabled: true, disableSignUp: true, minPasswordLength: 10 },
    session: { expiresIn: 14 * DAY, disableSessionRefresh: true, cookieCache: { enabled: false } },
    account: { encryptOAuthTokens: true },
    plugins,
    // Only its functions are called, never its router: sign-in-limit.ts counts by address and by email.
    rateLimit: { enabled: false },
    telemetry: { enabled: false },
    advanced: {
      cookiePrefix: COOKIE_PREFIX,
      useSecureCookies: url?.startsWith("https:") ?? false,
      database: { generateId: () => uuidv7() },
    },
    logger: { level: "error", log: (level, message) => logger[level]({ from: "better-auth" }, message) },
  });
}

// Next evaluates a module once per bundle; see db/database.ts.
const shared = globalThis as typeof globalThis & {
  stetAuthentication?: ReturnType<typeof createAuthentication>;
};

export function getAuthentication(): ReturnType<typeof createAuthentication> {
  shared.stetAuthentication ??= createAuthentication(getDatabase());
  return shared.stetAuthentication;
}
