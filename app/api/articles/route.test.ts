import { v7 as uuidv7 } from "uuid";
import { afterAll, beforeAll, expect, it } from "vitest";
import { call } from "@/lib/server/test-call";
import { openTestNewsroom, type TestNewsroom } from "@/lib/server/test-newsroom";
import { GET as getRevision } from "./[articleId]/revisions/[number]/route";
import { GET as listRevisions } from "./[articleId]/revisions/route";
import { GET as getArticle } from "./[articleId]/route";
import { POST as preview } from "./preview/route";
import { POST as createArticle, GET as listArticles } from "./route";

let newsroom: TestNewsroom;
beforeAll(async () => {
  newsroom = await openTestNewsroom();
});
afterAll(() => newsroom.close());

const MARKDOWN = "\ufeff# Quay closed\r\n\r\nThe quay was **closed**.\r\n";

function upload(fields: Record<string, string> = {}): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  form.set("file", new File([MARKDOWN], "Draft.MD"));
  return form;
}

it("shows what an upload would be, and saves nothing", async () => {
  const answer = await call(preview, { method: "POST", as: newsroom.editor, body: upload() });
  expect(answer).toMatchObject({
    status: 200,
    body: { headline: "Quay closed", wordCount: expect.any(Number) },
  });
  expect((await call(listArticles, { method: "GET", as: newsroom.editor })).body).toMatchObject({ total: 0 });
});

it("creates an article once, however often it is asked", async () => {
  const id = uuidv7();
  const create = () => call(createArticle, { method: "POST", as: newsroom.editor, body: upload({ id }) });
  const first = await create();
  expect(first).toMatchObject({
    status: 201,
    body: { id, headline: "Quay closed", author: { name: "Bo Lind" } },
  });
  expect(await create()).toEqual({ ...first, status: 200 });

  const params = { articleId: id };
  const read = await call(getArticle, { method: "GET", as: newsroom.admin, params });
  expect(read).toMatchObject({
    status: 200,
    body: { revision: { number: 1, text: expect.stringContaining("closed") } },
  });
  const history = await call(listRevisions, { method: "GET", as: newsroom.admin, params });
  expect(history).toMatchObject({ status: 200, body: { revisions: [{ number: 1, reason: "import" }] } });
  const revision = { method: "GET", as: newsroom.admin, params: { ...params, number: "1" } };
  expect(await call(getRevision, revision)).toMatchObject({
    status: 200,
    body: { number: 1, annotations: [] },
  });
  const missing = { method: "GET", as: newsroom.admin, params: { ...params, number: "2" } };
  expect((await call(getRevision, missing)).status).toBe(404);
});
