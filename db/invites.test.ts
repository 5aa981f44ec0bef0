import { eq, sql } from "drizzle-orm";
import { v7 as uuidv7 } from "uuid";
import { afterAll, beforeAll, expect, it } from "vitest";
import { acceptInvite, getOpenInvite } from "@/db/accept-invite";
import { createInvite, listInvites, revokeInvite } from "@/db/invites";
import { editMember } from "@/db/manage-members";
import { createTestDatabase, type TestDatabase } from "@/db/test-database";
import { makeNewsroom, type TestNewsroom } from "@/db/test-newsroom";
import type { NewInvite } from "@/domain/member/invite";
import type { Viewer } from "@/domain/member/member";
import { user } from "./schema/auth";
import { event } from "./schema/event";
import { invite } from "./schema/invite";

let test: TestDatabase;
let people: TestNewsroom;
beforeAll(async () => {
  test = await createTestDatabase();
  people = await makeNewsroom(test.database);
});
afterAll(() => test.close());

const request = (more: Partial<NewInvite> = {}): NewInvite => ({ id: uuidv7(), role: "legal", ...more });
const invited = (asked = request(), by: Viewer = people.admin) =>
  test.database.transaction((transaction) => createInvite(transaction, by, asked));
const accept = (code: string, email = `${uuidv7()}@example.org`) =>
  acceptInvite(test.database, { code, name: "Lena Fox", email, passwordHash: "x" });
const setInvite = (id: string, values: { expiresAt: ReturnType<typeof sql> }) =>
  test.database.update(invite).set(values).where(eq(invite.id, id));

it("lets somebody join by a link, once", async () => {
  const { invite: made, code } = await invited();
  expect(await getOpenInvite(test.database, code)).toEqual({ newsroom: "The Test", role: "legal" });
  const joined = await accept(code, "lena@example.org");
  expect(joined).toMatchObject({ newsroomId: people.admin.newsroomId, role: "legal", name: "Lena Fox" });
  await expect(accept(code)).rejects.toMatchObject({ code: "already_decided" });
  await expect(getOpenInvite(test.database, code)).rejects.toMatchObject({ code: "already_decided" });
  const [found] = await listInvites(test.database, people.admin);
  expect(found).toMatchObject({ id: made.id, state: "used", invitedBy: { name: "Ada" } });
  const [lena] = await test.database.select().from(user).where(eq(user.email, "lena@example.org"));
  expect(lena?.emailVerified).toBe(false);
});

it("gives one of many who take the same link up at once a place", async () => {
  const { code } = await invited();
  const settled = await Promise.allSettled(Array.from({ length: 8 }, () => accept(code)));
  const refused = settled.flatMap((result) => (result.status === "rejected" ? [result.reason] : []));
  expect(refused).toHaveLength(7);
  for (const reason of refused) expect(reason).toMatchObject({ code: "already_decided" });
});

it("keeps of the codes only their hashes, and nothing of them in the record", async () => {
  const { code, mailedCode = "" } = await invited(request({ email: "hashed@example.org" }));
  const rows = await test.database.execute(
    sql`select invite::text as row from invite union all select event::text from event`,
  );
  expect(rows.rows.length).toBeGreaterThan(1);
  for (const { row } of rows.rows)
    for (const secret of [code, mailedCode]) expect(String(row)).not.toContain(secret.slice(32));
});

it("refuses a link that has run out, was taken back, or was never made", async () => {
  const old = await invited();
  await setInvite(old.invite.id, { expiresAt: sql`now() - interval '1 second'` });
  await expect(accept(old.code)).rejects.toMatchObject({ code: "stale" });
  const taken = await invited();
  expect(await revokeInvite(test.database, people.admin, taken.invite.id)).toMatchObject({
    state: "revoked",
  });
  expect(await revokeInvite(test.database, people.admin, taken.invite.id)).toMatchObject({
    state: "revoked",
  });
  await expect(accept(taken.code)).rejects.toMatchObject({ code: "stale" });
  const swapped = `${taken.code.slice(0, -1)}${taken.code.endsWith("A") ? "B" : "A"}`;
  for (const code of ["", "x".repeat(75), swapped])
    await expect(accept(code)).rejects.toMatchObject({ code: "not_found" });
});

it("does not take a used invitation back", async () => {
  const { invite: made, code } = await invited();
  await accept(code);
  await expect(revokeInvite(test.database, people.admin, made.id)).rejects.toMatchObject({
    code: "already_decided",
    detail: { current: { state: "used" } },
  });
});

