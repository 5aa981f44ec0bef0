import { eq, sql } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { StetError } from "@/domain/error/stet-error";
import type { Viewer } from "@/domain/member/member";
import { changePasswordHash, createAccount, getAccount } from "./accounts";
import { createNewsroom } from "./members";
import { createPasswordReset, redeemPasswordReset } from "./password-resets";
import { account, verification } from "./schema/auth";
import { createTestDatabase, type TestDatabase } from "./test-database";

const EMAIL = "ada@example.org";

let test: TestDatabase;
let ada: Viewer;
beforeAll(async () => {
  test = await createTestDatabase();
  const accountId = await createAccount(test.database, { name: "Ada", email: EMAIL, passwordHash: "old" });
  ada = await createNewsroom(test.database, { name: "The Test", admin: { accountId, name: "Ada" } });
});
beforeEach(async () => {
  await test.database.delete(verification);
  await test.database.update(account).set({ password: "old" });
});
afterAll(() => test.close());

const ask = () => test.database.transaction((transaction) => createPasswordReset(transaction, EMAIL));
async function newLink(): Promise<string> {
  const made = await ask();
  if (!made) throw new Error("no link was made");
  return made.code;
}
const resetBy = (code: string, becomes = "by link") =>
  redeemPasswordReset(test.database, { code, passwordHash: becomes });
const change = () =>
  changePasswordHash(test.database, ada, { was: "old", becomes: "by hand", token: "this one" });
const password = async () => (await getAccount(test.database, ada)).passwordHash;

it("changes the password by one of several links, and lets none of them do it again", async () => {
  const [first, second] = [await newLink(), await newLink()];
  await resetBy(second);
  expect(await password()).toBe("by link");
  for (const code of [first, second])
    await expect(resetBy(code, "again")).rejects.toMatchObject({ code: "not_found" });
  expect(await password()).toBe("by link");
});

it("forgets links that have run out when another is asked for", async () => {
  await newLink();
  await test.database.update(verification).set({ expiresAt: sql`now() - interval '1 second'` });
  await newLink();
  expect(await test.database.$count(verification)).toBe(1);
});

it("changes it once, whatever is done about it at the same moment, and nobody stands in the other's way", async () => {
  for (let round = 0; round < 40; round++) {
    await test.database.delete(verification);
    await test.database.update(account).set({ password: "old" });
    const codes = [await newLink(), await newLink()];
    await newLink();
    await test.database
      .update(verification)
      .set({ expiresAt: sql`now() - interval '1 second'` })
      .where(eq(verification.id, sql`(select max(id) from verification)`));
    const settled = await Promise.allSettled([change(), ask(), ...codes.map((code) => resetBy(code))]);
    const refused = settled.flatMap((one) => (one.status === "rejected" ? [one.reason as unknown] : []));
    for (const reason of refused) expect(reason).toBeInstanceOf(StetError);
    expect(refused.length).toBe(2);
    expect(await password()).toMatch(/^by (hand|link)$/);
  }
});
