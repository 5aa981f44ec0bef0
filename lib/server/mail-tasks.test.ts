import { Logger, runOnce } from "graphile-worker";
import { v7 as uuidv7 } from "uuid";
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { setMailChoices } from "@/db/mail-choices";
import { listNotifications, markNotificationsRead } from "@/db/notification-list";
import { queueDigests } from "@/db/notification-mail";
import { notify } from "@/db/notifications";
import { createTestDatabase, type TestDatabase } from "@/db/test-database";
import { makeArticle, makeNewsroom, type TestNewsroom } from "@/db/test-newsroom";
import type { Viewer } from "@/domain/member/member";
import { logger } from "./logger";
import { queueMail } from "./mail";
import { mailTasks } from "./mail-tasks";
import { type MailTransport, openMailTransport } from "./mail-transport";
import { startMailWorker } from "./mail-worker";
import { startTestMailServer, type TestMailServer } from "./test-mail-server";

const FROM = "Stet <stet@courier.example>";
const BASE = "https://stet.courier.example";
const AT_ONCE = { mention: "at_once", assigned: "at_once", blocked: "at_once" } as const;

let test: TestDatabase;
let room: TestNewsroom;
let articleId: string;
let server: TestMailServer;
let transport: MailTransport;
beforeAll(async () => {
  logger.level = "silent";
  test = await createTestDatabase();
  room = await makeNewsroom(test.database);
  const article = await makeArticle(test.database, room.reporter, "The <harbour> & the sea", ["It rained."]);
  articleId = article.id;
  server = await startTestMailServer();
  process.env.STET_SMTP_URL = server.url;
  transport = openMailTransport(server.url, FROM);
});
beforeEach(async () => {
  server.received.length = 0;
  server.answer = 250;
  await test.pool.query("DELETE FROM graphile_worker._private_jobs");
  await test.pool.query("UPDATE notification SET mail = NULL");
  for (const viewer of [room.reporter, room.editor]) await setMailChoices(test.database, viewer, AT_ONCE);
});
afterAll(async () => {
  delete process.env.STET_SMTP_URL;
  transport.close();
  await server.close();
  await test.close();
});

async function tell(viewer: Viewer, sentence: string): Promise<void> {
  await test.database.transaction((transaction) =>
    notify(transaction, room.copy, { memberId: viewer.memberId, type: "mention", articleId, sentence }),
  );
}

async function addressOf({ memberId }: Viewer): Promise<string> {
  const { rows } = await test.pool.query<{ email: string }>(
    'SELECT u.email FROM member m JOIN "user" u ON u.id = m.account_id WHERE m.id = $1',
    [memberId],
  );
  return rows[0]?.email ?? "";
}

/** Do all jobs whose time has come, each once. */
async function work(): Promise<void> {
  await runOnce({
    pgPool: test.pool,
    logger: new Logger(() => () => undefined),
    taskList: mailTasks({ database: test.database, transport, base: BASE }),
  });
}

async function jobs() {
  const { rows } = await test.pool.query(
    "SELECT attempts, run_at > now() AS later FROM graphile_worker.jobs",
  );
  return rows;
}

it("sends what a member is told of, as text and as HTML, with a link and a way to change it", async () => {
  await tell(room.reporter, "mentioned you on “3 March”: <b>sure?</b>");
  await work();
  expect(server.received).toHaveLength(1);
  const { to, source } = server.received[0] ?? { to: [], source: "" };
  expect(to).toEqual([await addressOf(room.reporter)]);
  expect(source).toContain("From: Stet <stet@courier.example>");
  expect(source).toMatch(/^Content-Type: text\/plain/m);
  expect(source).toMatch(/^Content-Type: text\/html/m);
  expect(source).toContain(`${BASE}/articles/${articleId}`);
  expect(source).toContain(`${BASE}/settings/notifications`);
  expect(source.split("text/html")[1]).toContain("“3 March”: &lt;b&gt;sure?&lt;/b&gt;");
  expect(await jobs()).toEqual([]);
  const { groups } = await listNotifications(test.database, room.reporter);
  expect(groups[0]?.unread).toBeGreaterThan(0);
});