it("lets only the invited address take up an invitation that names one", async () => {
  const { code } = await invited(request({ email: "cy@example.org" }));
  await expect(accept(code, "eve@example.org")).rejects.toMatchObject({
    code: "invalid",
    detail: { fields: { email: "This invitation was made for another address." } },
  });
  await accept(code, "cy@example.org");
  await expect(invited(request({ email: "cy@example.org" }))).rejects.toMatchObject({ code: "invalid" });
});

it("believes an address by the mailed code alone, not by the one the admin is shown", async () => {
  const isVerified = async (email: string) => {
    const [found] = await test.database.select().from(user).where(eq(user.email, email));
    return found?.emailVerified;
  };
  const shown = await invited(request({ email: "shown@example.org" }));
  await accept(shown.code, "shown@example.org");
  expect(await isVerified("shown@example.org")).toBe(false);
  const { code, mailedCode = "" } = await invited(request({ email: "mailed@example.org" }));
  await expect(accept(mailedCode, "eve@example.org")).rejects.toMatchObject({ code: "invalid" });
  await accept(mailedCode, "mailed@example.org");
  expect(await isVerified("mailed@example.org")).toBe(true);
  await expect(accept(code, "mailed@example.org")).rejects.toMatchObject({ code: "already_decided" });
});

it("makes a code to mail only where there is an address, and with each renewal another", async () => {
  expect((await invited()).mailedCode).toBeUndefined();
  const asked = request({ email: "renewed@example.org" });
  const { mailedCode: first = "" } = await invited(asked);
  const { mailedCode: second = "" } = await invited(asked);
  await expect(getOpenInvite(test.database, first)).rejects.toMatchObject({ code: "not_found" });
  expect(await getOpenInvite(test.database, second)).toMatchObject({ email: "renewed@example.org" });
});

it("takes back what an address was invited by before, and records it", async () => {
  const email = "twice@example.org";
  const first = await invited(request({ email, role: "reporter" }));
  const other = await invited(request({ email: "other@example.org" }));
  const second = await invited(request({ email, role: "editor" }));
  expect([first.replaced, second.replaced]).toEqual([[], [first.invite.id]]);
  for (const code of [first.code, first.mailedCode ?? ""])
    await expect(accept(code, email)).rejects.toMatchObject({ code: "stale" });
  const recorded = await test.database.select().from(event).where(eq(event.subjectId, first.invite.id));
  expect(recorded.map(({ type }) => type)).toContain("invite.revoked");
  expect(await getOpenInvite(test.database, other.code)).toMatchObject({ role: "legal" });
  expect(await accept(second.code, email)).toMatchObject({ role: "editor" });
});

it("leaves an address that was invited itself to its own invitation", async () => {
  const email = "both@example.org";
  const named = await invited(request({ email, role: "managing_editor" }));
  const { code } = await invited(request({ role: "reporter" }));
  await expect(accept(code, email)).rejects.toMatchObject({
    code: "invalid",
    detail: { fields: { email: expect.stringContaining("an invitation of its own") } },
  });
  const list = await listInvites(test.database, people.admin);
  expect(list.find(({ id }) => id === named.invite.id)?.state).toBe("open");
  expect(await accept(named.mailedCode ?? "", email)).toMatchObject({ role: "managing_editor" });
  await accept(code);
  const revoked = await test.database.select().from(event).where(eq(event.subjectId, named.invite.id));
  expect(revoked.map(({ type }) => type)).toEqual(["member.invited"]);
});

it("lets an address whose own invitation has run out join by another link, and says there is an account", async () => {
  const email = "late@example.org";
  const own = await invited(request({ email }));
  await setInvite(own.invite.id, { expiresAt: sql`now() - interval '1 second'` });
  await accept((await invited()).code, email);
  await expect(getOpenInvite(test.database, own.code)).rejects.toMatchObject({
    code: "id_taken",
    message: "There is an account for late@example.org already. Sign in with it.",
  });
});

it("takes nothing back that has run out, which an admin may put away", async () => {
  const email = "slow@example.org";
  const old = await invited(request({ email }));
  await setInvite(old.invite.id, { expiresAt: sql`now() - interval '1 day'` });
  expect((await invited(request({ email }))).replaced).toEqual([]);
  const recorded = () => test.database.select().from(event).where(eq(event.subjectId, old.invite.id));
  expect((await recorded()).map(({ type }) => type)).toEqual(["member.invited"]);
  expect(await revokeInvite(test.database, people.admin, old.invite.id)).toMatchObject({ state: "revoked" });
  expect((await recorded()).at(-1)?.data).toMatchObject({ email, isOver: true });
});

