import { eq } from "drizzle-orm";
import { v7 as uuidv7 } from "uuid";
import { afterAll, beforeEach, expect, it } from "vitest";
import { editMember, getMemberDetails, listMemberDetails } from "@/db/manage-members";
import { addMember, findViewer, renameMember } from "@/db/members";
import { createTestDatabase, type TestDatabase } from "@/db/test-database";
import { makeArticle, makeNewsroom, type TestNewsroom } from "@/db/test-newsroom";
import type { EditMember } from "@/domain/member/invite";
import type { Role, Viewer } from "@/domain/member/member";
import { getArticle } from "./articles";
import { session, user } from "./schema/auth";
import { event } from "./schema/event";
import { member } from "./schema/member";

let test: TestDatabase | undefined;
let people: TestNewsroom;
let second: Viewer;
beforeEach(async () => {
  await test?.close();
  test = await createTestDatabase();
  people = await makeNewsroom(test.database);
  await test.database.insert(user).values({ id: "second", name: "Otto", email: "otto@example.org" });
  second = await addMember(test.database, people.admin, {
    accountId: "second",
    name: "Otto",
    role: "admin",
  });
});
afterAll(() => test?.close());

const database = () => (test as TestDatabase).database;
const edit = (by: Viewer, who: Viewer, change: Partial<EditMember>) =>
  editMember(database(), by, who.memberId, { version: 1, ...change });
const typesOf = async () =>
  (await database().select({ type: event.type }).from(event)).map(({ type }) => type);

it("gives a member another role", async () => {
  const changed = await edit(people.admin, people.reporter, { role: "editor" });
  expect(changed).toMatchObject({ name: "Rita", role: "editor", version: 2, isActive: true });
  expect(await typesOf()).toContain("member.role_changed");
});

it("shuts a member out: their sessions end, their work and their name stay, and they can come back", async () => {
  const article = await makeArticle(database(), people.reporter, "Harbour", ["It opened."]);
  const accountId = await accountOf(people.reporter);
  await signInTo(accountId);
  await signInTo("second");
  const shut = await edit(people.admin, people.reporter, { isActive: false });
  expect(shut).toMatchObject({ isActive: false, version: 2 });
  const left = await database().select({ userId: session.userId }).from(session);
  expect(left).toEqual([{ userId: "second" }]);
  expect(await findViewer(database(), accountId)).toBeNull();
  const read = await getArticle(database(), people.editor, article.id);
  expect(read.author).toMatchObject({ name: "Rita" });
  await edit(people.admin, people.reporter, { version: 2, isActive: true });
  expect(await findViewer(database(), accountId)).toMatchObject({ name: "Rita" });
  expect(await typesOf()).toEqual(expect.arrayContaining(["member.deactivated", "member.reactivated"]));
});

it("keeps one admin, whoever asks", async () => {
  await edit(people.admin, second, { role: "editor" });
  for (const change of [
    { role: "editor" as Role },
    { isActive: false },
    { role: "legal" as Role, isActive: false },
  ])
    await expect(edit(people.admin, people.admin, change)).rejects.toMatchObject({
      code: "forbidden",
      message: "The newsroom needs an admin. Make somebody else one first.",
    });
  // One who was shut out is none.
  await edit(people.admin, second, { version: 2, role: "admin" });
  await edit(people.admin, second, { version: 3, isActive: false });
  await expect(edit(people.admin, people.admin, { role: "editor" })).rejects.toMatchObject({
    code: "forbidden",
  });
});

it.each([
  ["demote each other", false],
  ["step down", true],
])("keeps one admin when both %s at the same time", async (_, own) => {
  const settled = await Promise.allSettled([
    edit(people.admin, own ? people.admin : second, { role: "editor" }),
    edit(second, own ? second : people.admin, { isActive: false }),
  ]);
  expect(settled.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  for (const result of settled)
    if (result.status === "rejected") expect(result.reason).toMatchObject({ code: "forbidden" });
  const rows = await database().select().from(member).where(eq(member.role, "admin"));
  expect(rows.filter(({ deactivatedAt }) => deactivatedAt === null)).toHaveLength(1);
});

it("tells of two who change the same member the second", async () => {
  const settled = await Promise.allSettled([
    edit(people.admin, people.copy, { role: "legal" }),
    edit(second, people.copy, { role: "editor" }),
  ]);
  const refused = settled.flatMap((result) => (result.status === "rejected" ? [result.reason] : []));
  expect(refused).toHaveLength(1);
  expect(refused[0]).toMatchObject({ code: "stale", detail: { current: { name: "Cleo", version: 2 } } });
});

it("records nothing where nothing changes", async () => {
  const before = (await typesOf()).length;
  expect(await edit(people.admin, people.copy, { role: "copy_editor" })).toMatchObject({ version: 1 });
  expect((await typesOf()).length).toBe(before);
});

it("is for admins only, and for their own newsroom", async () => {
  for (const viewer of [people.reporter, people.copy, people.editor, people.chief]) {
    await expect(listMemberDetails(database(), viewer)).rejects.toMatchObject({ code: "forbidden" });
    await expect(getMemberDetails(database(), viewer, viewer.memberId)).rejects.toMatchObject({
      code: "forbidden",
    });
    await expect(edit(viewer, viewer, { role: "admin" })).rejects.toMatchObject({ code: "forbidden" });
  }
  const unknown = { ...people.copy, memberId: uuidv7() };
  await expect(edit(people.admin, unknown, { role: "admin" })).rejects.toMatchObject({ code: "not_found" });
});

it("lists everybody with when they last signed in", async () => {
  await signInTo("second");
  await edit(people.admin, people.copy, { isActive: false });
  const list = await listMemberDetails(database(), people.admin);
  expect(list.map(({ name }) => name)).toEqual(["Ada", "Cleo", "Edda", "Max", "Otto", "Rita"]);
  expect(list.filter(({ lastSeenAt }) => lastSeenAt).map(({ name }) => name)).toEqual(["Otto"]);
  expect(list.find(({ name }) => name === "Cleo")?.isActive).toBe(false);
});

it("lets everybody rename themselves", async () => {
  expect(await renameMember(database(), people.copy, "Cleo Bright")).toMatchObject({ name: "Cleo Bright" });
  await renameMember(database(), people.copy, "Cleo Bright");
  expect(await getMemberDetails(database(), people.admin, people.copy.memberId)).toMatchObject({
    name: "Cleo Bright",
    version: 2,
  });
  expect((await typesOf()).filter((type) => type === "member.renamed")).toHaveLength(1);
});

async function accountOf({ memberId }: Viewer): Promise<string> {
  const [found] = await database().select().from(member).where(eq(member.id, memberId));
  return found?.accountId ?? "";
}

async function signInTo(userId: string): Promise<void> {
  const expiresAt = new Date(Date.now() + 60_000);
  await database().insert(session).values({ id: uuidv7(), token: uuidv7(), userId, expiresAt });
}
