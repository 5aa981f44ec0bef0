import { eq, sql } from "drizzle-orm";
import { v7 as uuidv7 } from "uuid";
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { rateLimit, session } from "@/db/schema/auth";
import { event } from "@/db/schema/event";
import type { OwnSession } from "@/domain/member/account";
import { signIn } from "@/lib/server/sign-in";
import { call } from "@/lib/server/test-call";
import {
  cookieFrom,
  openTestNewsroom,
  ownRequest,
  PASSWORD,
  type TestMember,
  type TestNewsroom,
} from "@/lib/server/test-newsroom";
import { PUT as changePassword } from "./password/route";
import { GET as getSession, PATCH as rename } from "./route";
import { DELETE as endSession } from "./sessions/[sessionId]/route";
import { GET as listSessions } from "./sessions/route";

let newsroom: TestNewsroom;
beforeAll(async () => {
  newsroom = await openTestNewsroom();
});
afterAll(() => newsroom.close());
beforeEach(() => newsroom.database.delete(rateLimit));

const FIREFOX = "Mozilla/5.0 (Macintosh; Intel Mac OS X 10.15; rv:140.0) Gecko/20100101 Firefox/140.0";

/** The editor in another browser. */
async function elsewhere(password = PASSWORD, headers: Record<string, string> = {}): Promise<TestMember> {
  const { email } = newsroom.editor;
  const request = ownRequest("POST", "/api/auth/sign-in/email", { headers });
  const { viewer, headers: set } = await signIn(newsroom.database, request, { email, password });
  return { viewer, email, cookie: cookieFrom(set) };
}
const isIn = async (as: TestMember) => (await call(getSession, { method: "GET", as })).status === 200;
const sessionsOf = async (as: TestMember) =>
  (await call(listSessions, { method: "GET", as })).body as OwnSession[];
const end = (as: TestMember, sessionId: string) =>
  call(endSession, { method: "DELETE", as, params: { sessionId } });
const change = (as: TestMember, current: string, password: string) =>
  call(changePassword, { method: "PUT", as, body: { current, password } });

it("shows a member their own name, changed", async () => {
  const body = { name: "  Bo Lindqvist " };
  const answer = await call(rename, { method: "PATCH", as: newsroom.editor, body });
  expect(answer).toMatchObject({ status: 200, body: { member: { name: "Bo Lindqvist", role: "editor" } } });
  expect((await call(getSession, { method: "GET", as: newsroom.editor })).body).toEqual(answer.body);
  for (const wrong of [{ name: " " }, { name: "Bo\u0000" }, { name: "Bo", role: "admin" }])
    expect((await call(rename, { method: "PATCH", as: newsroom.editor, body: wrong })).status).toBe(422);
});

it("lists one's own sessions, and ends one", async () => {
  const there = await elsewhere(PASSWORD, { "user-agent": FIREFOX });
  const list = await sessionsOf(there);
  expect(list[0]).toMatchObject({ device: "Firefox on macOS", isThisOne: true });
  expect(list.filter(({ isThisOne }) => isThisOne)).toHaveLength(1);
  expect(JSON.stringify(list)).not.toContain(there.cookie.split("=")[1]?.split(".")[0]);
  expect(await end(newsroom.editor, list[0]?.id ?? "")).toMatchObject({ status: 204 });
  expect(await isIn(there)).toBe(false);
  expect(await isIn(newsroom.editor)).toBe(true);
  expect((await end(newsroom.editor, list[0]?.id ?? "")).status).toBe(404);
});

it("ends nobody else's session, and shows none", async () => {
  const [own] = await sessionsOf(newsroom.admin);
  expect((await end(newsroom.editor, own?.id ?? "")).status).toBe(404);
  expect(await isIn(newsroom.admin)).toBe(true);
  expect((await sessionsOf(newsroom.editor)).map(({ id }) => id)).not.toContain(own?.id);
  expect((await end(newsroom.editor, uuidv7())).status).toBe(404);
});

it("changes one's own password, and ends the other sessions", async () => {
  const there = await elsewhere();
  expect(await change(newsroom.editor, "not this one", "another password")).toMatchObject({
    status: 422,
    body: { error: { fields: { current: "This is not your password." } } },
  });
  expect((await change(newsroom.editor, PASSWORD, "short")).status).toBe(422);
  expect(await isIn(there)).toBe(true);
  expect((await change(newsroom.editor, PASSWORD, "another password")).status).toBe(204);
  expect(await isIn(newsroom.editor)).toBe(true);
  expect(await isIn(there)).toBe(false);
  await expect(elsewhere()).rejects.toMatchObject({ code: "unauthenticated" });
  await expect(elsewhere("another password")).resolves.toBeDefined();
  expect((await change(newsroom.editor, "another password", PASSWORD)).status).toBe(204);
  const recorded = await newsroom.database
    .select({ data: event.data })
    .from(event)
    .where(eq(event.type, "member.password_reset"));
  expect(recorded).toEqual([{ data: { by: "member" } }, { data: { by: "member" } }]);
});

it("changes it once when asked twice at the same time", async () => {
  const answers = await Promise.all([
    change(newsroom.editor, PASSWORD, "the first password"),
    change(newsroom.editor, PASSWORD, "the second password"),
  ]);
  const statuses = answers.map(({ status }) => status).sort();
  // The second finds either the row or already the password changed.
  expect(statuses[0]).toBe(204);
  expect([409, 422]).toContain(statuses[1]);
  const stands = answers[0]?.status === 204 ? "the first password" : "the second password";
  expect((await change(newsroom.editor, stands, PASSWORD)).status).toBe(204);
});

it("lets nobody guess at the password of an open session", async () => {
  const wrong = Array.from({ length: 12 }, () => change(newsroom.editor, "not this one", "another password"));
  const statuses = (await Promise.all(wrong)).map(({ status }) => status);
  expect(statuses.filter((status) => status === 429)).toHaveLength(2);
});

it("gives a session of its own to whoever signs in with a cookie that was planted", async () => {
  const [before] = await newsroom.database.select({ count: sql<number>`count(*)::int` }).from(session);
  const planted = (await elsewhere()).cookie;
  const { cookie } = await elsewhere(PASSWORD, { cookie: planted });
  expect(cookie).not.toBe(planted);
  const forged = await elsewhere(PASSWORD, { cookie: "stet.session_token=chosen.by-somebody-else" });
  expect(forged.cookie).not.toContain("chosen");
  const [after] = await newsroom.database.select({ count: sql<number>`count(*)::int` }).from(session);
  expect(after?.count).toBe((before?.count ?? 0) + 3);
});
