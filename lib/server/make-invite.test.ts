import { v7 as uuidv7 } from "uuid";
import { afterAll, beforeAll, beforeEach, expect, it, vi } from "vitest";
import { makeInvite } from "./make-invite";
import { openTestNewsroom, type TestNewsroom } from "./test-newsroom";

// Before anything reads the environment.
vi.hoisted(() => Object.assign(process.env, { STET_URL: "https://stet.courier.example" }));

let newsroom: TestNewsroom;
beforeAll(async () => {
  newsroom = await openTestNewsroom();
});
afterAll(async () => {
  delete process.env.STET_SMTP_URL;
  await newsroom.close();
});
beforeEach(() => {
  process.env.STET_SMTP_URL = "smtp://127.0.0.1:2525";
});

const invited = async (email: string) =>
  (await makeInvite(newsroom.database, newsroom.admin.viewer, { id: uuidv7(), role: "legal", email })).invite;

async function mailsTo(email: string) {
  const { rows } = await newsroom.pool.query<{ payload: { text: string; html: string } }>(
    "SELECT payload FROM graphile_worker._private_jobs WHERE payload->>'to' = $1",
    [email],
  );
  return rows.map(({ payload }) => payload);
}

it("mails a link of its own, which the admin is not shown", async () => {
  const { path } = await invited("cy@example.org");
  const [mail] = await mailsTo("cy@example.org");
  const address = /https:\S+/.exec(mail?.text ?? "")?.[0] ?? "";
  expect(address).toMatch(/^https:\/\/stet\.courier\.example\/invite\?code=[\w-]{75}$/);
  expect(address).not.toContain(path);
  expect(mail?.html).toContain(`<a href="${address}">Choose a password and begin</a>`);
});

it("mails nothing without a mail server", async () => {
  delete process.env.STET_SMTP_URL;
  expect((await invited("di@example.org")).path).toContain("/invite?code=");
  expect(await mailsTo("di@example.org")).toEqual([]);
});

it("says of an invitation that takes the place of another that it does", async () => {
  await invited("el@example.org");
  await invited("el@example.org");
  const mails = await mailsTo("el@example.org");
  expect(mails.map(({ text }) => text.includes("takes the place of the link you were sent before"))).toEqual([
    false,
    true,
  ]);
});
