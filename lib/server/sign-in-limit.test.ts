import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { rateLimit } from "@/db/schema/auth";
import { createTestDatabase, type TestDatabase } from "@/db/test-database";
import { limitSignIn } from "./sign-in-limit";

let test: TestDatabase;
beforeAll(async () => {
  test = await createTestDatabase();
});
afterAll(() => test.close());
beforeEach(() => test.database.delete(rateLimit));

const START = Date.UTC(2026, 2, 31);
const WRONG = new Error("wrong password");

function attempt(email: string, address: string, { succeeds = false, now = START } = {}) {
  return limitSignIn(test.database, { address, email, now }, async () => {
    if (!succeeds) throw WRONG;
    return "in";
  });
}

/** How many attempts of these were let through to fail by themselves. */
async function countTried(attempts: Promise<unknown>[]): Promise<number> {
  const settled = await Promise.allSettled(attempts);
  return settled.filter((result) => result.status === "rejected" && result.reason === WRONG).length;
}

const times = <T>(count: number, run: (at: number) => T): T[] =>
  Array.from({ length: count }, (_, at) => run(at));

it("lets ten wrong passwords a minute through, also when all come at once", async () => {
  expect(await countTried(times(25, () => attempt("bo@example.org", "192.0.2.1")))).toBe(10);
  await expect(attempt(" BO@example.org", "192.0.2.1", { now: START + 20_000 })).rejects.toMatchObject({
    code: "too_many_requests",
    detail: { retryAfter: 40 },
  });
  await expect(attempt("bo@example.org", "192.0.2.1", { now: START + 60_000 })).rejects.toBe(WRONG);
});

it("stops guessing at one account from many addresses", async () => {
  expect(await countTried(times(50, (at) => attempt("bo@example.org", `192.0.2.${at}`)))).toBe(30);
});

it("stops guessing at many accounts from one address", async () => {
  expect(await countTried(times(220, (at) => attempt(`${at}@example.org`, "192.0.2.1")))).toBe(200);
});

it("does not hold back others, or those who know their password", async () => {
  await countTried(times(25, () => attempt("bo@example.org", "192.0.2.1")));
  await expect(attempt("ada@example.org", "192.0.2.1", { succeeds: true })).resolves.toBe("in");
  for (let time = 0; time < 40; time++)
    await expect(attempt("ada@example.org", "192.0.2.2", { succeeds: true })).resolves.toBe("in");
});

it("keeps nothing for longer than it counts", async () => {
  await countTried([attempt("bo@example.org", "192.0.2.1")]);
  await attempt("ada@example.org", "192.0.2.2", { succeeds: true, now: START + 61_000 });
  const rows = await test.database.select({ key: rateLimit.key }).from(rateLimit);
  expect(rows.every(({ key }) => !key.includes("bo@"))).toBe(true);
});
