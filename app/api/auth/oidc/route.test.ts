import { randomBytes } from "node:crypto";
import { eq, sql } from "drizzle-orm";
import { v7 as uuidv7 } from "uuid";
import { afterAll, beforeAll, beforeEach, expect, it, vi } from "vitest";
import { acceptInvite } from "@/db/accept-invite";
import { createInvite } from "@/db/invites";
import { account, rateLimit, session, user } from "@/db/schema/auth";
import { invite } from "@/db/schema/invite";
import { member } from "@/db/schema/member";
import { env } from "@/lib/server/env";
import {
  cookieFrom,
  OWN_ORIGIN,
  openTestNewsroom,
  ownRequest,
  type TestNewsroom,
} from "@/lib/server/test-newsroom";
import { findViewerOfRequest } from "@/lib/server/viewer";
import { GET as comeBack } from "../callback/oidc/route";
import { POST as start } from "./route";

// Before anything reads the environment.
const provider = await vi.hoisted(async () => {
  const { startTestOidcProvider } = await import("@/lib/server/test-oidc-provider");
  const started = await startTestOidcProvider("http://desk.test/api/auth/callback/oidc");
  Object.assign(process.env, {
    STET_URL: "http://desk.test",
    STET_OIDC_ISSUER: started.issuer,
    STET_OIDC_CLIENT_ID: started.clientId,
    STET_OIDC_CLIENT_SECRET: started.clientSecret,
  });
  return started;
});

let newsroom: TestNewsroom;
beforeAll(async () => {
  newsroom = await openTestNewsroom();
});
afterAll(async () => {
  await newsroom.close();
  await provider.close();
});
beforeEach(async () => {
  const { database } = newsroom;
  await database.delete(rateLimit);
  await database.delete(account).where(eq(account.providerId, "oidc"));
  provider.person = { id: "bo-at-the-provider", email: "editor@example.org", isVerified: true };
});

const shared = globalThis as typeof globalThis & { stetOidcAuthentication?: unknown };
const NO_PARAMS = { params: Promise.resolve({}) };

const ask = (next?: string) =>
  start(
    ownRequest("POST", "/api/auth/oidc", {
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ ...(next && { next }) }),
    }),
    NO_PARAMS,
  );

async function begin(next?: string) {
  const response = await ask(next);
  const { url } = (await response.json()) as { url: string };
  return { url, cookie: cookieFrom(response.headers) };
}

async function finish(address: string, cookie: string) {
  expect(new URL(address).origin).toBe(OWN_ORIGIN);
  const request = ownRequest("GET", address.slice(OWN_ORIGIN.length), { headers: { cookie } });
  const response = await comeBack(request, NO_PARAMS);
  const location = response.headers.get("location");
  const viewer = await findViewerOfRequest(
    ownRequest("GET", "/", { headers: { cookie: cookieFrom(response.headers) } }),
  );
  return { status: response.status, location, viewer };
}

async function signInThere(next?: string) {
  const { url, cookie } = await begin(next);
  return finish(await provider.browse(url), cookie);
}

it("signs a member in by the address the provider has confirmed", async () => {
  const ended = await signInThere("/articles?search=harbour");
  expect(ended).toMatchObject({
    status: 303,
    location: "/articles?search=harbour",
    viewer: { name: "Bo Lind", role: "editor" },
  });
});

it("asks for a proof that nobody else can use", async () => {
  const { searchParams } = new URL((await begin()).url);
  expect(searchParams.get("code_challenge_method")).toBe("S256");
  expect(searchParams.get("nonce")).toBeTruthy();
  expect(searchParams.get("redirect_uri")).toBe(`${OWN_ORIGIN}/api/auth/callback/oidc`);
});

it("knows a member again whose address at the provider has changed since", async () => {
  await signInThere();
  provider.person = { id: "bo-at-the-provider", email: "bo@elsewhere.example", isVerified: false };
  expect(await signInThere()).toMatchObject({ viewer: { name: "Bo Lind" } });
});

it.each([
  ["an address nobody has", { id: "x", email: "stranger@example.org", isVerified: true }, "not_member"],
  [
    "an address the provider has not confirmed",
    { id: "x", email: "editor@example.org", isVerified: false },
    "not_verified",
  ],
  ["whoever cancels", null, "cancelled"],
])("lets %s not in, and makes nobody a member", async (_, person, problem) => {
  const sessions = await newsroom.database.$count(session);
  provider.person = person;
  expect(await signInThere()).toEqual({ status: 303, location: `/sign-in?problem=${problem}`, viewer: null });
  expect(await newsroom.database.$count(session)).toBe(sessions);
  expect(await newsroom.database.$count(user)).toBe(2);
});

it("does not open an account whose address nobody here knows to be theirs", async () => {
  await newsroom.database.update(user).set({ emailVerified: false });
  expect(await signInThere()).toMatchObject({ location: "/sign-in?problem=not_verified", viewer: null });
  await newsroom.database.update(user).set({ emailVerified: true });
});

