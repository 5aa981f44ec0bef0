import { Logger, runOnce } from "graphile-worker";
import { v7 as uuidv7 } from "uuid";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { deleteAnnotation } from "@/db/annotations";
import { assign } from "@/db/assign";
import { deleteComment, editComment, reply } from "@/db/comments";
import { createAnnotation } from "@/db/create-annotation";
import { setMailChoices } from "@/db/mail-choices";
import { listNotifications, markNotificationsRead } from "@/db/notification-list";
import { queueDigests } from "@/db/notification-mail";
import { notify } from "@/db/notifications";
import { beginReview } from "@/db/reviews";
import { submitReview } from "@/db/submit-review";
import { createTestDatabase, type TestDatabase } from "@/db/test-database";
import { makeArticle, makeNewsroom, requestFor, type TestNewsroom } from "@/db/test-newsroom";
import type { CommentView } from "@/domain/comment/comment";
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
  for (const { memberId } of [room.reporter, room.editor, room.chief])
    await assign(test.database, room.copy, articleId, { id: uuidv7(), kind: "article", memberId });
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

/** Tell a member of what the copy editor asks of them. */
async function tell(viewer: Viewer, sentence: string): Promise<void> {
  await test.database.transaction((transaction) =>
    notify(transaction, room.copy, { memberId: viewer.memberId, type: "assigned", articleId, sentence }),
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
  await tell(room.reporter, "asked you on “3 March”: <b>sure?</b>");
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
  await tell(room.reporter, "asked you");
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
  await tell(room.reporter, "asked you");
  server.answer = 550;
  await work();
  expect(await jobs()).toEqual([]);
});

it("sends nothing that was read meanwhile, or is not wanted any more, or is for somebody who left", async () => {
  await tell(room.reporter, "asked you");
  await markNotificationsRead(test.database, room.reporter, {});
  await tell(room.editor, "asked you");
  await setMailChoices(test.database, room.editor, { ...AT_ONCE, assigned: "off" });
  await tell(room.chief, "asked you");
  await test.pool.query("UPDATE member SET deactivated_at = now() WHERE id = $1", [room.chief.memberId]);
  await work();
  await test.pool.query("UPDATE member SET deactivated_at = NULL WHERE id = $1", [room.chief.memberId]);
  expect(server.received).toEqual([]);
  expect(await jobs()).toEqual([]);
});

describe("of a comment that calls a member", () => {
  /** What the copy editor writes, in a thread of the reporter's. */
  async function call(body: string): Promise<CommentView> {
    const saying = { kind: "comment", body: "Did it?" } as const;
    const request = await requestFor(test.database, room.reporter, articleId, "rained", saying);
    const { annotation } = await createAnnotation(test.database, room.reporter, articleId, request);
    return (await reply(test.database, room.copy, annotation.id, { id: uuidv7(), body })).comment;
  }

  it("sends what it says by then", async () => {
    const { id, version } = await call("@Edda: ask the *mayor*.");
    await editComment(test.database, room.copy, id, { body: "@Edda: ask the harbour master.", version });
    await work();
    expect(server.received).toHaveLength(1);
    expect(server.received[0]?.source).toContain("ask the harbour master");
    expect(server.received[0]?.source).not.toContain("mayor");
  });

  it.each(["at_once", "digest"] as const)(
    "sends nothing when it was deleted, or calls nobody by then (%s)",
    async (mention) => {
      await setMailChoices(test.database, room.editor, { ...AT_ONCE, mention });
      const deleted = await call("@Edda: deleted.");
      await deleteComment(test.database, room.copy, deleted.id, { version: deleted.version });
      const edited = await call("@Edda: edited.");
      await editComment(test.database, room.copy, edited.id, {
        body: "Never mind: edited.",
        version: edited.version,
      });
      const kept = await call("@Edda: kept.");
      await queueDigests(test.database);
      await work();
      const sent = server.received.map(({ source }) => source).join();
      expect(sent).toContain(kept.body);
      expect(sent).not.toContain("deleted.");
      expect(sent).not.toContain("edited.");
    },
  );

  it("sends nothing when all that is said there was deleted", async () => {
    const saying = { kind: "comment", body: "@Edda: did it?" } as const;
    const request = await requestFor(test.database, room.copy, articleId, "rained", saying);
    const { annotation } = await createAnnotation(test.database, room.copy, articleId, request);
    await deleteAnnotation(test.database, room.copy, annotation.id, { version: annotation.version });
    await work();
    expect(server.received).toEqual([]);
  });

  it("sends a review that calls a member still, though not where it did first", async () => {
    await beginReview(test.database, room.copy, articleId, { id: uuidv7() });
    const say = async (body: string) => {
      const saying = { kind: "comment", body } as const;
      const request = await requestFor(test.database, room.copy, articleId, "rained", saying);
      return (await createAnnotation(test.database, room.copy, articleId, request)).annotation;
    };
    const first = await say("@Edda: did it?");
    await say("@Edda: for how long?");
    await submitReview(test.database, room.copy, articleId, {});
    await deleteAnnotation(test.database, room.copy, first.id, { version: first.version + 1 });
    await work();
    expect(server.received).toHaveLength(1);
  });

  it("sends nothing of a review that calls a member no longer", async () => {
    await beginReview(test.database, room.copy, articleId, { id: uuidv7() });
    const { id } = await call("@Edda: in a review.");
    await work();
    expect(server.received).toEqual([]);
    await submitReview(test.database, room.copy, articleId, {});
    await deleteComment(test.database, room.copy, id, { version: 2 });
    await work();
    expect(server.received).toEqual([]);
  });
});

it("sends a notification once, also when its job comes twice", async () => {
  await tell(room.reporter, "asked you");
  await test.pool.query(
    "SELECT graphile_worker.add_job('mail_notification', payload) FROM graphile_worker._private_jobs",
  );
  await work();
  expect(server.received).toHaveLength(1);
});

it("puts what is for the digest in one mail a day", async () => {
  await setMailChoices(test.database, room.editor, { ...AT_ONCE, assigned: "digest" });
  await tell(room.editor, "asked you on “first”");
  await tell(room.editor, "asked you on “second”");
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
      paragraphs: [
        {
          words: "Somebody asked for it.",
          link: { label: "Choose it", href: "https://stet.example/x?a=1&b=2" },
        },
      ],
    }),
  );
  const { source } = await server.next(to);
  await stop();
  expect(source).toContain("Subject: A new password");
  expect(source).toContain("Choose it: https://stet.example/x?a=1&b=2");
  expect(source).toContain('<a href="https://stet.example/x?a=1&amp;b=2">Choose it</a>');
});

async function started() {
  const settings = { databaseUrl: test.url, base: BASE, smtpUrl: server.url, mailFrom: FROM };
  return { ...settings, stop: await startMailWorker(settings) };
}
