import { sql } from "drizzle-orm";
import { v7 as uuidv7 } from "uuid";
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { rateLimit, session } from "@/db/schema/auth";
import type { MadeInvite, MemberDetails } from "@/domain/member/invite";
import type { MemberView } from "@/domain/member/member";
import type { SessionView } from "@/domain/member/session";
import { signIn } from "@/lib/server/sign-in";
import { type Answer, call } from "@/lib/server/test-call";
import { openTestNewsroom, ownRequest, PASSWORD, type TestNewsroom } from "@/lib/server/test-newsroom";
import { DELETE as revoke } from "../invites/[inviteId]/route";
import { POST as accept } from "../invites/acceptance/route";
import { POST as invite, GET as listInvites } from "../invites/route";
import { GET as getSession } from "../session/route";
import { PATCH as edit, GET as getMember } from "./[memberId]/route";
import { GET as listMembers } from "./route";

let newsroom: TestNewsroom;
beforeAll(async () => {
  newsroom = await openTestNewsroom();
});
afterAll(() => newsroom.close());
beforeEach(() => newsroom.database.delete(rateLimit));

const post = (body: object): Promise<Answer> => call(invite, { method: "POST", as: newsroom.admin, body });
const codeOf = ({ body }: Answer) =>
  new URL((body as MadeInvite).path, "http://x").searchParams.get("code") ?? "";
const joining = (code: string, more: object = {}) => ({
  code,
  name: "Lena Fox",
  email: `${uuidv7()}@example.org`,
  password: PASSWORD,
  ...more,
});
/** As somebody whom nobody knows. */
const join = (body: object, headers: Record<string, string> = {}) =>
  accept(
    ownRequest("POST", "/api/invites/acceptance", {
      headers: { "content-type": "application/json", ...headers },
      body: JSON.stringify(body),
    }),
    { params: Promise.resolve({}) },
  );
const editAs = (as: TestNewsroom["admin"], memberId: string, body: object) =>
  call(edit, { method: "PATCH", as, params: { memberId }, body });

it("lets an admin invite, and whoever has the link join and be signed in", async () => {
  const id = uuidv7();
  const made = await post({ id, role: "copy_editor" });
  expect(made).toMatchObject({ status: 201, body: { id, state: "open", role: "copy_editor" } });
  const joined = await join(joining(codeOf(made)));
  expect(joined.status).toBe(201);
  expect(joined.headers.getSetCookie()[0]).toMatch(/^stet\.session_token=.*HttpOnly; SameSite=Lax/);
  const session = (await joined.json()) as SessionView;
  expect(session).toMatchObject({ member: { name: "Lena Fox", role: "copy_editor" } });
  const list = await call(listInvites, { method: "GET", as: newsroom.admin });
  expect(list.body).toMatchObject([{ id, state: "used" }]);
  expect(JSON.stringify(list.body)).not.toContain("path");
});

it("refuses a used, a revoked and a run out invitation", async () => {
  const used = await post({ id: uuidv7(), role: "legal" });
  await join(joining(codeOf(used)));
  expect((await join(joining(codeOf(used)))).status).toBe(409);
  const id = uuidv7();
  const revoked = await post({ id, role: "legal" });
  expect(
    (await call(revoke, { method: "DELETE", as: newsroom.admin, params: { inviteId: id } })).status,
  ).toBe(200);
  expect((await join(joining(codeOf(revoked)))).status).toBe(409);
  const old = await post({ id: uuidv7(), role: "legal" });
  await newsroom.database.execute(sql`update invite set expires_at = now() where used_at is null`);
  expect((await join(joining(codeOf(old)))).status).toBe(409);
});

it("takes the role and the newsroom from the invitation, whatever is sent along", async () => {
  const made = await post({ id: uuidv7(), role: "legal" });
  for (const extra of [{ role: "admin" }, { newsroomId: uuidv7() }, { isActive: true }])
    expect((await join(joining(codeOf(made), extra))).status).toBe(422);
  for (const extra of [{ invitedBy: uuidv7() }, { state: "used" }, { expiresAt: "2099-01-01T00:00:00Z" }])
    expect((await post({ id: uuidv7(), role: "legal", ...extra })).status).toBe(422);
});

