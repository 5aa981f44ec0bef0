import { afterAll, beforeAll, expect, it } from "vitest";
import { createAccount, setPasswordHash } from "./accounts";
import { listDemoAccounts } from "./demo-accounts";
import { addMember, createNewsroom } from "./members";
import { createTestDatabase, type TestDatabase } from "./test-database";

let test: TestDatabase;
beforeAll(async () => {
  test = await createTestDatabase();
});
afterAll(() => test.close());

async function account(name: string, address: string) {
  const email = `${name.toLowerCase()}@${address}`;
  const accountId = await createAccount(test.database, { name, email, passwordHash: "of the README" });
  return { name, email, accountId };
}

it("knows who of the demo newsroom has chosen a password of their own", async () => {
  const { database } = test;
  const ada = await account("Ada", "demo.stet");
  const founder = await createNewsroom(database, { name: "The Courier", admin: ada });
  const bo = await account("Bo", "demo.stet");
  await addMember(database, founder, { ...bo, role: "editor" });
  await addMember(database, founder, { ...(await account("Cy", "example.org")), role: "editor" });
  const first = async () =>
    (await listDemoAccounts(database)).map(({ name, hasFirstPassword }) => [name, hasFirstPassword]);
  expect(await first()).toEqual([
    ["Bo", true],
    ["Ada", true],
  ]);
  await database.transaction((transaction) => setPasswordHash(transaction, bo.accountId, "of their own"));
  expect(await first()).toEqual([
    ["Bo", false],
    ["Ada", true],
  ]);
});
