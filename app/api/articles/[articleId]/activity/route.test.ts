import { v7 as uuidv7 } from "uuid";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createArticle } from "@/db/articles";
import { documentOf } from "@/db/test-newsroom";
import type { ActivityList } from "@/domain/event/activity";
import { call } from "@/lib/server/test-call";
import { openTestNewsroom, ownRequest, type TestMember, type TestNewsroom } from "@/lib/server/test-newsroom";
import { GET as exportAudit } from "../../../audit/export/route";
import { GET as readAudit } from "../../../audit/route";
import { GET as exportActivity } from "./export/route";
import { GET as readActivity } from "./route";

let test_: TestNewsroom;
const articleId = uuidv7();
beforeAll(async () => {
  test_ = await openTestNewsroom();
  const document = documentOf("=HYPERLINK(“evil”)", ["Words."]);
  await createArticle(test_.database, test_.editor.viewer, { id: articleId, document });
});
afterAll(() => test_.close());

const params = { articleId };

function download(handler: typeof exportActivity, as: TestMember, query: string, of: Record<string, string>) {
  const request = ownRequest("GET", `/api/called${query}`, { headers: { cookie: as.cookie } });
  return handler(request, { params: Promise.resolve(of) });
}

describe("an article's activity", () => {
  it("is read by any member", async () => {
    const { status, body } = await call(readActivity, { method: "GET", as: test_.admin, params });
    expect(status).toBe(200);
    expect((body as ActivityList).entries.map(({ sentence }) => sentence)).toEqual([
      "brought the article in",
    ]);
  });

  it("is a file to keep, as CSV and as JSON", async () => {
    const csv = await download(exportActivity, test_.editor, "?format=csv", params);
    expect(csv.status).toBe(200);
    expect(csv.headers.get("content-type")).toBe("text/csv; charset=utf-8");
    expect(csv.headers.get("cache-control")).toBe("private, no-store");
    expect(csv.headers.get("content-disposition")).toMatch(
      /^attachment; filename="hyperlink-evil-activity-\d{4}-\d\d-\d\d\.csv"$/,
    );
    expect(await csv.text()).toContain('"Bo Lind","brought the article in"');
    const json = await download(exportActivity, test_.editor, "?format=json&kind=text", params);
    expect(json.headers.get("content-type")).toBe("application/json");
    expect(await json.json()).toMatchObject([{ type: "article.imported", member: { name: "Bo Lind" } }]);
  });

  it.each([
    ["a kind there is not", "?kind=gossip", 422],
    ["a day there is not", "?since=2026-02-30", 422],
    ["a page too long", "?limit=10000", 422],
    ["a cursor of another list", "?cursor=x", 422],
    ["a member who is no id", "?memberId=1%20or%201", 422],
    ["a field nobody asked for", "?newsroomId=1", 422],
  ])("refuses %s", async (_, query, status) => {
    const answer = await call(readActivity, { method: "GET", as: test_.editor, params, query });
    expect(answer.status).toBe(status);
  });

  it("is not there for an article that is not, nor at an address that is none", async () => {
    for (const id of [uuidv7(), "activity"])
      for (const handler of [readActivity, exportActivity]) {
        const query = handler === exportActivity ? "?format=csv" : "";
        const answer = await call(handler, {
          method: "GET",
          as: test_.editor,
          params: { articleId: id },
          query,
        });
        expect(answer.status).toBe(404);
      }
  });

  it("is told to nobody who is not signed in", async () => {
    const request = ownRequest("GET", "/api/called?format=csv");
    const answer = await exportActivity(request, { params: Promise.resolve(params) });
    expect(answer.status).toBe(401);
  });
});

describe("the newsroom's record", () => {
  it("is read by admins", async () => {
    const { status, body } = await call(readAudit, { method: "GET", as: test_.admin });
    expect(status).toBe(200);
    expect((body as ActivityList).entries[0]).toMatchObject({
      sentence: "brought the article in",
      article: { id: articleId },
    });
  });

  it("is nobody else's to read or to take away", async () => {
    expect((await call(readAudit, { method: "GET", as: test_.editor })).status).toBe(403);
    const file = await download(exportAudit, test_.editor, "?format=json", {});
    expect(file.status).toBe(403);
    expect(file.headers.get("content-disposition")).toBeNull();
  });

  it("is a file called after the newsroom and the day", async () => {
    const file = await download(exportAudit, test_.admin, "?format=json", {});
    expect(file.headers.get("content-disposition")).toMatch(
      /^attachment; filename="the-courier-record-\d{4}-\d\d-\d\d\.json"$/,
    );
    await file.text();
  });

  it("shows a spreadsheet no formula", async () => {
    const file = await download(exportAudit, test_.admin, "?format=csv", {});
    const text = await file.text();
    expect(text).toContain(`"'=HYPERLINK(“evil”)"`);
    expect(text).not.toContain(`"=HYPERLINK`);
  });
});