it("stops whoever guesses at codes", async () => {
  const guesses = await Promise.all(Array.from({ length: 25 }, () => join(joining("g".repeat(75)))));
  const statuses = guesses.map(({ status }) => status);
  expect(statuses.filter((status) => status === 404)).toHaveLength(20);
  const stopped = guesses.filter(({ status }) => status === 429);
  expect(stopped).toHaveLength(5);
  expect(Number(stopped[0]?.headers.get("retry-after"))).toBeGreaterThan(0);
  // Not even with the right one, which is still good when the minute is over.
  const made = await post({ id: uuidv7(), role: "legal" });
  expect((await join(joining(codeOf(made)))).status).toBe(429);
  await newsroom.database.delete(rateLimit);
  expect((await join(joining(codeOf(made)))).status).toBe(201);
});

it("does not carry out what another site sends", async () => {
  const made = await post({ id: uuidv7(), role: "legal" });
  expect((await join(joining(codeOf(made)), { origin: "http://evil.test" })).status).toBe(403);
  expect((await join(joining(codeOf(made)))).status).toBe(201);
});

it("gives everybody the names, and only admins the rest", async () => {
  const names = await call(listMembers, { method: "GET", as: newsroom.editor });
  expect(names.status).toBe(200);
  for (const one of names.body as MemberView[])
    expect(Object.keys(one).sort()).toEqual(["id", "name", "role"]);
  const memberId = newsroom.admin.viewer.memberId;
  const calls = [
    call(getMember, { method: "GET", as: newsroom.editor, params: { memberId } }),
    editAs(newsroom.editor, memberId, { version: 1, role: "reporter" }),
    call(listInvites, { method: "GET", as: newsroom.editor }),
    call(invite, { method: "POST", as: newsroom.editor, body: { id: uuidv7(), role: "admin" } }),
    call(revoke, { method: "DELETE", as: newsroom.editor, params: { inviteId: uuidv7() } }),
  ];
  for (const answer of await Promise.all(calls)) expect(answer.status).toBe(403);
});

it("does not let the last admin step down", async () => {
  const { memberId } = newsroom.admin.viewer;
  for (const change of [{ role: "editor" }, { isActive: false }]) {
    const answer = await editAs(newsroom.admin, memberId, { version: 1, ...change });
    expect(answer).toMatchObject({ status: 403, body: { error: { code: "forbidden" } } });
  }
});

it("signs whoever is deactivated out at once, and lets them in again later", async () => {
  const { editor } = newsroom;
  const see = () => call(getSession, { method: "GET", as: editor });
  const memberId = editor.viewer.memberId;
  expect((await see()).status).toBe(200);
  const shut = await editAs(newsroom.admin, memberId, { version: 1, isActive: false });
  expect(shut.body).toMatchObject({ isActive: false, version: 2 });
  expect((await see()).status).toBe(401);
  const others = await newsroom.database.$count(session);
  const again = () =>
    signIn(newsroom.database, ownRequest("POST", "/"), { email: editor.email, password: PASSWORD });
  await expect(again()).rejects.toMatchObject({ code: "forbidden" });
  expect(await newsroom.database.$count(session)).toBe(others);
  await editAs(newsroom.admin, memberId, { version: 2, isActive: true });
  // What was open before stays over.
  expect((await see()).status).toBe(401);
  await expect(again()).resolves.toMatchObject({ viewer: { memberId } });
});

it("gives a changed role its rights at once", async () => {
  const made = await post({ id: uuidv7(), role: "reporter" });
  const joined = await join(joining(codeOf(made)));
  const { member } = (await joined.clone().json()) as SessionView;
  const cookie = joined.headers.getSetCookie()[0]?.split(";")[0] ?? "";
  const lena = { ...newsroom.editor, cookie };
  expect((await call(listInvites, { method: "GET", as: lena })).status).toBe(403);
  const changed = await editAs(newsroom.admin, member.id, { version: 1, role: "admin" });
  expect((changed.body as MemberDetails).role).toBe("admin");
  expect((await call(listInvites, { method: "GET", as: lena })).status).toBe(200);
  expect(await editAs(newsroom.admin, member.id, { version: 1, role: "legal" })).toMatchObject({
    status: 409,
    body: { error: { code: "stale", current: { role: "admin", version: 2 } } },
  });
});