it("lets nobody in who was deactivated", async () => {
  const bo = eq(member.id, newsroom.editor.viewer.memberId);
  await newsroom.database.update(member).set({ deactivatedAt: new Date() }).where(bo);
  const sessions = await newsroom.database.$count(session);
  const location = "/sign-in?problem=deactivated";
  expect(await signInThere()).toEqual({ status: 303, location, viewer: null });
  expect(await newsroom.database.$count(session)).toBe(sessions);
  await newsroom.database.update(user).set({ emailVerified: false });
  expect(await signInThere()).toMatchObject({ location: "/sign-in?problem=deactivated" });
  provider.person = { id: "x", email: "editor@example.org", isVerified: false };
  expect(await signInThere()).toMatchObject({ location: "/sign-in?problem=not_verified" });
  await newsroom.database.update(user).set({ emailVerified: true });
  await newsroom.database.update(member).set({ deactivatedAt: null }).where(bo);
});

it("tells whoever is invited to open the link first, once the provider has confirmed who they are", async () => {
  const { newsroomId, memberId: invitedBy } = newsroom.editor.viewer;
  const id = uuidv7();
  const soon = sql`now() + interval '1 day'`;
  await newsroom.database.insert(invite).values({
    newsroomId,
    id,
    codeHash: randomBytes(32),
    role: "legal",
    email: "new@example.org",
    invitedBy,
    expiresAt: soon,
  });
  const problemOf = async (email: string, isVerified: boolean) => {
    provider.person = { id: "new-at-the-provider", email, isVerified };
    return (await signInThere()).location;
  };
  expect(await problemOf("New@Example.org", true)).toBe("/sign-in?problem=invited");
  expect(await problemOf("new@example.org", false)).toBe("/sign-in?problem=not_member");
  await newsroom.database.update(invite).set({ expiresAt: sql`now()` }).where(eq(invite.id, id));
  expect(await problemOf("new@example.org", true)).toBe("/sign-in?problem=not_member");
  expect(await newsroom.database.$count(user)).toBe(2);
});

it("keeps where one was going, to the very passage, also when it comes to nothing", async () => {
  const next = "/articles/1?view=proof#annotation-2";
  expect(await signInThere(next)).toMatchObject({ location: next, viewer: { name: "Bo Lind" } });
  const comesToNothing = async (asked: string) => {
    const { location } = await signInThere(asked);
    return new URL(location ?? "", OWN_ORIGIN).searchParams;
  };
  provider.person = null;
  expect(Object.fromEntries(await comesToNothing(next))).toEqual({ problem: "cancelled", next });
  expect(Object.fromEntries(await comesToNothing("https://evil.test/"))).toEqual({ problem: "cancelled" });
  provider.person = { id: "x", email: "stranger@example.org", isVerified: true };
  expect((await comesToNothing(next)).get("next")).toBe(next);
});

it("does not finish in one browser what was begun in another, or a second time", async () => {
  const { url, cookie } = await begin();
  const address = await provider.browse(url);
  const failed = { location: "/sign-in?problem=failed", viewer: null };
  expect(await finish(address, "")).toMatchObject(failed);
  const other = await begin();
  expect(await finish(address, other.cookie)).toMatchObject(failed);
  expect(
    await finish(`${OWN_ORIGIN}/api/auth/callback/oidc?code=made-up&state=made-up`, cookie),
  ).toMatchObject(failed);
  const own = await begin();
  const back = await provider.browse(own.url);
  expect(await finish(back, own.cookie)).toMatchObject({ viewer: { name: "Bo Lind" } });
  expect(await finish(back, own.cookie)).toMatchObject(failed);
});

it.each(["https://evil.test/", "//evil.test", "/\\evil.test", "/sign-in"])(
  "goes on to a page of its own only, not to %s",
  async (next) => {
    expect(await signInThere(next)).toMatchObject({ location: "/", viewer: { name: "Bo Lind" } });
  },
);

it("says so while the provider does not answer, and goes on when it does", async () => {
  delete shared.stetOidcAuthentication;
  provider.isDown = true;
  expect((await ask()).status).toBe(503);
  provider.isDown = false;
  expect(await signInThere()).toMatchObject({ viewer: { name: "Bo Lind" } });
});

it("believes the address of whoever joined by e-mail, not of whoever was passed a link", async () => {
  const { database, admin } = newsroom;
  for (const [way, expected] of [
    ["code", { location: "/sign-in?problem=not_verified", viewer: null }],
    ["mailedCode", { viewer: { name: "Cy Hall" } }],
  ] as const) {
    const email = `${way.toLowerCase()}@example.org`;
    const made = await database.transaction((transaction) =>
      createInvite(transaction, admin.viewer, { id: uuidv7(), role: "legal", email }),
    );
    const joining = { code: made[way] ?? "", name: "Cy Hall", email, passwordHash: "x" };
    await acceptInvite(database, joining);
    provider.person = { id: way, email, isVerified: true };
    expect(await signInThere()).toMatchObject(expected);
  }
});

it("leads to the provider’s page also while it is down, once it has answered", async () => {
  await signInThere();
  provider.isDown = true;
  const { status } = await ask();
  provider.isDown = false;
  expect(status).toBe(200);
});

it("says that it did not work where the provider knows another secret", async () => {
  const settings = env().oidc;
  delete shared.stetOidcAuthentication;
  Object.assign(settings ?? {}, { clientSecret: "a secret that ran out" });
  expect(await signInThere("/articles/1")).toMatchObject({
    location: "/sign-in?problem=failed&next=%2Farticles%2F1",
    viewer: null,
  });
  Object.assign(settings ?? {}, { clientSecret: provider.clientSecret });
  delete shared.stetOidcAuthentication;
  expect(await signInThere()).toMatchObject({ viewer: { name: "Bo Lind" } });
});