it("tries again when the server does not take it now", async () => {
  await tell(room.reporter, "mentioned you");
  server.answer = 451;
  await work();
  expect(server.received).toEqual([]);
  expect(await jobs()).toEqual([{ attempts: 1, later: true }]);
  server.answer = 250;
  await test.pool.query("UPDATE graphile_worker._private_jobs SET run_at = now()");
  await work();
  expect(server.received).toHaveLength(1);
  expect(await jobs()).toEqual([]);
});

it("gives up an address that the server refuses for good", async () => {
  await tell(room.reporter, "mentioned you");
  server.answer = 550;
  await work();
  expect(await jobs()).toEqual([]);
});

it("sends nothing that was read meanwhile, or is not wanted any more, or is for somebody who left", async () => {
  await tell(room.reporter, "mentioned you");
  await markNotificationsRead(test.database, room.reporter, {});
  await tell(room.editor, "mentioned you");
  await setMailChoices(test.database, room.editor, { ...AT_ONCE, mention: "off" });
  await tell(room.chief, "mentioned you");
  await test.pool.query("UPDATE member SET deactivated_at = now() WHERE id = $1", [room.chief.memberId]);
  await work();
  await test.pool.query("UPDATE member SET deactivated_at = NULL WHERE id = $1", [room.chief.memberId]);
  expect(server.received).toEqual([]);
  expect(await jobs()).toEqual([]);
});

it("sends a notification once, also when its job comes twice", async () => {
  await tell(room.reporter, "mentioned you");
  await test.pool.query(
    "SELECT graphile_worker.add_job('mail_notification', payload) FROM graphile_worker._private_jobs",
  );
  await work();
  expect(server.received).toHaveLength(1);
});

it("puts what is for the digest in one mail a day", async () => {
  await setMailChoices(test.database, room.editor, { ...AT_ONCE, mention: "digest" });
  await tell(room.editor, "mentioned you on “first”");
  await tell(room.editor, "mentioned you on “second”");
  await work();
  expect(server.received).toEqual([]);
  await queueDigests(test.database);
  await work();
  expect(server.received).toHaveLength(1);
  const source = server.received[0]?.source ?? "";
  expect(source).toContain("first");
  expect(source).toContain("second");
  await queueDigests(test.database);
  await work();
  expect(server.received).toHaveLength(1);
});

it("forgets what was given up a week ago", async () => {
  const give =
    "SELECT graphile_worker.add_job('send_mail', '{}', max_attempts => 1, run_at => now() - $1::interval)";
  await test.pool.query(give, ["8 days"]);
  await test.pool.query(give, ["6 days"]);
  await test.pool.query("UPDATE graphile_worker._private_jobs SET attempts = max_attempts");
  await test.pool.query("SELECT graphile_worker.add_job('daily')");
  await work();
  expect(await jobs()).toEqual([{ attempts: 1, later: false }]);
});

it("sends what else is queued, the worker once it is started", async () => {
  const { databaseUrl, stop } = await started();
  expect(databaseUrl).toBe(test.url);
  const to = `${uuidv7()}@courier.example`;
  await test.database.transaction((transaction) =>
    queueMail(transaction, {
      to,
      subject: "A new password",
      text: "Choose it:\n\nhttps://stet.example/x?a=1",
    }),
  );
  const { source } = await server.next(to);
  await stop();
  expect(source).toContain("Subject: A new password");
  expect(source).toContain('<a href="https://stet.example/x?a=1">');
});

async function started() {
  const settings = { databaseUrl: test.url, base: BASE, smtpUrl: server.url, mailFrom: FROM };
  return { ...settings, stop: await startMailWorker(settings) };
}
