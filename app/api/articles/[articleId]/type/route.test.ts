import { afterAll, beforeAll, expect, test } from "vitest";
import { listArticleTypes } from "@/db/article-types";
import { makeArticle } from "@/db/test-newsroom";
import { call } from "@/lib/server/test-call";
import { openTestNewsroom, type TestMember, type TestNewsroom } from "@/lib/server/test-newsroom";
import { PUT } from "./route";

let newsroom: TestNewsroom;
let articleId: string;
let typeId: string;

beforeAll(async () => {
  newsroom = await openTestNewsroom();
  const { database, editor } = newsroom;
  articleId = (await makeArticle(database, editor.viewer, "Bridge to close", ["It shuts."])).id;
  const types = await listArticleTypes(database, editor.viewer);
  typeId = types.find(({ name }) => name === "Feature")?.id ?? "";
});
afterAll(() => newsroom.close());

const put = (as: TestMember, body: unknown, id = articleId) =>
  call(PUT, { method: "PUT", as, params: { articleId: id }, body });

test("answers with the article and its new stages", async () => {
  const { status, body } = await put(newsroom.editor, { typeId });
  expect(status).toBe(200);
  expect(body).toMatchObject({
    type: { id: typeId, name: "Feature" },
    stages: [{ key: "desk" }, { key: "fact_check" }, { key: "copy" }],
  });
});

test("takes a type and nothing else", async () => {
  for (const body of [{}, { typeId: "feature" }, { typeId, stages: [] }, { typeId, newsroomId: articleId }])
    expect((await put(newsroom.editor, body)).status, JSON.stringify(body)).toBe(422);
  expect((await put(newsroom.editor, { typeId: articleId })).status).toBe(422);
});

test("is nothing to whoever may not, or of an article that is not", async () => {
  expect((await put(newsroom.admin, { typeId })).status).toBe(403);
  expect((await put(newsroom.editor, { typeId }, typeId)).status).toBe(404);
  expect((await put(newsroom.editor, { typeId }, "1")).status).toBe(404);
  expect((await put({ ...newsroom.editor, cookie: "" }, { typeId })).status).toBe(401);
});
