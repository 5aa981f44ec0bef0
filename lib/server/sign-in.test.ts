import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, it } from "vitest";
import { session } from "@/db/schema/auth";
import { signIn } from "./sign-in";
import { signOut } from "./sign-out";
import { cookieFrom, openTestNewsroom, ownRequest, PASSWORD, type TestNewsroom } from "./test-newsroom";
import { findViewerOfRequest } from "./viewer";

let newsroom: TestNewsroom;
beforeAll(async () => {
  newsroom = await openTestNewsroom();
});
afterAll(() => newsroom.close());

const tryAs = (email: string, password: string) =>
  signIn(newsroom.database, ownRequest("POST", "/api/auth/sign-in/email"), { email, password });
const visit = (cookie: string) => findViewerOfRequest(ownRequest("GET", "/", { headers: { cookie } }));

it("starts a session in a cookie that scripts cannot read", async () => {
  const { viewer, headers } = await tryAs(newsroom.editor.email, PASSWORD);
  expect(viewer).toMatchObject({ name: "Bo Lind", role: "editor" });
  expect(headers.getSetCookie()[0]).toMatch(/^stet\.session_token=.*HttpOnly; SameSite=Lax/);
  expect(await visit(cookieFrom(headers))).toEqual(viewer);
});

it("ends a session when its time is over", async () => {
  const { headers } = await tryAs(newsroom.editor.email, PASSWORD);
  await newsroom.database.update(session).set({ expiresAt: sql`now() - interval '1 second'` });
  expect(await visit(cookieFrom(headers))).toBeNull();
  await newsroom.database.update(session).set({ expiresAt: sql`now() + interval '1 day'` });
});

it.each([
  "",
  "stet.session_token=",
  "stet.session_token=abc",
  "stet.session_token=abc.def",
  "stet.session_token=%ff.x",
])("knows nobody by the cookie %j", async (cookie) => {
  expect(await visit(cookie)).toBeNull();
});

it("says the same of a wrong password as of an unknown address", async () => {
  const refusal = { code: "unauthenticated", message: "The e-mail address or the password is not right." };
  await expect(tryAs(newsroom.editor.email, "wrong")).rejects.toMatchObject(refusal);
  await expect(tryAs("nobody@example.org", "wrong")).rejects.toMatchObject(refusal);
});

it("signs out here, and everywhere", async () => {
  const sessions = await Promise.all([1, 2, 3].map(() => tryAs(newsroom.editor.email, PASSWORD)));
  const [here = "", there = "", elsewhere = ""] = sessions.map(({ headers }) => cookieFrom(headers));
  const leave = (cookie: string, how: "here" | "everywhere") =>
    signOut(ownRequest("POST", "/api/auth/sign-out", { headers: { cookie } }), how);

  expect((await leave(here, "here")).getSetCookie()[0]).toMatch(/Max-Age=0/);
  expect(await visit(here)).toBeNull();
  expect(await visit(there)).not.toBeNull();
  await leave(there, "everywhere");
  expect(await visit(elsewhere)).toBeNull();
  expect(await visit(newsroom.editor.cookie)).toBeNull();
  expect(await visit(newsroom.admin.cookie)).not.toBeNull();
  await expect(leave(there, "everywhere")).resolves.toBeDefined();
});
