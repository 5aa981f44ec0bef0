import { sql } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, expect, it, vi } from "vitest";
import { rateLimit, verification } from "@/db/schema/auth";
import { event } from "@/db/schema/event";
import { changePassword } from "@/lib/server/change-password";
import { openPasswordReset } from "@/lib/server/password-reset";
import { signIn } from "@/lib/server/sign-in";
import { openTestNewsroom, ownRequest, PASSWORD, type TestNewsroom } from "@/lib/server/test-newsroom";
import { findViewerOfRequest } from "@/lib/server/viewer";
import { POST as ask, PUT as reset } from "./route";

// Before anything reads the environment.
vi.hoisted(() =>
  Object.assign(process.env, {
    STET_URL: "https://stet.courier.example",
    STET_SMTP_URL: "smtp://127.0.0.1:2525",
    STET_MAIL_FROM: "Stet <stet@courier.example>",
  }),
);

let newsroom: TestNewsroom;
beforeAll(async () => {
  newsroom = await openTestNewsroom();
});
afterAll(() => newsroom.close());
beforeEach(async () => {
  await newsroom.database.delete(rateLimit);
  await newsroom.database.delete(verification);
  await newsroom.pool.query("DELETE FROM graphile_worker._private_jobs");
});

type Mail = { to: string; subject: string; text: string; html: string };

const NEW = "a new password";
const send = (handler: typeof ask, method: string, body: object) =>
  handler(
    ownRequest(method, "/api/auth/password-reset", {
      headers: { "content-type": "application/json" },
      body: JSON.stringify(body),
    }),
    { params: Promise.resolve({}) },
  );
const askFor = async (email: string) => (await send(ask, "POST", { email })).status;
const resetBy = async (code: string, password = NEW) => (await send(reset, "PUT", { code, password })).status;
const trySignIn = (password: string) => {
  const { email } = newsroom.editor;
  return signIn(newsroom.database, ownRequest("POST", "/"), { email, password });
};

async function mails(): Promise<Mail[]> {
  const { rows } = await newsroom.pool.query<{ payload: Mail }>(
    "SELECT payload FROM graphile_worker._private_jobs ORDER BY id",
  );
  return rows.map(({ payload }) => payload);
}
async function askedCode(): Promise<string> {
  expect(await askFor(newsroom.editor.email)).toBe(204);
  return /\?code=([\w-]+)/.exec((await mails()).at(-1)?.text ?? "")?.[1] ?? "";
}

it("sends a link that changes the password, once, and ends every session", async () => {
  const code = await askedCode();
  const [mail] = await mails();
  expect(mail).toMatchObject({ to: newsroom.editor.email, subject: "A new password for Stet" });
  const address = `https://stet.courier.example/reset-password?code=${code}`;
  expect(mail?.text).toContain(
    `Hello Bo Lind,\n\nSomebody, probably you, asked for a new password for Stet.\n`,
  );
  expect(mail?.text).toContain(`Choose a new password: ${address}`);
  expect(mail?.html).toContain(`<a href="${address}">Choose a new password</a>`);
  expect(await resetBy(code, "short")).toBe(422);
  expect(await resetBy(code)).toBe(204);
  const { cookie } = newsroom.editor;
  expect(await findViewerOfRequest(ownRequest("GET", "/", { headers: { cookie } }))).toBeNull();
  await expect(trySignIn(PASSWORD)).rejects.toMatchObject({ code: "unauthenticated" });
  await expect(trySignIn(NEW)).resolves.toBeDefined();
  expect(await resetBy(code, "yet another one")).toBe(404);
  const events = await newsroom.database.select({ type: event.type, data: event.data }).from(event);
  expect(events).toContainEqual({ type: "member.password_reset", data: { by: "link" } });
  expect(JSON.stringify(events)).not.toContain(code);
});

it("answers the same for an address nobody has, and sends nothing", async () => {
  expect(await askFor("nobody@example.org")).toBe(204);
  await newsroom.pool.query("UPDATE member SET deactivated_at = now() WHERE role = 'editor'");
  expect(await askFor(newsroom.editor.email)).toBe(204);
  await newsroom.pool.query("UPDATE member SET deactivated_at = NULL");
  expect(await mails()).toEqual([]);
  expect(await newsroom.database.$count(verification)).toBe(0);
});

it("keeps only the hash of a code, and takes none that has run out", async () => {
  const code = await askedCode();
  const rows = await newsroom.database.select().from(verification);
  expect(JSON.stringify(rows)).not.toContain(code);
  await newsroom.database.update(verification).set({ expiresAt: sql`now()` });
  expect(await resetBy(code)).toBe(404);
});

it("says of a link on opening whether it is good, and does not use it up", async () => {
  const code = await askedCode();
  const open = (link: string) =>
    openPasswordReset(newsroom.database, ownRequest("GET", "/reset-password").headers, link);
  await expect(open(code)).resolves.toEqual({ code });
  await expect(open(code)).resolves.toEqual({ code });
  expect(await resetBy(code)).toBe(204);
  await expect(open(code)).rejects.toMatchObject({
    code: "not_found",
    message: "This link is not good any more: it works once, for an hour. Ask for another.",
  });
});

it("gives one of several who use a link at once a password", async () => {
  const code = await askedCode();
  const statuses = await Promise.all([1, 2, 3].map((at) => resetBy(code, `password number ${at}`)));
  expect(statuses.sort()).toEqual([204, 404, 404]);
});

it("uses up the other links with the first", async () => {
  const first = await askedCode();
  const second = await askedCode();
  expect(await resetBy(second)).toBe(204);
  expect(await resetBy(first)).toBe(404);
});

it("takes no link any more once its member has chosen another password", async () => {
  expect(await resetBy(await askedCode())).toBe(204);
  const code = await askedCode();
  const { database, editor } = newsroom;
  const choice = { current: NEW, password: "chosen by themselves" };
  await changePassword(database, editor.viewer, ownRequest("PUT", "/"), choice);
  expect(await resetBy(code)).toBe(404);
});

it("does not fill anybody’s inbox, and stops whoever asks and guesses too often", async () => {
  for (let time = 0; time < 10; time++) expect(await askFor(newsroom.editor.email)).toBe(204);
  expect(await mails()).toHaveLength(3);
  expect(await askFor("nobody@example.org")).toBe(429);
  const guesses = await Promise.all(Array.from({ length: 25 }, () => resetBy("g".repeat(43))));
  expect(guesses.filter((status) => status === 404)).toHaveLength(20);
  expect(guesses.filter((status) => status === 429)).toHaveLength(5);
});

it("never takes the address of the link from the request", async () => {
  const headers = { "content-type": "application/json", "x-forwarded-host": "evil.test" };
  const body = JSON.stringify({ email: newsroom.editor.email });
  const request = ownRequest("POST", "/api/auth/password-reset", { headers, body });
  await ask(request, { params: Promise.resolve({}) });
  expect((await mails())[0]?.text).not.toMatch(/evil\.test|desk\.test/);
});
