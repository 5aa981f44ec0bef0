import { hashPassword } from "better-auth/crypto";
import { createAccount } from "@/db/accounts";
import type { Database } from "@/db/database";
import { addMember, createNewsroom } from "@/db/members";
import { createTestDatabase, type TestDatabase } from "@/db/test-database";
import type { Role, Viewer } from "@/domain/member/member";
import { logger } from "./logger";
import { signIn } from "./sign-in";

export const OWN_ORIGIN = "http://desk.test";
export const PASSWORD = "a password for tests";

export type TestMember = { viewer: Viewer; email: string; cookie: string };

export type TestNewsroom = TestDatabase & {
  admin: TestMember;
  editor: TestMember;
};

/** A request to this Stet from one of its own pages. */
export function ownRequest(method: string, path: string, init: RequestInit = {}): Request {
  const headers = new Headers(init.headers);
  headers.set("host", new URL(OWN_ORIGIN).host);
  if (!headers.has("origin")) headers.set("origin", OWN_ORIGIN);
  return new Request(`${OWN_ORIGIN}${path}`, { ...init, method, headers });
}

/** The cookie a browser would send after an answer. */
export function cookieFrom(headers: Headers): string {
  return headers
    .getSetCookie()
    .map((cookie) => cookie.split(";", 1)[0])
    .join("; ");
}

async function enter(database: Database, email: string): Promise<TestMember> {
  const request = ownRequest("POST", "/api/auth/sign-in/email");
  const { viewer, headers } = await signIn(database, request, { email, password: PASSWORD });
  return { viewer, email, cookie: cookieFrom(headers) };
}

async function account(database: Database, role: Role, passwordHash: string) {
  const name = role === "admin" ? "Ada Moor" : "Bo Lind";
  const email = `${role}@example.org`;
  return { name, email, accountId: await createAccount(database, { name, email, passwordHash }) };
}

/** A newsroom with an admin and an editor, both signed in, on a database that the handlers use. */
export async function openTestNewsroom(): Promise<TestNewsroom> {
  const test = await createTestDatabase();
  const { database } = test;
  // Where db/database.ts keeps the application's: the handlers under test ask it there.
  Object.assign(globalThis, { stetDatabase: database });
  // What the tests provoke is no news.
  logger.level = "silent";
  const passwordHash = await hashPassword(PASSWORD);
  const ada = await account(database, "admin", passwordHash);
  const founder = await createNewsroom(database, { name: "The Courier", admin: ada });
  const bo = await account(database, "editor", passwordHash);
  await addMember(database, founder, { ...bo, role: "editor" });
  return { ...test, admin: await enter(database, ada.email), editor: await enter(database, bo.email) };
}
