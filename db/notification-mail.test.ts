import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { MailChoice } from "@/domain/notification/notification";
import { setMailChoices } from "./mail-choices";
import { digestToMail, notificationToMail } from "./notification-mail";
import { settleAssignment } from "./settle-assignment";
import { createTestDatabase, type TestDatabase } from "./test-database";
import { makeNewsroom, type TestNewsroom } from "./test-newsroom";
import { HEADLINE, inReview, type Workflow } from "./test-workflow";

let test: TestDatabase;
let room: TestNewsroom;
let article: Workflow;
beforeAll(async () => {
  process.env.STET_SMTP_URL = "smtp://127.0.0.1:1";
  test = await createTestDatabase();
  room = await makeNewsroom(test.database);
});
afterAll(async () => {
  delete process.env.STET_SMTP_URL;
  await test.close();
});
beforeEach(async () => {
  article = await inReview(test.database, room);
});

const CHOICES = ["at_once", "digest"] as const;

const choose = (assigned: MailChoice) =>
  setMailChoices(test.database, room.copy, { mention: "off", assigned, blocked: "off" });

/** What goes out to the copy editor of this test's article when its time has come, at once or in the digest. */
async function mailed(): Promise<string[]> {
  const { newsroomId, memberId } = room.copy;
  const { rows } = await test.pool.query<{ id: string }>(
    "SELECT id FROM notification WHERE member_id = $1 AND article_id = $2 AND mail = 'queued'",
    [memberId, article.id],
  );
  const found = await Promise.all(
    rows.map(({ id }) => notificationToMail(test.database, { newsroomId, id })),
  );
  const digest = await digestToMail(test.database, { newsroomId, memberId });
  const all = [...found.flatMap((one) => (one ? [one.notification] : [])), ...(digest?.notifications ?? [])];
  return all.filter((one) => one.article.id === article.id).map(({ sentence }) => sentence);
}

describe.each(CHOICES)("what a member was asked for (%s)", (choice) => {
  beforeEach(() => choose(choice));

  it("goes out while it is open, and not once it was taken back", async () => {
    const { assignment } = await article.ask(room.editor, { of: room.copy });
    expect(await mailed()).toEqual(["asked you to take care of the article"]);
    await settleAssignment(test.database, room.editor, assignment.id, { outcome: "cancelled" });
    expect(await mailed()).toEqual([]);
  });

  it("does not go out once the stage is given", async () => {
    await article.ask(room.editor, { of: room.copy, kind: "stage", stageKey: "copy" });
    expect(await mailed()).toHaveLength(1);
    await article.approve(room.copy, "copy");
    expect(await mailed()).toEqual([]);
  });

  it("is of that request, not of what else the member is asked for in the article", async () => {
    const { assignment } = await article.ask(room.editor, { of: room.copy, kind: "stage", stageKey: "copy" });
    await article.ask(room.editor, { of: room.copy });
    expect(await mailed()).toHaveLength(2);
    await settleAssignment(test.database, room.editor, assignment.id, { outcome: "cancelled" });
    expect(await mailed()).toEqual(["asked you to take care of the article"]);
  });

  it("does not go out while the stage is given again, by a text that reads as it did", async () => {
    await article.approve(room.copy, "copy");
    const { revision } = await article.see();
    await article.write(room.editor, HEADLINE, "The bridge will shut on Tuesday, officials said.");
    await article.ask(room.editor, { of: room.copy, kind: "stage", stageKey: "copy" });
    expect(await mailed()).toHaveLength(1);
    await article.restore(room.editor, revision.number);
    expect(await mailed()).toEqual([]);
  });

  it("does not go out while the article is killed", async () => {
    await article.ask(room.editor, { of: room.copy });
    await article.move(room.chief, "kill", "No longer news.");
    expect(await mailed()).toEqual([]);
  });

  it("is of that thread, not of what else the member is asked for there", async () => {
    const annotationId = await article.remark(room.reporter, "Monday");
    await article.ask(room.editor, { of: room.copy });
    const { assignment } = await article.ask(room.editor, { of: room.copy, kind: "thread", annotationId });
    expect(await mailed()).toHaveLength(2);
    await settleAssignment(test.database, room.editor, assignment.id, { outcome: "cancelled" });
    expect(await mailed()).toEqual(["asked you to take care of the article"]);
  });
});

it("says apart what is asked and until when, for a subject", async () => {
  await choose("at_once");
  const dueAt = new Date(Date.now() + 3_600_000).toISOString();
  const annotationId = await article.remark(room.reporter, "Monday");
  const asked = { kind: "thread", annotationId, of: room.copy, dueAt, note: "Soon: today." } as const;
  await article.ask(room.editor, asked);
  const { rows } = await test.pool.query<{ id: string }>(
    "SELECT id FROM notification WHERE article_id = $1 AND type = 'assigned'",
    [article.id],
  );
  const key = { newsroomId: room.copy.newsroomId, id: rows[0]?.id ?? "" };
  expect((await notificationToMail(test.database, key))?.notification.asked).toEqual({
    task: "settle what is said of “Monday”",
    dueAt,
  });
});