it("says of an invitation in whose place there is a newer one that there is", async () => {
  const email = "again@example.org";
  const first = await invited(request({ email }));
  const second = await invited(request({ email }));
  const told = (made: { code: string }) => getOpenInvite(test.database, made.code);
  await expect(told(first)).rejects.toMatchObject({
    code: "stale",
    message: expect.stringMatching(/^A newer invitation/),
  });
  await revokeInvite(test.database, people.admin, second.invite.id);
  await expect(told(first)).rejects.toMatchObject({ message: expect.stringContaining("taken back") });
  await expect(told(second)).rejects.toMatchObject({ message: expect.stringContaining("taken back") });
});

it("lets two who join the same address by different links at once be one member", async () => {
  const email = "race@example.org";
  const codes = [(await invited()).code, (await invited()).code];
  const settled = await Promise.allSettled(codes.map((code) => accept(code, email)));
  expect(settled.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  const refused = settled.flatMap((result) => (result.status === "rejected" ? [result.reason] : []));
  expect(refused).toMatchObject([{ code: "id_taken" }]);
});

it("leaves an invitation open when the address has an account", async () => {
  const { code } = await invited();
  await expect(accept(code, "cy@example.org")).rejects.toMatchObject({ code: "id_taken" });
  await expect(accept(code)).resolves.toMatchObject({ name: "Lena Fox" });
});

it("gives the same request again a code of its own", async () => {
  const asked = request();
  const first = await invited(asked);
  const second = await invited(asked);
  expect([first.created, second.created]).toEqual([true, false]);
  await expect(accept(first.code)).rejects.toMatchObject({ code: "not_found" });
  await expect(accept(second.code)).resolves.toBeDefined();
  await expect(invited({ ...asked, role: "admin" })).rejects.toMatchObject({ code: "id_taken" });
});

it("refuses the id of an invitation whose label is another", async () => {
  const asked = request({ label: "The new sub" });
  expect((await invited(asked)).created).toBe(true);
  for (const label of ["The old sub", undefined])
    await expect(invited({ ...asked, label })).rejects.toMatchObject({ code: "id_taken" });
  const again = await invited(asked);
  expect(again).toMatchObject({ created: false, invite: { label: "The new sub" } });
});

it("lets an invitation that is made again run out as late as a new one", async () => {
  const asked = request();
  const first = await invited(asked);
  await setInvite(asked.id, { expiresAt: sql`now() - interval '1 day'` });
  const again = await invited(asked);
  expect(Date.parse(again.invite.expiresAt)).toBeGreaterThan(Date.parse(first.invite.expiresAt));
  await expect(accept(again.code)).resolves.toBeDefined();
});

it("keeps whom it is for, for admins and in the record", async () => {
  const { invite: made, code } = await invited(request({ label: "Nawal, summer desk" }));
  expect(made).toMatchObject({ label: "Nawal, summer desk", invitedBy: { name: "Ada" } });
  expect(await getOpenInvite(test.database, code)).toEqual({ newsroom: "The Test", role: "legal" });
  await revokeInvite(test.database, people.admin, made.id);
  const recorded = await test.database
    .select()
    .from(event)
    .where(eq(event.subjectId, made.id))
    .orderBy(event.createdAt);
  expect(recorded.map(({ type, data }) => [type, data.label])).toEqual([
    ["member.invited", "Nawal, summer desk"],
    ["invite.revoked", "Nawal, summer desk"],
  ]);
});

it("lets nobody but an admin invite, look at or take back invitations", async () => {
  const { invite: made } = await invited();
  for (const viewer of [people.reporter, people.copy, people.editor, people.chief]) {
    await expect(invited(request(), viewer)).rejects.toMatchObject({ code: "forbidden" });
    await expect(listInvites(test.database, viewer)).rejects.toMatchObject({ code: "forbidden" });
    await expect(revokeInvite(test.database, viewer, made.id)).rejects.toMatchObject({ code: "forbidden" });
  }
});

it("takes back what an admin had offered when they are one no longer", async () => {
  const { code: joining } = await invited(request({ role: "admin" }));
  const other = await accept(joining);
  const { code } = await invited(request(), other);
  await editMember(test.database, people.admin, other.memberId, { version: 1, role: "editor" });
  await expect(accept(code)).rejects.toMatchObject({ code: "stale" });
  // The role is asked again under the lock: who was signed in as an admin a moment ago is none.
  await expect(invited(request(), other)).rejects.toMatchObject({ code: "forbidden" });
});

it("knows no invitation of another newsroom", async () => {
  const { invite: made } = await invited();
  const stranger = { ...people.admin, newsroomId: uuidv7() };
  await expect(revokeInvite(test.database, stranger, made.id)).rejects.toMatchObject({ code: "forbidden" });
});

it("records who was invited, joined and turned away", async () => {
  const types = await test.database.selectDistinct({ type: event.type }).from(event);
  expect(types.map(({ type }) => type)).toEqual(
    expect.arrayContaining(["member.invited", "member.joined", "invite.revoked", "member.role_changed"]),
  );
});
