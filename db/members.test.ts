import { eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, it } from "vitest";
import { addMember, createNewsroom, findViewer, hasNewsroom, listMembers } from "@/db/members";
import { createTestDatabase, type TestDatabase } from "@/db/test-database";
import { ROLES, type Viewer } from "@/domain/member/member";
import { user } from "./schema/auth";
import { event } from "./schema/event";
import { member } from "./schema/member";

let test: TestDatabase;
let admin: Viewer;
beforeAll(async () => {
  test = await createTestDatabase();
  for (const id of ["one", "two", "three"])
    await test.database.insert(user).values({ id, name: id, email: `${id}@example.org` });
});
afterAll(() => test.close());

it("lets exactly one of many simultaneous visitors set up the newsroom", async () => {
  expect(await hasNewsroom(test.database)).toBe(false);
  const attempts = Array.from({ length: 8 }, () =>
    createNewsroom(test.database, { name: "The Courier", admin: { accountId: "one", name: "Ann Moor" } }),
  );
  const settled = await Promise.allSettled(attempts);
  const made = settled.flatMap((result) => (result.status === "fulfilled" ? [result.value] : []));
  const refused = settled.flatMap((result) => (result.status === "rejected" ? [result.reason] : []));
  expect(made).toHaveLength(1);
  expect(refused).toHaveLength(7);
  for (const reason of refused) expect(reason).toMatchObject({ code: "forbidden" });
  admin = made[0] as Viewer;
  expect(await hasNewsroom(test.database)).toBe(true);
  expect(await findViewer(test.database, "one")).toEqual(admin);
});

it("lets the admin, and nobody else, add members", async () => {
  const reporter = await addMember(test.database, admin, {
    accountId: "two",
    name: "Bo Lind",
    role: "reporter",
  });
  const attempt = addMember(test.database, reporter, { accountId: "three", name: "Cy Ray", role: "admin" });
  await expect(attempt).rejects.toMatchObject({ code: "forbidden" });
  expect(await findViewer(test.database, "three")).toBeNull();
  expect((await listMembers(test.database, reporter)).map(({ name, role }) => [name, role])).toEqual([
    ["Ann Moor", "admin"],
    ["Bo Lind", "reporter"],
  ]);
  const events = await test.database
    .select({ type: event.type })
    .from(event)
    .orderBy(event.createdAt, event.id);
  expect(events.map(({ type }) => type)).toEqual(["newsroom.created", "member.added", "member.added"]);
});

it("knows no viewer for a deactivated member", async () => {
  await test.database.update(member).set({ deactivatedAt: new Date() }).where(eq(member.accountId, "two"));
  expect(await findViewer(test.database, "two")).toBeNull();
  expect(await listMembers(test.database, admin)).toHaveLength(1);
});

it("stores every role", async () => {
  for (const role of ROLES)
    await test.database.update(member).set({ role }).where(eq(member.accountId, "two"));
});
