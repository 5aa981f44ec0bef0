import { v7 as uuidv7 } from "uuid";
import { afterAll, beforeAll, expect, it } from "vitest";
import { notify } from "@/db/notifications";
import { makeArticle } from "@/db/test-newsroom";
import type { NotificationList } from "@/domain/notification/notification";
import { call } from "@/lib/server/test-call";
import { openTestNewsroom, type TestMember, type TestNewsroom } from "@/lib/server/test-newsroom";
import { GET as getSettings, PUT as putSettings } from "../session/notifications/route";
import { POST as markRead } from "./read/route";
import { GET } from "./route";

let test: TestNewsroom;
let articleId: string;
beforeAll(async () => {
  test = await openTestNewsroom();
  const { database, admin, editor } = test;
  articleId = (await makeArticle(database, admin.viewer, "The harbour", ["It rained."])).id;
  await database.transaction((transaction) =>
    notify(transaction, admin.viewer, {
      memberId: editor.viewer.memberId,
      type: "moved",
      articleId,
      sentence: "put the article on hold",
    }),
  );
});
afterAll(() => test.close());

async function listOf(as: TestMember): Promise<NotificationList> {
  return (await call(GET, { method: "GET", as })).body as NotificationList;
}

it("lists a member's own, by article", async () => {
  const list = await listOf(test.editor);
  expect(list.unread).toBe(1);
  expect(list.groups).toMatchObject([
    { article: { id: articleId, headline: "The harbour" }, unread: 1, notifications: [{ isRead: false }] },
  ]);
  expect(await listOf(test.admin)).toEqual({ unread: 0, groups: [] });
});

it("lets nobody read for another", async () => {
  const answer = await call(markRead, { method: "POST", as: test.admin, body: {} });
  expect(answer).toEqual({ status: 200, body: { unread: 0 } });
  expect((await listOf(test.editor)).unread).toBe(1);
});

it.each([{ memberId: uuidv7() }, { articleId: "not an id" }, { annotationId: 1 }])(
  "refuses to mark %j as read",
  async (body) => {
    const answer = await call(markRead, { method: "POST", as: test.editor, body });
    expect(answer.status).toBe(422);
    expect((await listOf(test.editor)).unread).toBe(1);
  },
);

it("marks what is about an article as read, and nothing for an article that is not there", async () => {
  const mark = (id: string) => call(markRead, { method: "POST", as: test.editor, body: { articleId: id } });
  expect(await mark(uuidv7())).toEqual({ status: 200, body: { unread: 1 } });
  expect(await mark(articleId)).toEqual({ status: 200, body: { unread: 0 } });
});

it("keeps how a member is told by e-mail, for that member alone", async () => {
  const choices = { mention: "digest", assigned: "off", blocked: "at_once" };
  const saved = await call(putSettings, { method: "PUT", as: test.editor, body: choices });
  expect(saved).toEqual({ status: 200, body: { choices, hasMailServer: false } });
  expect(await call(getSettings, { method: "GET", as: test.editor })).toEqual(saved);
  const others = await call(getSettings, { method: "GET", as: test.admin });
  expect(others.body).toMatchObject({ choices: { mention: "at_once", assigned: "at_once" } });
});

it.each([
  { mention: "digest" },
  { mention: "often", assigned: "off", blocked: "off" },
  { mention: "off", assigned: "off", blocked: "off", memberId: uuidv7() },
])("refuses %j as a choice", async (body) => {
  expect((await call(putSettings, { method: "PUT", as: test.editor, body })).status).toBe(422);
});
